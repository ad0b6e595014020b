import { tint, type Ink } from '../ink/ink.ts';
import { rect, rectAcross } from '../ink/shapes.ts';
import { estimatedWidth, takeBox } from '../model/boxes.ts';
import { clamp01, smooth } from '../model/motion.ts';
import type { Moment } from '../model/picture.ts';
import { BAND, SWEEP } from '../model/sweep.ts';
import { cssColor, MOMENT, type Brush } from './brush.ts';

const TOLD = 4200; // ms that its words stay
const WORDS_FADE = 500; // ms

/** Swarms come from the left, forgetting from the right. Returns whether it is still going on. */
export function paintMoment(ink: Ink, brush: Brush, moment: Moment, row: number): boolean {
  const { frame, palette, labels, text, now, view } = brush;
  const { width, lineY, textScale, pixel } = frame.layout;
  const age = now - moment.began;
  if (age >= TOLD) return false;
  if (age < 0) return true;
  const rgb = moment.alarm.type === 'memory-wiped' ? palette.text : palette.alarm;
  const t = age / SWEEP;
  if (!view.reducedMotion && t < 1 && moment.alarm.type !== 'contestant-wrecked') {
    const back = moment.alarm.type === 'memory-wiped';
    const at = smooth(t) * (1 + BAND);
    const band = BAND * width;
    const edge = back ? width * (1 - at) + band : width * at - band;
    const light = Math.sin(Math.PI * clamp01(t));
    const body = tint(rgb, 0.13 * light, 1);
    if (back) rectAcross(ink, edge - band, 0, band, lineY, tint(rgb, 0.13 * light, 1), 0);
    else rectAcross(ink, edge, 0, band, lineY, 0, body);
    const front = back ? edge - band : edge + band;
    rect(ink, front - pixel, 0, 2 * pixel, lineY, 0, tint(rgb, 0.85 * light));
  }
  const opacity = Math.min(clamp01(age / 180), clamp01((TOLD - age) / WORDS_FADE));
  const words = text.alarm(moment.alarm);
  const y = (26 + 28 * row) * textScale;
  const room = estimatedWidth(words, MOMENT, textScale);
  takeBox(brush.boxes, width / 2, y, room, 26 * textScale, 'center');
  labels.put(
    `moment-${row}`,
    words,
    width / 2,
    y,
    'center',
    MOMENT,
    cssColor(rgb),
    view.reducedMotion ? 1 : opacity,
  );
  return true;
}
