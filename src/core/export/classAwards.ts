import type { ClassAward, RoundResults } from './classOutcome.ts';

const THERE = 0.05; // nats: a guess that is worth 20 landings

/** Awards of the rounds that were flown to their end and have a truth. Nobody has one for not guessing. */
export function classAwards(rounds: readonly RoundResults[]): readonly ClassAward[] {
  return rounds.flatMap(round => {
    const flew = round.scores.filter(({ guesses }) => guesses > 0);
    const best = (award: ClassAward['award'], values: readonly (readonly [string, number])[]) =>
      bestOf(round.round, award, values);
    const losses = new Map(
      flew.map(({ seat }) => [
        seat,
        round.guesses
          .filter(guess => guess.seat === seat)
          .sort((a, b) => a.after - b.after)
          .map(({ after, loss }) => ({ after, loss: loss ?? Infinity })),
      ]),
    );
    return [
      ...best(
        'best-craft',
        flew.map(({ seat, craftLoss }) => [seat, craftLoss ?? Infinity]),
      ),
      ...best(
        'nearest-at-end',
        flew.map(({ seat, finalLoss }) => [seat, finalLoss ?? Infinity]),
      ),
      ...best(
        'first-there',
        [...losses].map(([seat, own]) => [seat, thereFrom(own)]),
      ),
      ...best(
        'most-improved',
        [...losses].map(([seat, own]) => [seat, -gain(own)]),
      ),
    ];
  });
}

interface Loss {
  readonly after: number;
  readonly loss: number;
}

/** From which landing on the seat stayed within `THERE`. */
function thereFrom(losses: readonly Loss[]): number {
  const away = losses.findLastIndex(({ loss }) => loss > THERE);
  return losses[away + 1]?.after ?? Infinity;
}

/** How much nearer the last guess is than the first; a first one that was infinitely off counts nothing. */
function gain(losses: readonly Loss[]): number {
  const nats = (losses[0]?.loss ?? 0) - (losses.at(-1)?.loss ?? 0);
  return nats > 0 && Number.isFinite(nats) ? nats : -Infinity;
}

function bestOf(
  round: number,
  award: ClassAward['award'],
  values: readonly (readonly [string, number])[],
): readonly ClassAward[] {
  const least = Math.min(...values.map(([, value]) => value));
  if (!Number.isFinite(least)) return [];
  const seats = values.filter(([, value]) => value === least).map(([seat]) => seat);
  return [{ round, award, seats, value: award === 'most-improved' ? -least : least }];
}
