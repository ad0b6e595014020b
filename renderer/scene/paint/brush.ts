import type { Palette } from '../../theme/tokens.ts';
import type { Labels, LabelStyle } from '../labels.ts';
import type { Boxes } from '../model/boxes.ts';
import type { Frame } from '../model/layout.ts';
import type { FieldText, FieldView } from '../contract.ts';

/** What every painter is given: the view, the scales, the colours and the clock. */
export interface Brush {
  view: FieldView;
  text: FieldText;
  frame: Frame;
  palette: Palette;
  labels: Labels;
  boxes: Boxes;
  now: number; // ms on the view's own clock
}

export const NUMBERS: LabelStyle = { font: 'numbers', size: 12, weight: 400 };
export const HANDLE_NUMBERS: LabelStyle = { font: 'numbers', size: 15, weight: 500 };
export const SMALL_HANDLE_NUMBERS: LabelStyle = { font: 'numbers', size: 13, weight: 500 };
export const WORDS: LabelStyle = { font: 'words', size: 13, weight: 400 };
export const STRONG_WORDS: LabelStyle = { font: 'words', size: 13, weight: 600 };
export const MOMENT: LabelStyle = { font: 'names', size: 20, weight: 600 };

export const cssColor = (rgb: number): string => `#${rgb.toString(16).padStart(6, '0')}`;
