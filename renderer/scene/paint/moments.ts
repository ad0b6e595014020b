import { isNews, say } from '../labels.ts';
import { rect, rectAcross, type Shapes } from '../ink/shapes.ts';
import { tint } from '../ink/tint.ts';
import { estimatedWidth, takeBox } from '../model/boxes.ts';
import { clamp01, smooth } from '../model/motion.ts';
import type { Moment } from '../model/picture.ts';
import { BAND, SWEEP } from '../model/sweep.ts';
import { cssColor, MOMENT, type Brush } from './brush.ts';

const TOLD = 4200; // ms that its words stay
const WORDS_FADE = 500; // ms

/** Swarms come from the left, forgetting from the right. Returns whether it is still going on. */
export function paintMoment(shapes: Shapes, brush: Brush, moment: Moment, row: number): boolean {
  const { frame, palette, labels, text, now, view } = brush;
  const { width, textScale } = frame.layout;
  const age = now - moment.began;
  if (age >= TOLD) return false;
  if (age < 0) return true;
  const rgb = moment.alarm.type === 'memory-wiped' ? palette.text : palette.alarm;
  const t = age / SWEEP;
  if (!view.reducedMotion && t < 1 && moment.alarm.type !== 'contestant-wrecked')
    paintSweep(shapes, brush, t, rgb, moment.alarm.type === 'memory-wiped');
  const opacity = Math.min(clamp01(age / 180), clamp01((TOLD - age) / WORDS_FADE));
  const label = labels.label('moment', row);
  if (isNews(label, moment.alarm, 0)) say(label, text.alarm(moment.alarm), moment.alarm, 0);
  const y = (26 + 28 * row) * textScale;
  const room = estimatedWidth(label.words, MOMENT, textScale);
  takeBox(brush.boxes, width / 2, y, room, 26 * textScale, 'center');
  const light = view.reducedMotion ? 1 : opacity;
  labels.put(label, width / 2, y, 'center', MOMENT, cssColor(rgb), light);
  return true;
}

/** A front that crosses the field with light behind it, `t` from 0 to 1. */
function paintSweep(shapes: Shapes, { frame }: Brush, t: number, rgb: number, back: boolean): void {
  const { width, lineY, pixel, thick } = frame.layout;
  const at = smooth(t) * (1 + BAND);
  const band = BAND * width;
  const edge = back ? width * (1 - at) + band : width * at - band;
  const light = Math.sin(Math.PI * clamp01(t));
  const body = tint(rgb, 0.13 * light, 1);
  if (back) rectAcross(shapes, edge - band, 0, band, lineY, body, 0);
  else rectAcross(shapes, edge, 0, band, lineY, 0, body);
  const front = back ? edge - band : edge + band;
  const wide = Math.max(pixel, thick);
  rect(shapes, front - wide, 0, 2 * wide, lineY, 0, tint(rgb, 0.85 * light));
}
