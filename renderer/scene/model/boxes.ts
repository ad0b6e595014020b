import { lettersWide } from '../../i18n/letters.ts';
import type { Align, LabelStyle } from '../labels.ts';

/** Rectangles that words already take, px. */
export interface Boxes {
  readonly sides: number[]; // left, top, right, bottom of each
}

const WIDTH_OF_LETTER = { words: 0.54, numbers: 0.61, names: 0.6 } as const; // of the size
const LINE_HEIGHT = 1.25; // of the size
const GAP = 4; // px
const SIDE_GAP = 10; // px between words side by side, which would else read as one sentence

export function createBoxes(): Boxes {
  return { sides: [] };
}

export function clearBoxes(boxes: Boxes): void {
  boxes.sides.length = 0;
}

/** Width of a label before it is laid out, px. */
export function estimatedWidth(words: string, style: LabelStyle, textScale: number): number {
  return WIDTH_OF_LETTER[style.font] * style.size * textScale * lettersWide(words);
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
  boxes.sides.push(left, y - height / 2, left + width, y + height / 2);
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
  const at = free(boxes, left, y, width, height, -1) ?? free(boxes, left, y, width, height, 1) ?? y;
  takeBox(boxes, x, at, width, height, align);
  return at;
}

function leftOf(x: number, width: number, align: Align): number {
  return align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
}

/** The first y without a blocker when going up (-1) or down (1); null when that leads out of the field. */
function free(
  boxes: Boxes,
  left: number,
  y: number,
  width: number,
  height: number,
  direction: -1 | 1,
): number | null {
  let at = y;
  for (let tries = 0; tries < 16; tries++) {
    const top = at - height / 2;
    if (top < 0) return null;
    const blocker = blockerOf(boxes, left, top, left + width, top + height);
    if (blocker < 0) return at;
    const [above, below] = [boxes.sides[blocker + 1] as number, boxes.sides[blocker + 3] as number];
    at = direction < 0 ? above - GAP - height / 2 : below + GAP + height / 2;
  }
  return null;
}

/** Index of a box that the rectangle would cover, or -1. */
function blockerOf(
  { sides }: Boxes,
  left: number,
  top: number,
  right: number,
  bottom: number,
): number {
  for (let i = 0; i < sides.length; i += 4) {
    const apart =
      left >= (sides[i + 2] as number) + SIDE_GAP ||
      right <= (sides[i] as number) - SIDE_GAP ||
      top >= (sides[i + 3] as number) ||
      bottom <= (sides[i + 1] as number);
    if (!apart) return i;
  }
  return -1;
}
