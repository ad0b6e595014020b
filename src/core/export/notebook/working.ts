import type { EstimatorId } from '../../estimation/live.ts';
import type { Mission } from '../../missions/mission.ts';
import type { ComputerSettings } from '../../session/computers.ts';
import { estimationModel } from '../../session/host.ts';
import { PRESSED_FROM } from '../../session/pressed.ts';
import type { SimpleLaw } from '../../statistics/law.ts';
import { estimateParts } from '../parts.ts';
import type { ExportedAnswers, ExportedSession } from '../session.ts';

/** What a notebook computes from, as columns of numbers and known words. */
export interface Working {
  readonly positions: readonly number[]; // unit
  readonly bases: 1 | 2;
  readonly concentration: number;
  readonly stray: {
    readonly law: { readonly family: string; readonly numbers: readonly number[] };
    readonly a: number;
    readonly b: number;
  } | null;
  /** Number 0 is the briefing; each change in a branch adds one. */
  readonly settings: readonly WorkingSettings[];
  readonly answers: Readonly<Record<AnswerColumn, readonly (number | string)[]>>;
  /** From so many remembered landings on EM climbs on cells, and its steps cannot be followed. */
  readonly cellsFrom: number;
}

export interface WorkingSettings {
  readonly prior: readonly [mu0: number, kappa0: number, alpha0: number, beta0: number];
  readonly divisor: 'n' | 'n-1';
  readonly methods: Readonly<Partial<Record<EstimatorId, string>>>;
  readonly leftOut: readonly number[];
}

/** What stands in for a number that an answer does not have. */
export const NO_NUMBER = -1;

const ANSWER_COLUMNS = [
  'after',
  'from',
  'settings',
  'cold',
  'who',
  'status',
  'n',
  'weight_1',
  'mu_1',
  'sigma_1',
  'weight_2',
  'mu_2',
  'sigma_2',
  'share',
  'log_likelihood',
  'iterations',
] as const;

export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];

export function workingOf(session: ExportedSession): Working {
  const { mission, landings, answers } = session;
  const model = estimationModel(mission);
  const settings = [briefingSettings(mission)];
  const columns = Object.fromEntries(
    ANSWER_COLUMNS.map(name => [name, [] as (number | string)[]]),
  ) as Record<AnswerColumn, (number | string)[]>;
  let told: ComputerSettings | null = null;
  for (const moment of answers) {
    if (moment.computers !== told && moment.computers !== null) {
      told = moment.computers;
      settings.push(settingsOf(told));
    }
    for (const id of mission.contestants)
      for (const [name, value] of Object.entries(rowOf(moment, id, settings.length - 1)))
        columns[name as AnswerColumn].push(value);
  }
  return {
    positions: landings.map(({ position }) => position),
    bases: model.bases,
    concentration: model.weightConcentration,
    stray:
      model.strays === null
        ? null
        : {
            law: { family: model.strays.law.family, numbers: numbersOf(model.strays.law) },
            a: model.strays.share.a,
            b: model.strays.share.b,
          },
    settings,
    answers: columns,
    cellsFrom: PRESSED_FROM,
  };
}

/** The numbers of a law in the order of its fields. */
function numbersOf(law: SimpleLaw): readonly number[] {
  switch (law.family) {
    case 'normal':
      return [law.mu, law.sigma];
    case 'uniform':
      return [law.lower, law.upper];
    case 'student-t':
      return [law.df, law.location, law.scale];
  }
}

function briefingSettings({ prior }: Mission): WorkingSettings {
  return settingsOf({ prior, divisor: 'n', methods: {}, leftOut: [] });
}

function settingsOf({ prior, divisor, methods, leftOut }: ComputerSettings): WorkingSettings {
  const { mu0, kappa0, alpha0, beta0 } = prior;
  return { prior: [mu0, kappa0, alpha0, beta0], divisor, methods, leftOut };
}

function rowOf(
  { after, memoryFrom, isCold, estimates }: ExportedAnswers,
  id: EstimatorId,
  settings: number,
): Partial<Record<AnswerColumn, number | string>> {
  const estimate = estimates[id];
  if (estimate === undefined) return {};
  const parts = estimateParts(estimate);
  const law = estimate.status === 'insufficient-data' ? null : estimate.core;
  // The location and scale of a Student-t law stand where a bell has mu and sigma.
  const first =
    law?.family === 'student-t' ? { mu: law.location, sigma: law.scale } : parts?.bells[0];
  const second = parts?.bells[1];
  const fit = estimate.status === 'fitted' ? estimate : null;
  return {
    after,
    from: memoryFrom,
    settings,
    cold: isCold ? 1 : 0,
    who: id,
    status: estimate.status,
    n: estimate.n,
    weight_1: parts?.weights[0] ?? 1,
    mu_1: first?.mu ?? NO_NUMBER,
    sigma_1: first?.sigma ?? NO_NUMBER,
    weight_2: parts?.weights[1] ?? NO_NUMBER,
    mu_2: second?.mu ?? NO_NUMBER,
    sigma_2: second?.sigma ?? NO_NUMBER,
    share: parts?.strayShare ?? 0,
    log_likelihood: fit?.logLikelihood ?? NO_NUMBER,
    iterations: fit?.iterations ?? 0,
  };
}
