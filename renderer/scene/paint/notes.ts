import { colorOf } from '../../theme/contestants.ts';
import { isNews, say } from '../labels.ts';
import { estimatedWidth, placeWords } from '../model/boxes.ts';
import { guessDigits } from '../model/handles.ts';
import { xOf, yOf } from '../model/layout.ts';
import { partsDensity } from '../model/parts.ts';
import type { Picture, ShownEstimator } from '../model/picture.ts';
import { STRONG_WORDS, WORDS, type Brush } from './brush.ts';

/** A bell wider than the bulk by this factor has been dragged by far landings. */
const DRAGGED = 1.6;

/** What ails a computer's bell, said beside it. */
export function putEstimatorNotes(brush: Brush, picture: Picture): void {
  const { frame, labels, text, view } = brush;
  const { textScale, width, thick } = frame.layout;
  for (let i = 0; i < picture.estimators.length; i++) {
    const { id, present, shown, target } = picture.estimators[i] as ShownEstimator;
    const mu = shown.mu[0];
    const sigma = target.sigma[0];
    if (!present || mu === undefined || sigma === undefined) continue;
    const collapsed = sigma === 0;
    const dragged =
      picture.far.length > 0 && target.mu.length === 1 && sigma > DRAGGED * picture.sample.bulk;
    if (!collapsed && !dragged) continue;
    const label = labels.label('note', i);
    if (isNews(label, text, collapsed ? 1 : 0))
      say(label, text.note(id, collapsed ? 'collapsed' : 'dragged') ?? '', text, collapsed ? 1 : 0);
    if (label.words === '') continue;
    const reach = collapsed ? 0 : 1.35 * (shown.sigma[0] as number);
    const room = 14 * thick + estimatedWidth(label.words, WORDS, textScale);
    const left = xOf(frame, mu + reach) + room > width;
    const at = left ? mu - reach : mu + reach; // on the flank that has room beside it
    const wanted = collapsed
      ? 52 * textScale
      : yOf(frame, partsDensity(shown, at)) - 12 * textScale;
    const align = left ? 'right' : 'left';
    const from = xOf(frame, at) + (left ? -14 : 14) * thick;
    const y = placeWords(brush.boxes, label.words, from, wanted, align, WORDS, textScale);
    labels.put(label, from, y, align, WORDS, colorOf(id, view.highContrast));
  }
}

/** The name and numbers of the bell under the pointer. */
export function putHoverLabel(brush: Brush, picture: Picture): void {
  const { frame, labels, text, view } = brush;
  const id = picture.hoveredEstimator;
  if (id === null) return;
  const estimator = picture.estimators.find(one => one.id === id);
  if (estimator === undefined || !estimator.present) return;
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
  const label = labels.label('hover');
  label.words = [text.contestant(id), ...numbers].join('   ');
  const color = colorOf(id, view.highContrast);
  labels.put(label, right ? x - 14 : x + 14, y - 20, right ? 'right' : 'left', STRONG_WORDS, color);
}
