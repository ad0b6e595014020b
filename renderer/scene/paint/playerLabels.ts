import type { Guess } from '../../../src/core/session/events.ts';
import type { NormalLaw } from '../../../src/core/statistics/law.ts';
import { colorOf } from '../../theme/contestants.ts';
import { isNews, say, type Label } from '../labels.ts';
import { estimatedWidth, placeWords } from '../model/boxes.ts';
import { labelSide } from '../model/sides.ts';
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
  if (ghost) return putInvitation(brush, handles);
  const { frame, labels, view, boxes } = brush;
  const { width, textScale, thick } = frame.layout;
  const color = colorOf('player', view.highContrast);
  const bells = bellsOf(guess);
  const style = bells.length > 1 ? SMALL_HANDLE_NUMBERS : HANDLE_NUMBERS;
  for (let i = 0; i < handles.length; i++) {
    const { kind, component, side, x: handleX, y: handleY } = handles[i] as Handle;
    const bell = bells[component];
    if (bell === undefined) continue;
    const wantedSide = truth === null ? 1 : labelSide(truth, guess, component, 'player');
    if (kind === 'sigma' && side !== wantedSide) continue;
    const label = labels.label(kind, component);
    sayNumbers(label, brush, guess, bell, component, kind === 'mu');
    const room = estimatedWidth(label.words, style, textScale) + 24 * thick;
    const left = wantedSide < 0 ? handleX - room > 0 : handleX + room > width;
    const x = handleX + (left ? -16 : 16) * thick;
    const align = left ? 'right' : 'left';
    const wanted = Math.max(12 * textScale, handleY - (kind === 'mu' ? 16 : 1) * textScale);
    const y = placeWords(boxes, label.words, x, wanted, align, style, textScale);
    labels.put(label, x, y, align, style, color);
  }
}

function sayNumbers(
  label: Label,
  { frame, text }: Brush,
  guess: Guess,
  bell: NormalLaw,
  component: number,
  peak: boolean,
): void {
  const digits = Math.min(2, guessDigits(frame.upper - frame.lower));
  const several = guess.family === 'mixture';
  const weight = weightOf(guess, component);
  const value = peak ? bell.mu : bell.sigma;
  if (!isNews(label, text, value, weight, digits, several ? 1 : 0)) return;
  const index = several ? component + 1 : null;
  let words = `${text.parameter(peak ? 'mu' : 'sigma', index)} ${text.number(value, digits)}`;
  if (peak && index !== null)
    words += `  ${text.parameter('weight', index)} ${text.number(weight, 2)}`;
  say(label, words, text, value, weight, digits, several ? 1 : 0);
}

/** Before the first guess: take the bell. */
function putInvitation(brush: Brush, handles: readonly Handle[]): void {
  const { frame, labels, text, boxes, view } = brush;
  const { textScale } = frame.layout;
  const peak = handles[0];
  if (peak === undefined) return;
  const label = labels.label('take');
  label.words = text.takeBell;
  const wanted = peak.y - 30 * textScale;
  const y = placeWords(boxes, label.words, peak.x, wanted, 'center', STRONG_WORDS, textScale);
  labels.put(label, peak.x, y, 'center', STRONG_WORDS, colorOf('player', view.highContrast));
}
