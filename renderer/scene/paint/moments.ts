import { isNews, say } from '../labels.ts';
import { estimatedWidth, takeBox } from '../model/boxes.ts';
import { clamp01 } from '../model/motion.ts';
import type { Moment } from '../model/picture.ts';
import { cssColor, MOMENT, type Brush } from './brush.ts';

const TOLD = 4200; // ms that its words stay
const WORDS_FADE = 500; // ms

/** The words for what has just happened. Returns whether it is still going on. */
export function paintMoment(brush: Brush, moment: Moment, row: number): boolean {
  const { frame, palette, labels, text, now, view } = brush;
  const { width, textScale } = frame.layout;
  const age = now - moment.began;
  if (age >= TOLD) return false;
  if (age < 0) return true;
  const rgb = moment.alarm.type === 'memory-wiped' ? palette.text : palette.alarm;
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
