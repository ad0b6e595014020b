import type { Guess } from '../../../src/core/session/events.ts';
import type { Truth } from '../../../src/core/session/outcome.ts';
import type { NormalLaw } from '../../../src/core/statistics/law.ts';
import { isNews, say } from '../labels.ts';
import { addCurve, createLook, type Curves } from '../ink/curves.ts';
import { createPath } from '../ink/path.ts';
import { dashedSegment, drawMark, segment, spot, type Shapes } from '../ink/shapes.ts';
import { tint } from '../ink/tint.ts';
import { estimatedWidth, placeWords, takeBox } from '../model/boxes.ts';
import { curvePath } from '../model/curve.ts';
import { bellsOf, guessDigits } from '../model/handles.ts';
import { xOf, yOf } from '../model/layout.ts';
import { clamp01, easeOut } from '../model/motion.ts';
import { labelSide } from '../model/sides.ts';
import { createParts, partsDensity, setParts, type Parts } from '../model/parts.ts';
import { cssColor, HANDLE_NUMBERS, STRONG_WORDS, type Brush } from './brush.ts';
import { thickened } from './dashes.ts';

const TOP = { solid: 46, gone: 2 }; // px
const STRAYS_DASH = [3, 5] as const;
const path = createPath();
const strays = createParts();
const core = createLook(TOP);
const straysLook = createLook(TOP);

/** The truth's curve, rising out of the line in white; `t` from 0 to 1 is how far it has come. */
export function addTruth(
  curves: Curves,
  { frame, palette }: Brush,
  truth: Truth,
  parts: Parts,
  t: number,
): void {
  const { thick } = frame.layout;
  const grown = easeOut(t);
  const light = clamp01(2 * t);
  if (truth.strays !== null) {
    setParts(strays, {
      family: 'mixture',
      weights: [1 - truth.strays.share, truth.strays.share],
      components: [{ family: 'normal', mu: 0, sigma: 0 }, truth.strays.law],
    });
    straysLook.rgb = palette.truth;
    straysLook.alpha = 0.65 * light;
    straysLook.width = 1.3 * thick;
    straysLook.dash = thickened(STRAYS_DASH, thick);
    addCurve(curves, curvePath(path, strays, frame, grown), straysLook);
  }
  const flash = t < 1 ? 1 + 1.2 * (1 - t) : 1;
  core.rgb = palette.truth;
  core.alpha = light;
  core.width = 2 * thick;
  core.glow = 12 * thick;
  core.glowAlpha = 0.13 * light * flash;
  addCurve(curves, curvePath(path, parts, frame, grown), core);
}

/** A target on each peak of the truth, with its numbers once it has risen. */
export function paintTruth(
  shapes: Shapes,
  brush: Brush,
  truth: Truth,
  parts: Parts,
  t: number,
  guess: Guess | null,
): void {
  const { frame, palette } = brush;
  const { lineY, thick } = frame.layout;
  const light = clamp01(2 * t);
  const shown = clamp01((t - 0.6) / 0.4);
  const bells = bellsOf(truth.core);
  for (let k = 0; k < bells.length; k++) {
    const bell = bells[k] as NormalLaw;
    const x = xOf(frame, bell.mu);
    const y = Math.max(26 * thick, yOf(frame, easeOut(t) * partsDensity(parts, bell.mu)));
    const foot = tint(palette.truth, 0.5 * light);
    dashedSegment(shapes, x, y + 10 * thick, x, lineY, 1.5 * thick, 4 * thick, thick, foot);
    paintTarget(shapes, x, y, thick, tint(palette.truth, light), tint(palette.ground, light));
    if (shown > 0) putNumbers(brush, truth, k, guess, x, y, shown);
  }
}

function putNumbers(
  brush: Brush,
  truth: Truth,
  k: number,
  guess: Guess | null,
  x: number,
  y: number,
  shown: number,
): void {
  const { frame, palette, labels, text, boxes } = brush;
  const { textScale, width, thick } = frame.layout;
  const bells = bellsOf(truth.core);
  const { mu, sigma } = bells[k] as NormalLaw;
  const digits = Math.min(2, guessDigits(frame.upper - frame.lower));
  const index = bells.length > 1 ? k + 1 : null;
  const white = cssColor(palette.truth);
  const label = labels.label('truth-numbers', k);
  if (isNews(label, text, mu, sigma, digits)) {
    const words = `${text.parameter('mu', index)} ${text.number(mu, digits)}  ${text.parameter('sigma', index)} ${text.number(sigma, digits)}`;
    say(label, words, text, mu, sigma, digits);
  }
  const room = estimatedWidth(label.words, HANDLE_NUMBERS, textScale) + 22 * thick;
  const side = guess === null ? -1 : labelSide(truth.core, guess, k, 'truth');
  const align = (side < 0 ? x - room > 0 : x + room > width) ? 'right' : 'left';
  const near = x + (align === 'right' ? -22 : 22) * thick;
  const wanted = Math.max(34 * thick, y - 14 * thick);
  const row = placeWords(boxes, label.words, near, wanted, align, HANDLE_NUMBERS, textScale);
  labels.put(label, near, row, align, HANDLE_NUMBERS, white, shown);
  if (k > 0) return;
  const above = row - 19 * textScale;
  takeBox(boxes, near, above, 60 * textScale, 16 * textScale, align);
  const name = labels.label('truth');
  name.words = text.truth;
  labels.put(name, near, above, align, STRONG_WORDS, white, shown);
}

/** In a mission on recorded data: the value accepted today, as a line. */
export function paintReference(shapes: Shapes, brush: Brush, value: number, t: number): void {
  const { frame, palette, labels, text } = brush;
  const { lineY, textScale, width, thick } = frame.layout;
  const x = xOf(frame, value);
  const top = lineY + (40 * textScale - lineY) * easeOut(t);
  segment(shapes, x, top, x, lineY, 1.6 * thick, tint(palette.truth, 0.9));
  spot(shapes, x, top, 16 * thick, tint(palette.truth, 0.3, 1), 0);
  paintTarget(shapes, x, top, thick, tint(palette.truth, 1), tint(palette.ground, 1));
  const shown = clamp01((t - 0.6) / 0.4);
  if (shown <= 0) return;
  const label = labels.label('truth');
  if (isNews(label, text, value)) {
    const unit = text.unit(brush.view.state.mission.unit);
    say(label, `${text.reference} ${text.number(value, 2)} ${unit}`, text, value);
  }
  const half = 110 * textScale;
  const near = Math.min(width - half, Math.max(half, x));
  const white = cssColor(palette.truth);
  labels.put(label, near, top - 22 * textScale, 'center', STRONG_WORDS, white, shown);
}

function paintTarget(
  shapes: Shapes,
  x: number,
  y: number,
  thick: number,
  color: number,
  ground: number,
): void {
  const width = 1.6 * thick;
  drawMark(shapes, 'circle', x, y, 7.5 * thick, 1.8 * thick, color, ground);
  for (let side = -1; side <= 1; side += 2) {
    const from = 4 * side * thick;
    const to = 12 * side * thick;
    segment(shapes, x + from, y, x + to, y, width, color);
    segment(shapes, x, y + from, x, y + to, width, color);
  }
}
