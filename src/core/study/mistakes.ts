import type { Mistake, MistakeKind } from '../protocol/debriefingReport.ts';
import { klNormals } from '../scoring/closedDivergence.ts';
import type { GuessRecord } from './guessRecord.ts';

/** How far off counts as a mistake, in standard errors of what the landings said. */
const CLEARLY = 3;
const WAY_OFF = 4;
/** And how far in ln sigma at least, so that ten thousand landings do not make every guess a mistake. */
const NOTICEABLE = Math.log(1.15);
const STANDS_LONG = 0.4; // of a flight
const LONG = 50; // landings

type Found = Pick<Mistake, 'kind' | 'eventCount' | 'landing' | 'cost'>;

/** The gravest mistake of each kind in one recording. */
export function mistakesIn(
  guesses: readonly GuessRecord[],
  landings: number,
  lastSeen: GuessRecord['seen'] | null,
): readonly Found[] {
  const gravest = new Map<MistakeKind, Found>();
  guesses.forEach((record, i) => {
    for (const kind of kindsOf(record, guesses[i - 1])) {
      const { eventCount, after, until } = record;
      const cost = (until - after) * klNormals(record.seen, record.guess);
      keepGravest(gravest, { kind, eventCount, landing: after, cost });
    }
  });
  const stopped = stoppedLooking(guesses.at(-1), landings, lastSeen);
  if (stopped !== null) keepGravest(gravest, stopped);
  return [...gravest.values()];
}

function keepGravest(gravest: Map<MistakeKind, Found>, found: Found): void {
  if (found.cost > (gravest.get(found.kind)?.cost ?? 0)) gravest.set(found.kind, found);
}

function kindsOf(record: GuessRecord, before: GuessRecord | undefined): readonly MistakeKind[] {
  const off = muOff(record);
  const wide = widthOff(record);
  const kinds: MistakeKind[] = [];
  if (before !== undefined && chased(before, record)) kinds.push('chased-outlier');
  else if (
    before !== undefined &&
    Math.abs(off) > WAY_OFF &&
    Math.abs(off) > 2 * Math.abs(offOf(before, record))
  )
    kinds.push('moved-too-far');
  if (Math.abs(wide.log) > NOTICEABLE && Math.abs(wide.errors) > CLEARLY)
    kinds.push(wide.log < 0 ? 'too-sure' : 'too-wide');
  return kinds;
}

/** Moved by a clear step towards landings far out, and past what the landings together said. */
function chased(before: GuessRecord, now: GuessRecord): boolean {
  const pull = now.farPull - before.farPull;
  const standardError = now.seen.sigma / Math.sqrt(now.after);
  const step = now.guess.mu - before.guess.mu;
  const past = now.guess.mu - now.seen.mu;
  return (
    pull !== 0 &&
    Math.sign(step) === Math.sign(pull) &&
    Math.sign(past) === Math.sign(pull) &&
    Math.abs(step) > standardError &&
    Math.abs(past) > 2 * standardError
  );
}

/** mu of the guess beside that of the landings, in standard errors of theirs. */
export const muOff = (record: GuessRecord): number => offOf(record, record);

const offOf = ({ guess }: GuessRecord, { seen, after }: GuessRecord): number =>
  ((guess.mu - seen.mu) / seen.sigma) * Math.sqrt(after);

/** sigma of the guess beside that of the landings, as a logarithm and in standard errors of that. */
function widthOff({ guess, seen, after }: GuessRecord) {
  const log = Math.log(guess.sigma / seen.sigma);
  return { log, errors: log * Math.sqrt(2 * after) };
}

/** The last guess was left standing while the landings went on to say something clearly else. */
function stoppedLooking(
  last: GuessRecord | undefined,
  landings: number,
  lastSeen: GuessRecord['seen'] | null,
): Found | null {
  if (last === undefined || lastSeen === null) return null;
  const stood = landings - last.after;
  if (stood < Math.max(LONG, STANDS_LONG * landings)) return null;
  const { guess } = last;
  const off = ((guess.mu - lastSeen.mu) / lastSeen.sigma) * Math.sqrt(landings);
  const wide = Math.log(guess.sigma / lastSeen.sigma);
  const clearly =
    Math.abs(off) > CLEARLY ||
    (Math.abs(wide) > NOTICEABLE && Math.abs(wide) * Math.sqrt(2 * landings) > CLEARLY);
  if (!clearly) return null;
  const cost = stood * klNormals(lastSeen, guess);
  return { kind: 'stopped-looking', eventCount: last.eventCount, landing: last.after, cost };
}
