import { colorOf } from '../../theme/contestants.ts';
import { estimatedWidth, placeWords } from '../model/boxes.ts';
import { guessDigits } from '../model/handles.ts';
import { xOf, yOf } from '../model/layout.ts';
import { partsDensity } from '../model/parts.ts';
import type { Picture } from '../model/picture.ts';
import { STRONG_WORDS, WORDS, type Brush } from './brush.ts';

/** A bell wider than the bulk by this factor has been dragged by far landings. */
const DRAGGED = 1.6;

/** What ails a computer's bell, said beside it. */
export function putEstimatorNotes(brush: Brush, picture: Picture): void {
  const { frame, labels, text, view } = brush;
  const { textScale, width } = frame.layout;
  for (const { id, present, shown, target } of picture.estimators.values()) {
    const mu = shown.mu[0];
    const sigma = target.sigma[0];
    if (!present || mu === undefined || sigma === undefined) continue;
    const collapsed = sigma === 0;
    const dragged =
      picture.far.length > 0 && target.mu.length === 1 && sigma > DRAGGED * picture.sample.bulk;
    if (!collapsed && !dragged) continue;
    const words = text.note(id, collapsed ? 'collapsed' : 'dragged');
    if (words === null) continue;
    const reach = collapsed ? 0 : 1.35 * (shown.sigma[0] as number);
    const left = xOf(frame, mu + reach) + 14 + estimatedWidth(words, WORDS, textScale) > width;
    const at = left ? mu - reach : mu + reach; // on the flank that has room beside it
    const wanted = collapsed
      ? 52 * textScale
      : yOf(frame, partsDensity(shown, at)) - 12 * textScale;
    const align = left ? 'right' : 'left';
    const from = xOf(frame, at) + (left ? -14 : 14);
    const y = placeWords(brush.boxes, words, from, wanted, align, WORDS, textScale);
    labels.put(`note-${id}`, words, from, y, align, WORDS, colorOf(id, view.highContrast));
  }
}

/** The name and numbers of the bell under the pointer. */
export function putHoverLabel(brush: Brush, picture: Picture): void {
  const { frame, labels, text, view } = brush;
  const id = picture.hoveredEstimator;
  const estimator = id === null ? undefined : picture.estimators.get(id);
  if (id === null || estimator === undefined || !estimator.present) return;
  const digits = Math.min(2, guessDigits(frame.upper - frame.lower));
  const { target } = estimator;
  const several = target.mu.length > 1;
  const numbers = target.mu.map((mu, k) => {
    const index = several ? k + 1 : null;
    const sigma = target.sigma[k] as number;
    return `${text.parameter('mu', index)} ${text.number(mu, digits)}  ${text.parameter('sigma', index)} ${text.number(sigma, digits)}`;
  });
  const { x, y } = picture.pointer;
  const right = x > 0.6 * frame.layout.width;
  const color = colorOf(id, view.highContrast);
  const words = [text.contestant(id), ...numbers].join('   ');
  labels.put(
    'hover',
    words,
    right ? x - 14 : x + 14,
    y - 20,
    right ? 'right' : 'left',
    STRONG_WORDS,
    color,
  );
}
