import type { Palette } from '../../theme/tokens.ts';
import type { Labels, LabelStyle } from '../labels.ts';
import type { Boxes } from '../model/boxes.ts';
import type { Frame } from '../model/layout.ts';
import type { FieldText, FieldView } from '../contract.ts';

/** What every painter is given: the view, the scales, the colours and the clock. One brush serves all frames. */
export interface Brush {
  view: FieldView;
  text: FieldText;
  frame: Frame;
  palette: Palette;
  readonly labels: Labels;
  readonly boxes: Boxes;
  now: number; // ms on the view's own clock
}

export const NUMBERS: LabelStyle = { font: 'numbers', size: 12, weight: 400 };
export const HANDLE_NUMBERS: LabelStyle = { font: 'numbers', size: 15, weight: 500 };
export const SMALL_HANDLE_NUMBERS: LabelStyle = { font: 'numbers', size: 13, weight: 500 };
export const WORDS: LabelStyle = { font: 'words', size: 13, weight: 400 };
export const STRONG_WORDS: LabelStyle = { font: 'words', size: 13, weight: 600 };
export const MOMENT: LabelStyle = { font: 'names', size: 20, weight: 600 };

const cssColors = new Map<number, string>();

export function cssColor(rgb: number): string {
  let css = cssColors.get(rgb);
  if (css === undefined) cssColors.set(rgb, (css = `#${rgb.toString(16).padStart(6, '0')}`));
  return css;
}
