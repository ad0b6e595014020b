import { columnView } from '../../session/column.ts';
import type { SessionState } from '../../session/state.ts';
import { bars, bell, curve, peaks } from './curves.ts';
import { FIELD, PICTURE } from './field.ts';
import { axis, farNotes, heading } from './frame.ts';
import { histogramOf } from './histogram.ts';
import { holdersAt } from './holders.ts';
import { legend, legendText } from './legend.ts';
import { DARK, FONT_WORDS, LIGHT } from './look.ts';
import { scaleFor } from './scaleFor.ts';
import { element, escaped, textElement } from './svg.ts';
import { ENGLISH, type PictureWords } from './words.ts';

export interface PictureOptions {
  readonly light?: boolean; // for paper
  readonly words?: PictureWords;
}

/**
 * The moment of a session as an SVG that stands alone: landing line, histogram, bells, legend. It shows no
 * more than a player could see then; the truth once it has been revealed.
 */
export function pictureOf(state: SessionState, options: PictureOptions = {}): string {
  const look = options.light === true ? LIGHT : DARK;
  const words = options.words ?? ENGLISH;
  const values = columnView(state.landings);
  const [lower, upper] = state.mission.span;
  const histogram = histogramOf(values, lower, upper);
  const holders = holdersAt(state);
  const truth = state.outcome?.truth?.core ?? null;
  const scale = scaleFor(lower, upper, histogram, holders, truth);
  const name = words.missions[state.mission.id] ?? state.mission.id;
  const moment = words.moment(state.landings.count, state.mission.landings, clock(state.at));
  const described = words.description(
    moment,
    legendText(holders, truth, state.mission.unit, words),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
${element(
  'svg',
  {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${PICTURE.width} ${PICTURE.height}`,
    width: PICTURE.width,
    height: PICTURE.height,
    role: 'img',
    'aria-labelledby': 'title description',
    'font-family': FONT_WORDS,
    'font-size': 16,
    fill: look.text,
  },
  `
${element('title', { id: 'title' }, escaped(`Vector Prime: ${name}, ${moment}`))}
${element('desc', { id: 'description' }, escaped(described))}
${element('clipPath', { id: 'field' }, element('rect', { x: FIELD.left, y: FIELD.top - 20, width: FIELD.right - FIELD.left, height: FIELD.line - FIELD.top + 20 }))}
${element('rect', { width: PICTURE.width, height: PICTURE.height, fill: look.ground })}
${heading(name, moment, state, look, words)}
${axis(scale, state.mission.unit, look)}
${bars(histogram, scale, look)}
${element('g', { 'clip-path': 'url(#field)', fill: 'none' }, [...(truth === null ? [] : [curve(truth, scale, { stroke: look.truth, 'stroke-width': 1.4, 'stroke-dasharray': '1 5', 'stroke-linecap': 'round' })]), ...holders.toReversed().map(holder => bell(holder, scale, look))].join('\n'))}
${element('path', { d: `M${FIELD.left} ${FIELD.line}H${FIELD.right}`, stroke: look.line, 'stroke-width': 1.5 })}
${holders
  .toReversed()
  .map(holder => peaks(holder, scale, look))
  .join('\n')}
${farNotes(histogram, look, words)}
${legend(holders, truth, state.mission.unit, look, words)}
${textElement({ x: FIELD.left, y: 656, fill: look.quiet, 'font-size': 14 }, words.note(state.mission.unit))}
`,
)}
`;
}

/** Session time as 1:02.35. */
function clock(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const seconds = ((ms % 60_000) / 1000).toFixed(2).padStart(5, '0');
  return `${minutes}:${seconds}`;
}
