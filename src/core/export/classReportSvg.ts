import { partsOf } from './parts.ts';
import type { RoundResults } from './classOutcome.ts';

const WIDTH = 640;
const HEIGHT = 180;
const BINS = 40;
const FOOT = 24; // below the bars, for the numbers

/** How the guesses that stood at the end lie on the line: a bar a bin, the truth as a line through them. */
export function classGuessesSvg(
  round: RoundResults,
  title: string,
  escaped: (text: string) => string,
): string {
  const peaks = lastPeaks(round);
  if (peaks.length === 0) return '';
  const [lower, upper] = round.mission.span;
  const counts = Array.from({ length: BINS }, () => 0);
  for (const mu of peaks) {
    const bin = Math.floor(((mu - lower) / (upper - lower)) * BINS);
    // What lies beyond the field stands at its edge.
    const within = Math.min(BINS - 1, Math.max(0, bin));
    counts[within] = (counts[within] ?? 0) + 1;
  }
  const truth = round.outcome?.truth ?? null;
  const most = Math.max(...counts);
  const x = (value: number): number => ((value - lower) / (upper - lower)) * WIDTH;
  const bars = counts.flatMap((count, i) => {
    if (count === 0) return [];
    const height = (count / most) * (HEIGHT - FOOT - 4);
    return [
      `<rect x="${((i * WIDTH) / BINS + 1).toFixed(1)}" y="${(HEIGHT - FOOT - height).toFixed(1)}" width="${WIDTH / BINS - 2}" height="${height.toFixed(1)}" fill="#777"/>`,
    ];
  });
  const truths = (truth === null ? [] : partsOf(truth.core).bells).map(
    ({ mu }) =>
      `<path d="M${x(mu).toFixed(1)} 0V${HEIGHT - FOOT}" stroke="#000" stroke-width="2" stroke-dasharray="6 3"/>`,
  );
  const marks = [lower, (lower + upper) / 2, upper].map((value, i) => {
    const anchor = ['start', 'middle', 'end'][i] ?? 'middle';
    return `<text x="${x(value).toFixed(1)}" y="${HEIGHT - 6}" text-anchor="${anchor}" font-size="12">${value} ${round.mission.unit}</text>`;
  });
  return `<figure><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}">${bars.join('')}<path d="M0 ${HEIGHT - FOOT}H${WIDTH}" stroke="#000"/>${truths.join('')}${marks.join('')}</svg><figcaption>${escaped(title)}</figcaption></figure>`;
}

function lastPeaks({ guesses }: RoundResults): readonly number[] {
  const last = new Map<string, (typeof guesses)[number]>();
  for (const guess of guesses)
    if (guess.after >= (last.get(guess.seat)?.after ?? -1)) last.set(guess.seat, guess);
  return [...last.values()].flatMap(({ guess }) => partsOf(guess).bells.map(({ mu }) => mu));
}
