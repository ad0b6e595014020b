import type { ContestantId } from '../../../src/core/session/contestants.ts';
import { CONTESTANTS, inkOf } from '../../theme/contestants.ts';
import { tint, type Ink } from '../ink/ink.ts';
import { arcLengths, createPath, eachDash } from '../ink/path.ts';
import { drawMark, rect } from '../ink/shapes.ts';
import { glow, stroke, type Fade } from '../ink/strokes.ts';
import { curvePath } from '../model/curve.ts';
import { takeBox } from '../model/boxes.ts';
import { xOf, yOf } from '../model/layout.ts';
import { partsDensity, type Parts } from '../model/parts.ts';
import { freePlace, takePlace, type Places } from '../model/places.ts';
import type { Brush } from './brush.ts';

const WIDTH = 1.8; // px
const MARK_RADIUS = 5.5; // px
const TOP_FADE: Fade = { solid: 60, gone: 4 };
/** A bell of sigma 0 is infinitely high: its needle goes through the whole sky. */
const NEEDLE_TOP = 34; // px

const path = createPath();
const dashPath = createPath();
let lengths = new Float64Array(1024);

/** A computer's bell: thin, dashed its own way, its mark at each peak. */
export function paintEstimator(
  ink: Ink,
  brush: Brush,
  id: ContestantId,
  parts: Parts,
  places: Places,
  hovered: boolean,
): void {
  const { frame, palette, view } = brush;
  const { pixel } = frame.layout;
  const look = CONTESTANTS[id];
  const rgb = inkOf(id, view.highContrast);
  const color = tint(rgb, 0.95);
  const width = hovered ? WIDTH + 0.8 : WIDTH;
  const hasCurve = parts.rest.length > 0 || parts.sigma.some(sigma => sigma > 0);
  if (hasCurve) {
    curvePath(path, parts, frame);
    if (lengths.length < path.length) lengths = new Float64Array(2 * path.length);
    arcLengths(path, lengths);
    if (hovered) glow(ink, path, 7, tint(rgb, 0.25, 1), false, TOP_FADE);
    const anchor = lengths[nearestIndex(xOf(frame, parts.mu[0] ?? frame.lower))] ?? 0;
    eachDash(path, lengths, look.dash, anchor, dashPath, dash =>
      stroke(ink, dash, width, color, pixel, false, TOP_FADE),
    );
  }
  const ground = tint(palette.ground, 1);
  for (let k = 0; k < parts.mu.length; k++) {
    const mu = parts.mu[k] as number;
    const x = xOf(frame, mu);
    const needle = parts.sigma[k] === 0;
    if (needle) paintNeedle(ink, x, NEEDLE_TOP, frame.layout.lineY, rgb, pixel);
    const heightAt = (px: number): number =>
      needle
        ? NEEDLE_TOP
        : Math.max(NEEDLE_TOP, yOf(frame, partsDensity(parts, positionAt(brush, px))));
    const at = freePlace(places, x, heightAt);
    takePlace(places, at, heightAt(at));
    takeBox(brush.boxes, at, heightAt(at), 14, 14, 'center');
    const radius = hovered ? MARK_RADIUS + 1 : MARK_RADIUS;
    drawMark(ink, look.mark, at, heightAt(at), radius, 1.8, color, ground, pixel);
  }
}

/** A needle of light, brightest at its foot. */
export function paintNeedle(
  ink: Ink,
  x: number,
  top: number,
  foot: number,
  rgb: number,
  pixel: number,
): void {
  const width = Math.max(1.5, pixel);
  rect(ink, x - 5, top, 4.5, foot - top, 0, tint(rgb, 0.14, 1));
  rect(ink, x + 0.5, top, 4.5, foot - top, 0, tint(rgb, 0.14, 1));
  rect(ink, x - width / 2, top, width, foot - top, tint(rgb, 0.75), tint(rgb, 1));
}

function positionAt({ frame }: Brush, x: number): number {
  return frame.lower + (x / frame.layout.width) * (frame.upper - frame.lower);
}

function nearestIndex(x: number): number {
  let low = 0;
  let high = path.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((path.x[middle] as number) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
