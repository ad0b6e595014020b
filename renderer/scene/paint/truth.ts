import type { Guess } from '../../../src/core/session/events.ts';
import type { Truth } from '../../../src/core/session/outcome.ts';
import { tint, type Ink } from '../ink/ink.ts';
import { arcLengths, createPath, eachDash } from '../ink/path.ts';
import { dashedSegment, ring, segment, spot } from '../ink/shapes.ts';
import { glow, stroke, type Fade } from '../ink/strokes.ts';
import { curvePath } from '../model/curve.ts';
import { estimatedWidth, placeWords, takeBox } from '../model/boxes.ts';
import { bellsOf, guessDigits } from '../model/handles.ts';
import { xOf, yOf } from '../model/layout.ts';
import { clamp01, easeOut } from '../model/motion.ts';
import { labelSides } from '../model/sides.ts';
import { createParts, partsDensity, setParts, type Parts } from '../model/parts.ts';
import { cssColor, HANDLE_NUMBERS, STRONG_WORDS, type Brush } from './brush.ts';

const TOP_FADE: Fade = { solid: 46, gone: 2 };
const STRAYS_DASH = [3, 5] as const;
const path = createPath();
const dashPath = createPath();
let lengths = new Float64Array(1024);
const strays = createParts();

/** The truth, rising out of the line in white; `t` from 0 to 1 is how far it has come. */
export function paintTruth(
  ink: Ink,
  brush: Brush,
  truth: Truth,
  parts: Parts,
  t: number,
  guess: Guess | null,
): void {
  const { frame, palette, labels, text, boxes } = brush;
  const { pixel, lineY, textScale, width } = frame.layout;
  const grown = easeOut(t);
  const light = clamp01(2 * t);
  if (truth.strays !== null) {
    setParts(strays, {
      family: 'mixture',
      weights: [1 - truth.strays.share, truth.strays.share],
      components: [{ family: 'normal', mu: 0, sigma: 0 }, truth.strays.law],
    });
    curvePath(path, strays, frame, grown);
    if (lengths.length < path.length) lengths = new Float64Array(2 * path.length);
    arcLengths(path, lengths);
    eachDash(path, lengths, STRAYS_DASH, 0, dashPath, dash =>
      stroke(ink, dash, 1.3, tint(palette.truth, 0.65 * light), pixel, false, TOP_FADE),
    );
  }
  curvePath(path, parts, frame, grown);
  const flash = t < 1 ? 1 + 1.2 * (1 - t) : 1;
  glow(ink, path, 12, tint(palette.truth, 0.13 * light * flash, 1), false, TOP_FADE);
  stroke(ink, path, 2, tint(palette.truth, light), pixel, false, TOP_FADE);
  const bells = bellsOf(truth.core);
  const digits = Math.min(2, guessDigits(frame.upper - frame.lower));
  const shown = clamp01((t - 0.6) / 0.4);
  bells.forEach((bell, k) => {
    const x = xOf(frame, bell.mu);
    const y = Math.max(26, yOf(frame, grown * partsDensity(parts, bell.mu)));
    const color = tint(palette.truth, light);
    dashedSegment(ink, x, y + 10, x, lineY, 1.5, 4, 1, tint(palette.truth, 0.5 * light), pixel);
    paintTarget(ink, x, y, color, tint(palette.ground, light), pixel);
    if (shown <= 0) return;
    const index = bells.length > 1 ? k + 1 : null;
    const white = cssColor(palette.truth);
    const numbers = `${text.parameter('mu', index)} ${text.number(bell.mu, digits)}  ${text.parameter('sigma', index)} ${text.number(bell.sigma, digits)}`;
    const room = estimatedWidth(numbers, HANDLE_NUMBERS, textScale);
    const side = guess === null ? -1 : labelSides(truth.core, guess, k).truth;
    const toLeft = side < 0 ? x - 22 - room > 0 : x + 22 + room > width;
    const align = toLeft ? 'right' : 'left';
    const near = align === 'right' ? x - 22 : x + 22;
    const row = placeWords(
      boxes,
      numbers,
      near,
      Math.max(34, y - 14),
      align,
      HANDLE_NUMBERS,
      textScale,
    );
    labels.put(`truth-${k}`, numbers, near, row, align, HANDLE_NUMBERS, white, shown);
    if (k === 0) {
      const above = row - 19 * textScale;
      takeBox(boxes, near, above, 60, 16, align);
      labels.put('truth', text.truth, near, above, align, STRONG_WORDS, white, shown);
    }
  });
}

/** In a mission on recorded data: the value accepted today, as a line. */
export function paintReference(ink: Ink, brush: Brush, value: number, t: number): void {
  const { frame, palette, labels, text } = brush;
  const { pixel, lineY, textScale, width } = frame.layout;
  const grown = easeOut(t);
  const x = xOf(frame, value);
  const top = lineY + (40 * textScale - lineY) * grown;
  segment(ink, x, top, x, lineY, 1.6, tint(palette.truth, 0.9), pixel);
  spot(ink, x, top, 16, tint(palette.truth, 0.3, 1), 0);
  paintTarget(ink, x, top, tint(palette.truth, 1), tint(palette.ground, 1), pixel);
  const shown = clamp01((t - 0.6) / 0.4);
  if (shown <= 0) return;
  const words = `${text.reference} ${text.number(value, 2)} ${text.unit(brush.view.state.mission.unit)}`;
  const half = 110 * textScale;
  const near = Math.min(width - half, Math.max(half, x));
  const white = cssColor(palette.truth);
  labels.put('truth', words, near, top - 22 * textScale, 'center', STRONG_WORDS, white, shown);
}

function paintTarget(
  ink: Ink,
  x: number,
  y: number,
  color: number,
  ground: number,
  pixel: number,
): void {
  spot(ink, x, y, 8, ground, ground);
  ring(ink, x, y, 7.5, 7.5, 1.8, color, pixel);
  for (const [dx, dy] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    segment(ink, x + 4 * dx, y + 4 * dy, x + 12 * dx, y + 12 * dy, 1.6, color, pixel);
  }
}
