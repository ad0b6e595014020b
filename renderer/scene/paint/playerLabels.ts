import type { Guess } from '../../../src/core/session/events.ts';
import { colorOf } from '../../theme/contestants.ts';
import { estimatedWidth, placeWords } from '../model/boxes.ts';
import { labelSides } from '../model/sides.ts';
import { bellsOf, guessDigits, weightOf, type Handle } from '../model/handles.ts';
import { HANDLE_NUMBERS, SMALL_HANDLE_NUMBERS, STRONG_WORDS, type Brush } from './brush.ts';

/** The numbers of the player's bell, beside the handles that set them. */
export function putPlayerLabels(
  brush: Brush,
  guess: Guess,
  handles: readonly Handle[],
  ghost: boolean,
  truth: Guess | null,
): void {
  const { frame, labels, text, view, boxes } = brush;
  const { width, textScale } = frame.layout;
  const color = colorOf('player', view.highContrast);
  const bells = bellsOf(guess);
  const digits = Math.min(2, guessDigits(frame.upper - frame.lower));
  const style = bells.length > 1 ? SMALL_HANDLE_NUMBERS : HANDLE_NUMBERS;
  if (ghost) {
    const peak = handles.find(h => h.kind === 'mu');
    if (peak !== undefined) {
      const wanted = peak.y - 30 * textScale;
      const y = placeWords(boxes, text.takeBell, peak.x, wanted, 'center', STRONG_WORDS, textScale);
      labels.put('take', text.takeBell, peak.x, y, 'center', STRONG_WORDS, color);
    }
    return;
  }
  for (const handle of handles) {
    const bell = bells[handle.component];
    if (bell === undefined) continue;
    const side = truth === null ? 1 : labelSides(truth, guess, handle.component).player;
    if (handle.kind === 'sigma' && handle.side !== side) continue;
    const index = bells.length > 1 ? handle.component + 1 : null;
    const value = handle.kind === 'mu' ? bell.mu : bell.sigma;
    let words = `${text.parameter(handle.kind === 'mu' ? 'mu' : 'sigma', index)} ${text.number(value, digits)}`;
    if (handle.kind === 'mu' && index !== null) {
      const share = text.number(weightOf(guess, handle.component), 2);
      words += `  ${text.parameter('weight', index)} ${share}`;
    }
    const key = `bell-${handle.kind}-${handle.component}`;
    const room = estimatedWidth(words, style, textScale) + 24;
    const left = side < 0 ? handle.x - room > 0 : handle.x + room > width;
    const x = handle.x + (left ? -16 : 16);
    const align = left ? 'right' : 'left';
    const wanted = Math.max(12 * textScale, handle.y - (handle.kind === 'mu' ? 16 : 1) * textScale);
    const y = placeWords(boxes, words, x, wanted, align, style, textScale);
    labels.put(key, words, x, y, align, style, color);
  }
}
