import { colorOf } from '../../theme/contestants.ts';
import { isNews, say } from '../labels.ts';
import { addCurve, createLook, type Curves } from '../ink/curves.ts';
import { addPoint, clearPath, createPath } from '../ink/path.ts';
import { ring, segment, type Shapes } from '../ink/shapes.ts';
import { tint } from '../ink/tint.ts';
import { placeWords } from '../model/boxes.ts';
import { xOf, type Layout } from '../model/layout.ts';
import { clamp01, easeOut, scatter } from '../model/motion.ts';
import type { Wreck } from '../model/wrecks.ts';
import { STRONG_WORDS, type Brush } from './brush.ts';
import { inkFor } from './inkFor.ts';

/** What the landing cost, and why: its density was 0. Left to right in every language. */
const WHY = '\u2066−log 0 = ∞\u2069';
const BREAK = 700; // ms for the needle to come apart
const SMOKE = 6500; // ms until the smoke stands still
const SMOKE_TRAILS = 4;
const SHARDS = 9;
const SHARDS_TIME = 900; // ms
const LEAN = 0.1; // radians that the stump leans once it is broken
const STUMP = 0.42; // of the needle's height

const path = createPath(64);
const smoke = createLook({ alpha: 0.85 });

/**
 * A needle that broke. `age` is ms since it happened in this view; Infinity for one that was already
 * there. Returns whether it still moves.
 */
export function paintWreck(
  shapes: Shapes,
  brush: Brush,
  wreck: Wreck,
  index: number,
  age: number,
): boolean {
  const { frame, palette, view } = brush;
  const { lineY, thick } = frame.layout;
  const still = view.reducedMotion || !(age < SMOKE);
  const broken = view.reducedMotion ? 1 : easeOut(age / BREAK);
  const x = xOf(frame, wreck.foot);
  const stumpX = stumpXOf(frame.layout, x, broken);
  const stumpY = stumpYOf(frame.layout, broken);
  paintNeedleParts(shapes, brush, wreck, x, stumpX, stumpY, broken);
  paintCross(shapes, xOf(frame, wreck.position), lineY, tint(palette.alarm, 1), thick);
  if (!still && age < SHARDS_TIME) paintShards(shapes, brush, wreck, x, stumpY, age / SHARDS_TIME);
  putName(brush, wreck, index, stumpX, stumpY);
  return !still;
}

const heightOf = ({ lineY, thick }: Layout): number => Math.min(230 * thick, 0.5 * lineY);
const stumpXOf = (layout: Layout, x: number, broken: number): number =>
  x + Math.sin(LEAN * broken) * STUMP * heightOf(layout);
const stumpYOf = (layout: Layout, broken: number): number =>
  layout.lineY - Math.cos(LEAN * broken) * STUMP * heightOf(layout);

/** The stump leans, the middle has slid off it, the top lies on the line. */
function paintNeedleParts(
  shapes: Shapes,
  { frame, view }: Brush,
  wreck: Wreck,
  x: number,
  stumpX: number,
  stumpY: number,
  broken: number,
): void {
  const { lineY, thick } = frame.layout;
  const rgb = inkFor(wreck.contestant, view.highContrast);
  const dim = tint(rgb, 0.8);
  const height = heightOf(frame.layout);
  segment(shapes, x, lineY, stumpX, stumpY, 2.6 * thick, tint(rgb, 1));
  const tilt = -0.55 * broken;
  const middleX = stumpX - 7 * thick * broken;
  const middleY = stumpY - 5 * thick;
  const tipX = middleX + Math.sin(tilt) * 0.3 * height;
  const tipY = middleY - Math.cos(tilt) * 0.3 * height;
  segment(shapes, middleX, middleY, tipX, tipY, 2.4 * thick, dim);
  const fall = 1.45 * broken;
  const topX = x + 16 * thick * broken;
  const topY = lineY - 4 * thick - (1 - broken) * 0.72 * height;
  const endX = topX + Math.sin(fall) * 0.28 * height;
  const endY = topY - Math.cos(fall) * 0.28 * height;
  segment(shapes, topX, topY, endX, endY, 2.4 * thick, dim);
}

