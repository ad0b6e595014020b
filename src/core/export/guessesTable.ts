import { bellCells, bellColumns } from './bellColumns.ts';
import { basesOf, estimateParts, partsOf } from './parts.ts';
import type { ExportedSession } from './session.ts';
import type { Table } from './table.ts';

/** One row a guess, with what the landings said by then. */
export function guessesTable({ mission, guesses }: ExportedSession): Table {
  const bases = basesOf(mission);
  const { unit } = mission;
  return {
    name: 'guesses',
    columns: [
      { name: 'guess', unit: null, about: 'number of the guess, from 1' },
      { name: 'at', unit: 'ms', about: 'session time' },
      { name: 'after', unit: null, about: 'landings before it; it stands from the next one on' },
      ...bellColumns(bases, unit),
      { name: 'mle_n', unit: null, about: 'landings that the MLE had used by then' },
      { name: 'mle_mu', unit, about: 'what the MLE said then' },
      { name: 'mle_sigma', unit, about: 'its standard deviation' },
    ],
    rows: guesses.map(({ at, after, guess, mle }, i) => {
      const bell = mle === null ? undefined : estimateParts(mle)?.bells[0];
      return [
        i + 1,
        at,
        after,
        ...bellCells(bases, partsOf(guess)),
        mle?.n ?? null,
        bell?.mu ?? null,
        bell?.sigma ?? null,
      ];
    }),
  };
}
