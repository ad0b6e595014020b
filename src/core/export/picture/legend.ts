import type { Law } from '../../statistics/law.ts';
import { partsOf } from '../parts.ts';
import type { Holder } from './holders.ts';
import { DASHES, FONT_NUMBERS, MARKS, type PictureLook } from './look.ts';
import { shown } from './scale.ts';
import { element, textElement } from './svg.ts';
import type { PictureWords } from './words.ts';

const TOP = 566; // px
const LEFT = 48;
const WIDTH = 1104;
const MOST = 5; // columns

/** Who is who, with the numbers of each. */
export function legend(
  holders: readonly Holder[],
  truth: Law | null,
  unit: string,
  look: PictureLook,
  words: PictureWords,
): string {
  const width = WIDTH / Math.max(4, Math.min(MOST, holders.length + (truth === null ? 0 : 1)));
  const entries = holders.map((holder, i) => {
    const x = LEFT + i * width;
    const ink = look.contestants[holder.id];
    const dashes = DASHES[holder.id];
    return [
      element('path', {
        d: `M${x} ${TOP - 5}h34`,
        stroke: ink,
        'stroke-width': holder.id === 'player' ? 3 : 2,
        ...(dashes.length > 0 && { 'stroke-dasharray': dashes.join(' ') }),
      }),
      element('path', {
        d: MARKS[holder.id],
        transform: `translate(${x + 17} ${TOP - 5})`,
        fill: holder.id === 'player' ? ink : look.ground,
        stroke: ink,
        'stroke-width': 2,
      }),
      textElement(
        { x: x + 46, y: TOP, fill: ink, 'font-weight': 600 },
        words.contestants[holder.id],
      ),
      numbers(x, linesOf(holder, unit, words), look),
    ].join('');
  });
  if (truth !== null) {
    const x = LEFT + holders.length * width;
    entries.push(
      [
        element('path', {
          d: `M${x} ${TOP - 5}h34`,
          stroke: look.truth,
          'stroke-width': 1.4,
          'stroke-dasharray': '1 5',
          'stroke-linecap': 'round',
        }),
        textElement({ x: x + 46, y: TOP, fill: look.truth, 'font-weight': 600 }, words.truth),
        numbers(x, lawLines(truth, unit), look),
      ].join(''),
    );
  }
  return entries.join('\n');
}

function numbers(x: number, lines: readonly string[], look: PictureLook): string {
  return element(
    'g',
    { 'font-family': FONT_NUMBERS, 'font-size': 14, fill: look.text, style: 'white-space: pre' },
    lines.map((line, i) => textElement({ x, y: TOP + 26 + 22 * i }, line)).join(''),
  );
}

function linesOf({ law }: Holder, unit: string, words: PictureWords): readonly string[] {
  return law === null ? [words.none] : lawLines(law, unit);
}

/** mu and sigma of one bell on two lines; of two bells one line each, with its weight. */
function lawLines(law: Law, unit: string): readonly string[] {
  const { bells, weights } = partsOf(law);
  const [only] = bells;
  if (bells.length === 1 && only !== undefined)
    return [`μ ${shown(only.mu, 2)} ${unit}`, `σ ${shown(only.sigma, 2)} ${unit}`];
  if (law.family === 'student-t')
    return [
      `μ ${shown(law.location, 2)} ${unit}`,
      `t, ${shown(law.df, 0)}, scale ${shown(law.scale, 2)}`,
    ];
  return bells.map(
    ({ mu, sigma }, k) =>
      `${shown(100 * (weights[k] ?? 0), 0)}% μ ${shown(mu, 2)} σ ${shown(sigma, 2)}`,
  );
}

/** The same in a sentence, for who cannot see it. */
export function legendText(
  holders: readonly Holder[],
  truth: Law | null,
  unit: string,
  words: PictureWords,
): string {
  const entries = holders.map(
    holder => `${words.contestants[holder.id]}: ${linesOf(holder, unit, words).join(', ')}.`,
  );
  if (truth !== null) entries.push(`${words.truth}: ${lawLines(truth, unit).join(', ')}.`);
  return entries.join(' ');
}