/** Pieces that fly off while it breaks, `t` from 0 to 1. */
function paintShards(
  shapes: Shapes,
  { frame, palette, view }: Brush,
  wreck: Wreck,
  x: number,
  y: number,
  t: number,
): void {
  const { thick } = frame.layout;
  const rgb = inkFor(wreck.contestant, view.highContrast);
  for (let i = 0; i < SHARDS; i++) {
    const angle = -Math.PI * (0.08 + 0.84 * scatter(i, 11));
    const reach = (20 + 66 * scatter(i, 12)) * easeOut(t) * thick;
    const sx = x + Math.cos(angle) * reach;
    const sy = y + Math.sin(angle) * reach + 60 * thick * t * t;
    const endX = sx + Math.cos(angle) * 9 * thick;
    const endY = sy + Math.sin(angle) * 9 * thick;
    const shard = tint(i % 3 === 0 ? palette.alarm : rgb, 1 - t);
    segment(shapes, sx, sy, endX, endY, 1.6 * thick, shard);
  }
  const radius = 60 * easeOut(t) * thick;
  ring(shapes, x, y, radius, radius, 1.6 * thick, tint(palette.alarm, 0.8 * (1 - t)));
}

/** Says whose needle it was, and what it cost. */
function putName(brush: Brush, wreck: Wreck, index: number, x: number, y: number): void {
  const { boxes, labels, text, view, frame } = brush;
  const { textScale, thick } = frame.layout;
  const label = labels.label('wreck', index);
  if (isNews(label, wreck, 0)) say(label, `${text.contestant(wreck.contestant)} ${WHY}`, wreck, 0);
  const left = x + 12 * thick;
  const at = placeWords(boxes, label.words, left, y + 14 * thick, 'left', STRONG_WORDS, textScale);
  labels.put(label, left, at, 'left', STRONG_WORDS, colorOf(wreck.contestant, view.highContrast));
}

/** How far the smoke of a wreck has come, ms: what it looks like depends on nothing else that moves. */
export function smokeAge({ view }: Brush, age: number): number {
  return view.reducedMotion ? Infinity : Math.min(age, SMOKE);
}

/** Lines that rise and waver; they rest where they are once their time is over. */
export function addSmoke(curves: Curves, brush: Brush, wreck: Wreck, age: number): void {
  const { frame, palette, view } = brush;
  const { thick } = frame.layout;
  const broken = view.reducedMotion ? 1 : easeOut(age / BREAK);
  const x = stumpXOf(frame.layout, xOf(frame, wreck.foot), broken);
  const y = stumpYOf(frame.layout, broken) - 4 * thick;
  const risen = view.reducedMotion ? 1 : clamp01(age / 1400);
  const wavered = view.reducedMotion ? 0 : Math.min(age, SMOKE);
  for (let k = 0; k < SMOKE_TRAILS; k++) {
    const length = (34 + 40 * scatter(k, 21)) * risen * thick;
    if (length < 4 * thick) continue;
    const phase = 6.28 * scatter(k, 22) + (k % 2 === 0 ? 1 : -1) * wavered * 0.0014;
    clearPath(path);
    const steps = 18;
    for (let i = 0; i <= steps; i++) {
      const t = i / steps;
      const sway = Math.sin(phase + 4.2 * t) * (2 + 9 * t) + (k - 1.5) * (2 + 6 * t);
      addPoint(path, x + sway * thick, y - length * t);
    }
    smoke.rgb = palette.quiet;
    smoke.width = 1.1 * thick;
    smoke.solid = y;
    smoke.gone = y - length;
    addCurve(curves, path, smoke);
  }
}

/** The landing that the needle had ruled out. */
function paintCross(shapes: Shapes, x: number, y: number, color: number, thick: number): void {
  const arm = 5 * thick;
  segment(shapes, x - arm, y - arm, x + arm, y + arm, 1.8 * thick, color);
  segment(shapes, x - arm, y + arm, x + arm, y - arm, 1.8 * thick, color);
}
