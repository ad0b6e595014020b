import { colorOf, inkOf } from '../../theme/contestants.ts';
import { tint, type Ink } from '../ink/ink.ts';
import { addPoint, clearPath, createPath } from '../ink/path.ts';
import { ring, segment } from '../ink/shapes.ts';
import { stroke } from '../ink/strokes.ts';
import { placeWords } from '../model/boxes.ts';
import { xOf } from '../model/layout.ts';
import { clamp01, easeOut, scatter } from '../model/motion.ts';
import type { Wreck } from '../model/wrecks.ts';
import { STRONG_WORDS, type Brush } from './brush.ts';

const BREAK = 700; // ms for the needle to come apart
const SMOKE = 6500; // ms until the smoke stands still
const SMOKE_TRAILS = 4;
const SHARDS = 9;

const path = createPath(64);

/**
 * A needle that broke, smoking. `age` is ms since it happened in this view; Infinity for one that was
 * already there. Returns whether it still moves.
 */
export function paintWreck(ink: Ink, brush: Brush, wreck: Wreck, age: number): boolean {
  const { frame, palette, view } = brush;
  const { lineY, pixel } = frame.layout;
  const rgb = inkOf(wreck.contestant, view.highContrast);
  const still = view.reducedMotion || !(age < SMOKE);
  const broken = view.reducedMotion ? 1 : easeOut(age / BREAK);
  const x = xOf(frame, wreck.foot);
  const height = Math.min(230, 0.5 * lineY);
  const color = tint(rgb, 1);
  const dim = tint(rgb, 0.8);
  // The stump leans, the middle has slid off it, the top lies on the line.
  const lean = 0.1 * broken;
  const stumpX = x + Math.sin(lean) * 0.42 * height;
  const stumpY = lineY - Math.cos(lean) * 0.42 * height;
  segment(ink, x, lineY, stumpX, stumpY, 2.6, color, pixel);
  const tilt = -0.55 * broken;
  const middleX = stumpX - 7 * broken;
  const middleY = stumpY - 5;
  const tipX = middleX + Math.sin(tilt) * 0.3 * height;
  const tipY = middleY - Math.cos(tilt) * 0.3 * height;
  segment(ink, middleX, middleY, tipX, tipY, 2.4, dim, pixel);
  const fall = 1.45 * broken;
  const topX = x + 16 * broken;
  const topY = lineY - 4 - (1 - broken) * 0.72 * height;
  segment(
    ink,
    topX,
    topY,
    topX + Math.sin(fall) * 0.28 * height,
    topY - Math.cos(fall) * 0.28 * height,
    2.4,
    dim,
    pixel,
  );
  paintCross(ink, xOf(frame, wreck.position), lineY, tint(palette.alarm, 1), pixel);
  if (!still && age < 900) {
    const t = age / 900;
    for (let i = 0; i < SHARDS; i++) {
      const angle = -Math.PI * (0.08 + 0.84 * scatter(i, 11));
      const reach = (20 + 66 * scatter(i, 12)) * easeOut(t);
      const sx = x + Math.cos(angle) * reach;
      const sy = stumpY + Math.sin(angle) * reach + 60 * t * t;
      const shard = tint(i % 3 === 0 ? palette.alarm : rgb, 1 - t);
      segment(ink, sx, sy, sx + Math.cos(angle) * 9, sy + Math.sin(angle) * 9, 1.6, shard, pixel);
    }
    ring(
      ink,
      x,
      stumpY,
      60 * easeOut(t),
      60 * easeOut(t),
      1.6,
      tint(palette.alarm, 0.8 * (1 - t)),
      pixel,
    );
  }
  putName(brush, wreck, stumpX, stumpY);
  paintSmoke(ink, brush, stumpX, stumpY - 4, Math.min(age, SMOKE) * (view.reducedMotion ? 0 : 1));
  return !still;
}

/** Says whose needle it was, and what it cost. */
function putName(brush: Brush, wreck: Wreck, x: number, y: number): void {
  const { boxes, labels, text, view, frame } = brush;
  const { textScale } = frame.layout;
  const words = `${text.contestant(wreck.contestant)} ${text.number(Infinity, 0)}`;
  const at = placeWords(boxes, words, x + 12, y + 14, 'left', STRONG_WORDS, textScale);
  const color = colorOf(wreck.contestant, view.highContrast);
  labels.put(`wreck-${wreck.landing}`, words, x + 12, at, 'left', STRONG_WORDS, color);
}

/** Lines that rise and waver; they rest where they are once their time is over. */
function paintSmoke(ink: Ink, brush: Brush, x: number, y: number, age: number): void {
  const { pixel } = brush.frame.layout;
  const risen = brush.view.reducedMotion ? 1 : clamp01(age / 1400);
  for (let k = 0; k < SMOKE_TRAILS; k++) {
    const length = (34 + 40 * scatter(k, 21)) * risen;
    if (length < 4) continue;
    const phase = 6.28 * scatter(k, 22) + (k % 2 === 0 ? 1 : -1) * age * 0.0014;
    clearPath(path);
    const steps = 18;
    for (let i = 0; i <= steps; i++) {
      const t = i / steps;
      const sway = Math.sin(phase + 4.2 * t) * (2 + 9 * t) + (k - 1.5) * 6 * t;
      addPoint(path, x + (k - 1.5) * 2 + sway, y - length * t);
    }
    const gone = y - length;
    stroke(ink, path, 1.1, tint(brush.palette.quiet, 0.85), pixel, false, { solid: y, gone });
  }
}

/** The landing that the needle had ruled out. */
function paintCross(ink: Ink, x: number, y: number, color: number, pixel: number): void {
  segment(ink, x - 5, y - 5, x + 5, y + 5, 1.8, color, pixel);
  segment(ink, x - 5, y + 5, x + 5, y - 5, 1.8, color, pixel);
}
