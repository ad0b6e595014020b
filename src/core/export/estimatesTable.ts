import type { Estimate } from '../estimation/estimate.ts';
import { bellCells, bellColumns } from './bellColumns.ts';
import { basesOf, estimateParts } from './parts.ts';
import type { ExportedSession } from './session.ts';
import type { Cell, Table } from './table.ts';

const NO_BELLS = { weights: [], bells: [] };

/** One row an answer of a computer. */
export function estimatesTable({ mission, answers }: ExportedSession): Table {
  const bases = basesOf(mission);
  return {
    name: 'estimates',
    columns: [
      { name: 'after', unit: null, about: 'landings before it' },
      { name: 'at', unit: 'ms', about: 'session time' },
      { name: 'contestant', unit: null, about: 'mle, map or em' },
      { name: 'status', unit: null, about: 'fitted, boundary or insufficient-data' },
      { name: 'n', unit: null, about: 'landings it used' },
      { name: 'family', unit: null, about: 'of the law of the base' },
      ...bellColumns(bases, mission.unit),
      { name: 'stray_share', unit: null, about: 'share of the landings that it counts as strays' },
      { name: 'log_likelihood', unit: 'nats', about: 'of its landings, in total' },
      { name: 'iterations', unit: null, about: 'of the last climb; 0 for a closed form' },
      { name: 'converged', unit: null, about: 'whether the climb came to rest' },
    ],
    rows: answers.flatMap(({ after, at, estimates }) =>
      mission.contestants.flatMap(id => {
        const estimate = estimates[id];
        return estimate === undefined ? [] : [[after, at, id, ...answerCells(bases, estimate)]];
      }),
    ),
  };
}

function answerCells(bases: 1 | 2, estimate: Estimate): readonly Cell[] {
  const parts = estimateParts(estimate);
  const fit = estimate.status === 'fitted' ? estimate : null;
  return [
    estimate.status,
    estimate.n,
    parts?.family ?? null,
    ...bellCells(bases, parts ?? NO_BELLS),
    parts?.strayShare ?? null,
    fit?.logLikelihood ?? null,
    fit?.iterations ?? null,
    fit?.converged ?? null,
  ];
}
