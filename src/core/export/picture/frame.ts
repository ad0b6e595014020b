import type { SessionState } from '../../session/state.ts';
import { FIELD } from './field.ts';
import type { Histogram } from './histogram.ts';
import { FONT_NUMBERS, type PictureLook } from './look.ts';
import { decimalsOf, multiples, niceStep, shown, type Scale } from './scale.ts';
import { element, short, textElement } from './svg.ts';
import type { PictureWords } from './words.ts';

/** Which mission, which moment, and whether decoys come. */
export function heading(
  name: string,
  moment: string,
  state: SessionState,
  look: PictureLook,
  words: PictureWords,
): string {
  const { decoys, landings } = state;
  const inForce = decoys !== null && (decoys.until === null || landings.count < decoys.until);
  return [
    textElement(
      { x: FIELD.left, y: 52, 'font-size': 28, 'font-weight': 600, 'letter-spacing': 1 },
      name,
    ),
    textElement({ x: FIELD.left, y: 80, fill: look.quiet }, moment),
    ...(inForce && state.mission.source.kind === 'simulated'
      ? [
          textElement(
            { x: FIELD.right, y: 80, 'text-anchor': 'end', fill: look.alarm },
            words.decoys,
          ),
        ]
      : []),
    textElement({ x: FIELD.right, y: 52, 'text-anchor': 'end', fill: look.quiet }, 'Vector Prime'),
  ].join('\n');
}

/** Grid, numbers and unit. */
export function axis(scale: Scale, unit: string, look: PictureLook): string {
  const step = niceStep((scale.upper - scale.lower) / 12);
  const ticks = multiples(scale.lower, scale.upper, step);
  const grid = ticks.map(at => `M${short(scale.x(at))} ${FIELD.top}V${FIELD.line + 6}`).join('');
  const numbers = ticks
    .filter(at => scale.x(at) < FIELD.right - 44)
    .map(at => textElement({ x: scale.x(at), y: FIELD.line + 24 }, shown(at, decimalsOf(step))));
  return [
    element('path', { d: grid === '' ? 'M0 0' : grid, stroke: look.hairline }),
    element(
      'g',
      { fill: look.quiet, 'font-family': FONT_NUMBERS, 'font-size': 14, 'text-anchor': 'middle' },
      numbers.join(''),
    ),
    textElement(
      {
        x: FIELD.right,
        y: FIELD.line + 24,
        'text-anchor': 'end',
        fill: look.quiet,
        'font-family': FONT_NUMBERS,
        'font-size': 14,
      },
      unit,
    ),
  ].join('\n');
}

/** How many landings have no place in the picture. */
export function farNotes(
  { below, above }: Histogram,
  look: PictureLook,
  words: PictureWords,
): string {
  const note = (
    count: number,
    x: number,
    anchor: string,
    arrow: (text: string) => string,
  ): string =>
    count === 0
      ? ''
      : textElement(
          { x, y: FIELD.line - 12, 'text-anchor': anchor, fill: look.alarm, 'font-size': 14 },
          arrow(words.far(count)),
        );
  return [
    note(below, FIELD.left + 4, 'start', text => `← ${text}`),
    note(above, FIELD.right - 4, 'end', text => `${text} →`),
  ].join('');
}
