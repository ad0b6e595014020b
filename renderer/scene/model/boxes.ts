import { lettersWide } from '../../i18n/letters.ts';
import type { Align, LabelStyle } from '../labels.ts';

/** Rectangles that words already take, px. */
export interface Boxes {
  sides: Float64Array; // left, top, right, bottom of each
  count: number;
}

const WIDTH_OF_LETTER = { words: 0.54, numbers: 0.61, names: 0.6 } as const; // of the size
const LINE_HEIGHT = 1.25; // of the size
const GAP = 4; // px
const SIDE_GAP = 10; // px between words side by side, which would else read as one sentence

export function createBoxes(): Boxes {
  return { sides: new Float64Array(4 * 32), count: 0 };
}

export function clearBoxes(boxes: Boxes): void {
  boxes.count = 0;
}

/** Width of a label before it is laid out, px. */
export function estimatedWidth(words: string, style: LabelStyle, textScale: number): number {
  return WIDTH_OF_LETTER[style.font] * style.size * textScale * lettersOf(words);
}

const MOST_KNOWN = 400;
const known = new Map<string, number>(); // words of the last pictures, and how wide they are

function lettersOf(words: string): number {
  let letters = known.get(words);
  if (letters === undefined) {
    if (known.size === MOST_KNOWN) known.clear();
    known.set(words, (letters = lettersWide(words)));
  }
  return letters;
}

export function takeBox(
  boxes: Boxes,
  x: number,
  y: number,
  width: number,
  height: number,
  align: Align,
): void {
  const left = leftOf(x, width, align);
  const at = 4 * boxes.count++;
  if (at === boxes.sides.length) grow(boxes);
  const { sides } = boxes;
  sides[at] = left;
  sides[at + 1] = y - height / 2;
  sides[at + 2] = left + width;
  sides[at + 3] = y + height / 2;
}

/**
 * The y nearest above `y` at which words fit without covering others, or the nearest below where there is
 * no room above; the words' box is then taken.
 */
export function placeWords(
  boxes: Boxes,
  words: string,
  x: number,
  y: number,
  align: Align,
  style: LabelStyle,
  textScale: number,
): number {
  const width = estimatedWidth(words, style, textScale);
  const height = LINE_HEIGHT * style.size * textScale;
  const left = leftOf(x, width, align);
  let at = free(boxes, left, y, width, height, -1);
  if (Number.isNaN(at)) at = free(boxes, left, y, width, height, 1);
  if (Number.isNaN(at)) at = y;
  takeBox(boxes, x, at, width, height, align);
  return at;
}

function leftOf(x: number, width: number, align: Align): number {
  return align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
}

/** The first y without a blocker when going up (-1) or down (1); NaN when that leads out of the field. */
function free(
  boxes: Boxes,
  left: number,
  y: number,
  width: number,
  height: number,
  direction: -1 | 1,
): number {
  let at = y;
  for (let tries = 0; tries < 16; tries++) {
    const top = at - height / 2;
    if (top < 0) return NaN;
    const blocker = blockerOf(boxes, left, top, left + width, top + height);
    if (blocker < 0) return at;
    at =
      direction < 0
        ? (boxes.sides[blocker + 1] as number) - GAP - height / 2
        : (boxes.sides[blocker + 3] as number) + GAP + height / 2;
  }
  return NaN;
}

/** Index of a box that the rectangle would cover, or -1. */
function blockerOf(
  { sides, count }: Boxes,
  left: number,
  top: number,
  right: number,
  bottom: number,
): number {
  for (let i = 0; i < 4 * count; i += 4) {
    const apart =
      left >= (sides[i + 2] as number) + SIDE_GAP ||
      right <= (sides[i] as number) - SIDE_GAP ||
      top >= (sides[i + 3] as number) ||
      bottom <= (sides[i + 1] as number);
    if (!apart) return i;
  }
  return -1;
}

function grow(boxes: Boxes): void {
  const sides = new Float64Array(2 * boxes.sides.length);
  sides.set(boxes.sides);
  boxes.sides = sides;
}
