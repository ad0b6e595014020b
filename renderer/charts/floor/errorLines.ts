import type { ContestantId } from '../../../src/core/session/contestants.ts';
import type { Truth } from '../../../src/core/session/outcome.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { cramerRaoBound } from '../../../src/core/statistics/fisherInformation.ts';
import type { Law, NormalLaw } from '../../../src/core/statistics/law.ts';
import { estimateAt, normalParts } from '../../store/evidence.ts';

/** Which of two errors: of mu in sigmas of the truth, or of ln sigma. */
export type ErrorKind = 'mu' | 'logSigma';

export interface ErrorLine {
  readonly id: ContestantId;
  /** |error| after each of the chart's landings; null before the first answer, Infinity for a width of 0. */
  readonly mu: readonly (number | null)[];
  readonly logSigma: readonly (number | null)[];
}

export interface ErrorChart {
  readonly landings: readonly number[]; // counts, from 1, about evenly apart on a logarithmic scale
  readonly lines: readonly ErrorLine[];
  /** Square root of the Cramer-Rao bound from what the computers remember; null where they remember nothing. */
  readonly floor: { readonly [Kind in ErrorKind]: readonly (number | null)[] };
}

const MOST_POINTS = 140;

/** Bases of a truth from left to right. */
export function basesOfTruth({ core }: Truth): readonly NormalLaw[] {
  return [...normalParts(core)].sort((a, b) => a.mu - b.mu);
}

/** How far everybody was from one base of the truth while landings came in. Only for after the reveal. */
export function errorChart(state: SessionState, truth: Truth, base: number): ErrorChart {
  const bases = basesOfTruth(truth);
  const aim = bases[base] as NormalLaw;
  const landings = logSpaced(state.landings.count);
  const errorsOf = (lawAt: (landing: number) => Law | null) => {
    const bells = landings.map(landing => bellFor(lawAt(landing), base));
    return {
      mu: bells.map(bell => (bell === null ? null : Math.abs(bell.mu - aim.mu) / aim.sigma)),
      logSigma: bells.map(bell =>
        bell === null ? null : Math.abs(Math.log(bell.sigma / aim.sigma)),
      ),
    };
  };
  const share = shareOf(truth, aim);
  return {
    landings,
    lines: [
      { id: 'player', ...errorsOf(landing => guessAt(state, landing)) },
      ...state.mission.contestants.map(id => ({
        id,
        ...errorsOf(landing => {
          const estimate = estimateAt(state, id, landing);
          return estimate === undefined || estimate.status === 'insufficient-data'
            ? null
            : estimate.core;
        }),
      })),
    ],
    floor: {
      mu: landings.map(landing => floorAt('normal-mu', share * rememberedAt(state, landing))),
      logSigma: landings.map(landing =>
        floorAt('normal-log-sigma', share * rememberedAt(state, landing)),
      ),
    },
  };
}

/** In units of the truth's sigma. */
function floorAt(model: 'normal-mu' | 'normal-log-sigma', n: number): number | null {
  const bound = cramerRaoBound({ model, n, sigma: 1 });
  return bound === null ? null : Math.sqrt(bound);
}

/** What share of landings one base has: with two, no more can be learnt of one than from its own landings. */
function shareOf({ core }: Truth, aim: NormalLaw): number {
  if (core.family === 'normal') return 1;
  return core.weights[core.components.indexOf(aim)] ?? 1;
}

/** How many landings the computers had to go by: since the last wipe, with what it left them. */
function rememberedAt({ alarms }: SessionState, landing: number): number {
  let from = 0;
  for (let i = 0; i < alarms.count; i++) {
    const alarm = alarms.items[i];
    if (alarm?.type === 'memory-wiped' && alarm.after <= landing) from = alarm.after - alarm.kept;
  }
  return landing - from;
}

function guessAt({ guesses }: SessionState, landing: number): Law | null {
  for (let i = guesses.count - 1; i >= 0; i--) {
    const standing = guesses.items[i];
    if (standing !== undefined && standing.after <= landing) return standing.guess;
  }
  return null;
}

/** The bell of a law that stands for a base: from left to right, or the only one there is. */
function bellFor(law: Law | null, base: number): NormalLaw | null {
  if (law === null) return null;
  const bells = [...normalParts(law)].sort((a, b) => a.mu - b.mu);
  return bells[base] ?? bells.at(-1) ?? null;
}

function logSpaced(count: number): readonly number[] {
  if (count === 0) return [];
  const landings = new Set<number>();
  for (let i = 0; i < MOST_POINTS; i++) landings.add(Math.round(count ** (i / (MOST_POINTS - 1))));
  return [...landings].sort((a, b) => a - b);
}
