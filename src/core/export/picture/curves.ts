import { density } from '../../statistics/families.ts';
import type { Law } from '../../statistics/law.ts';
import { FIELD } from './field.ts';
import type { Histogram } from './histogram.ts';
import { middleOf, type Holder } from './holders.ts';
import { DASHES, MARKS, type PictureLook } from './look.ts';
import type { Scale } from './scale.ts';
import { element, short } from './svg.ts';

export function bars(
  { lower, step, densities }: Histogram,
  scale: Scale,
  look: PictureLook,
): string {
  let fill = '';
  let tops = '';
  densities.forEach((height, i) => {
    if (height === 0) return;
    const left = Math.max(FIELD.left, scale.x(lower + i * step) + 0.5);
    const right = Math.min(FIELD.right, scale.x(lower + (i + 1) * step) - 0.5);
    const y = Math.max(FIELD.top, scale.y(height));
    fill += `M${short(left)} ${FIELD.line}V${short(y)}H${short(right)}V${FIELD.line}Z`;
    tops += `M${short(left)} ${short(y)}H${short(right)}`;
  });
  if (fill === '') return '';
  return `${element('path', { d: fill, fill: look.bar })}\n${element('path', { d: tops, stroke: look.barTop })}`;
}

/** Somebody's bell; a point is a line up to the top. */
export function bell({ id, law, isPoint }: Holder, scale: Scale, look: PictureLook): string {
  if (law === null) return '';
  const dashes = DASHES[id];
  const pen = {
    stroke: look.contestants[id],
    'stroke-width': id === 'player' ? 3 : 2,
    ...(dashes.length > 0 && { 'stroke-dasharray': dashes.join(' ') }),
  };
  if (!isPoint) return curve(law, scale, pen);
  const at = law.family === 'normal' ? law.mu : middleOf(law);
  return element('path', { d: `M${short(scale.x(at))} ${FIELD.line}V${FIELD.top}`, ...pen });
}

const SAMPLES = 552; // one every 2 px

export function curve(
  law: Law,
  scale: Scale,
  pen: Readonly<Record<string, string | number>>,
): string {
  // A narrow bell's very peak is a point of its own, or the samples would miss it.
  const places = Array.from(
    { length: SAMPLES + 1 },
    (_, i) => scale.lower + (i / SAMPLES) * (scale.upper - scale.lower),
  );
  const parts = law.family === 'mixture' ? law.components : [law];
  for (const part of parts)
    if (part.family === 'normal')
      for (let k = -12; k <= 12; k++) places.push(part.mu + (k / 4) * part.sigma);
  const within = places.filter(at => at >= scale.lower && at <= scale.upper).sort((a, b) => a - b);
  const points = within.map(at => `${short(scale.x(at))} ${short(scale.y(density(law, at)))}`);
  return element('path', { d: `M${points.join('L')}`, ...pen });
}

/** The mark at each peak: who it is, without colour. */
export function peaks(
  { id, law, bells, isPoint }: Holder,
  scale: Scale,
  look: PictureLook,
): string {
  if (law === null) return '';
  const places = bells.length > 0 ? bells.map(({ mu }) => mu) : [middleOf(law)];
  return places
    .filter(at => at >= scale.lower && at <= scale.upper)
    .map(at => {
      const y = isPoint ? FIELD.top : Math.max(FIELD.top - 14, scale.y(density(law, at)));
      return element('path', {
        d: MARKS[id],
        transform: `translate(${short(scale.x(at))} ${short(y)})`,
        fill: id === 'player' ? look.contestants.player : look.ground,
        stroke: look.contestants[id],
        'stroke-width': 2,
      });
    })
    .join('');
}
