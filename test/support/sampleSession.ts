import type { Estimate } from '../../src/core/estimation/estimate.ts';
import type { Mission } from '../../src/core/missions/mission.ts';
import type { SessionEvent, SessionFact } from '../../src/core/session/events.ts';
import type { Outcome } from '../../src/core/session/outcome.ts';
import type { NormalLaw } from '../../src/core/statistics/law.ts';

export const sampleMission: Mission = {
  id: 'sample',
  source: { kind: 'simulated', bases: 1, weightConcentration: 2, minimumSeparation: 2 },
  unit: 'km',
  landings: 1000,
  ratePerSecond: 20,
  span: [0, 20],
  prior: { mu0: 8, kappa0: 0.05, alpha0: 2, beta0: 3 },
  strays: {
    law: { family: 'uniform', lower: 0, upper: 20 },
    share: 0.1,
    sharePrior: { a: 1, b: 9 },
    from: 4,
  },
  wipes: [{ after: 6, keep: 1 }],
  t0: 1,
  target: 'core',
  contestants: ['mle', 'map', 'em'],
  answers: 'always',
  prediction: ['near', 'far'],
  triggers: true,
};

export const normal = (mu: number, sigma: number): NormalLaw => ({ family: 'normal', mu, sigma });

export const sampleSeed = '000102030405060708090a0b0c0d0e0f';

const sampleOutcome: Outcome = {
  ended: 'complete',
  seed: sampleSeed,
  truth: {
    core: normal(10, 1.5),
    strays: { law: { family: 'uniform', lower: 0, upper: 20 }, share: 0.1 },
  },
  landings: 8,
  scores: {
    player: {
      place: 1,
      raceLoss: 14.25,
      standing: normal(10.1, 1.4),
      loss: { after: [1, 5], loss: [0.5, 0.0125] },
      finalLoss: 0.0125,
      points: 712.5,
      worthLandings: 80,
      craftLoss: 0.02,
    },
    mle: {
      place: 2,
      raceLoss: Infinity,
      standing: normal(9.8, 0),
      loss: { after: [1], loss: [Infinity] },
      finalLoss: Infinity,
      points: 0,
      worthLandings: 0,
      craftLoss: Infinity,
    },
  },
  rankedBy: 'craft',
  efficientLoss: 0.125,
};

const fitted: Estimate = {
  status: 'fitted',
  n: 3,
  law: {
    family: 'mixture',
    weights: [0.9, 0.1],
    components: [normal(10, 0.25), { family: 'uniform', lower: 0, upper: 20 }],
  },
  core: normal(10, 0.25),
  logLikelihood: -3.5,
  iterations: 12,
  converged: true,
};

const facts: readonly (readonly [at: number, fact: SessionFact])[] = [
  [0, { type: 'session-opened', mission: sampleMission }],
  [0, { type: 'truth-sealed', seed: sampleSeed, truth: sampleOutcome.truth }],
  [0, { type: 'prediction-made', choice: 'near' }],
  [0, { type: 'flight-began' }],
  [
    0,
    {
      type: 'estimated',
      after: 0,
      estimates: { mle: { status: 'insufficient-data', n: 0, needed: 1 } },
    },
  ],
  [50, { type: 'landed', first: 1, positions: [10.1], totals: { player: 0, mle: 0, map: 0 } }],
  [
    50,
    {
      type: 'estimated',
      after: 1,
      estimates: { mle: { status: 'boundary', n: 1, law: normal(10.1, 0), core: normal(10.1, 0) } },
    },
  ],
  [
    100,
    {
      type: 'landed',
      first: 2,
      positions: [9.8, 10.2],
      totals: { player: 2.5, mle: Infinity, map: 2.25 },
    },
  ],
  [100, { type: 'contestant-wrecked', contestant: 'mle', landing: 2, position: 9.8 }],
  [100, { type: 'estimated', after: 3, estimates: { em: fitted, map: fitted } }],
  [120, { type: 'guessed', after: 3, guess: normal(10.1, 1.4) }],
  [130, { type: 'paused' }],
  [130, { type: 'resumed' }],
  [140, { type: 'speed-set', speed: 20 }],
  [
    150,
    {
      type: 'decoys-announced',
      after: 4,
      until: null,
      share: 0.1,
      law: { family: 'student-t', df: 4, location: 10, scale: 2 },
    },
  ],
  [
    160,
    {
      type: 'landed',
      first: 4,
      positions: [3.000001, 11, 12],
      totals: { player: 9.75, mle: Infinity, map: 8.5 },
    },
  ],
  [170, { type: 'memory-wiped', after: 6, kept: 1 }],
  [
    180,
    {
      type: 'guessed',
      after: 6,
      guess: {
        family: 'mixture',
        weights: [0.25, 0.75],
        components: [normal(9, 1), normal(11, 1)],
      },
    },
  ],
  [190, { type: 'withheld' }],
  [
    200,
    { type: 'landed', first: 7, positions: [10, 9], totals: { player: 4.5, mle: 3, map: 2.75 } },
  ],
  [200, { type: 'revealed', outcome: sampleOutcome }],
];

/** A short session in which each kind of event happens at least once. The numbers are made up. */
export const sampleEvents: readonly SessionEvent[] = facts.map(([at, fact], seq) => ({
  ...fact,
  seq,
  at,
}));

/** A longer session: `landings` landings in batches of `batch`, an estimate after each batch. */
export function longSession(landings: number, batch = 2): readonly SessionEvent[] {
  const events: SessionEvent[] = sampleEvents.slice(0, 4).map(event => ({ ...event }));
  for (let first = 1; first <= landings; first += batch) {
    const count = Math.min(batch, landings - first + 1);
    const at = first * 50;
    const positions = Array.from({ length: count }, (_, i) => ((first + i) * 7919) % 20);
    const totals = { player: first * 1.5, mle: first * 1.25, map: first, em: first * 0.75 };
    events.push({ type: 'landed', first, positions, totals, seq: events.length, at });
    events.push({
      type: 'estimated',
      after: first + count - 1,
      estimates: { mle: { ...fitted, n: first + count - 1 } },
      seq: events.length,
      at,
    });
  }
  return events;
}
