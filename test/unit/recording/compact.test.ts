import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../../src/core/estimation/estimate.ts';
import { compactEvent } from '../../../src/core/recording/compact.ts';
import { contextAfter, NO_CONTEXT, type LineContext } from '../../../src/core/recording/context.ts';
import { createEventEncoder, encodeEvent } from '../../../src/core/recording/encode.ts';
import { expandEvent } from '../../../src/core/recording/expand.ts';
import type { JsonObject } from '../../../src/core/recording/json.ts';
import { readEvent } from '../../../src/core/recording/readEvent.ts';
import type { SessionEvent, SessionFact } from '../../../src/core/session/events.ts';
import type { Law } from '../../../src/core/statistics/law.ts';
import { normal, sampleEvents, sampleMission } from '../../support/sampleSession.ts';

const STRAYS: Law = { family: 'uniform', lower: 0, upper: 20 }; // of the sample's mission

/** After the mission and three landings, at 50 ms. */
const context: LineContext = [
  { type: 'session-opened', mission: sampleMission, seq: 0, at: 0 } as const,
  { type: 'landed', first: 1, positions: [1, 2, 3], totals: {}, seq: 1, at: 50 } as const,
].reduce<LineContext>(contextAfter, NO_CONTEXT);

const stamp = { seq: 2, at: 50 };
const short = (fact: SessionFact): JsonObject => compactEvent({ ...fact, ...stamp }, context);
const ofEstimate = (estimate: Estimate): unknown =>
  (short({ type: 'estimated', after: 3, estimates: { em: estimate } })['estimates'] as JsonObject)[
    'em'
  ];

const fitted = {
  status: 'fitted',
  n: 3,
  law: normal(2, 1),
  core: normal(2, 1),
  logLikelihood: -4.5,
  iterations: 0,
  converged: true,
} as const;

const mixed = (core: Law, weights: readonly number[]): Law => ({
  family: 'mixture',
  weights,
  components: [...(core.family === 'mixture' ? core.components : [core]), STRAYS as never],
});

describe('a line leaves out', () => {
  test('the number of the first landing, names of totals, and a time that stands still', () => {
    const totals = { player: 1, mle: Infinity, map: 2, em: 3 };
    expect(short({ type: 'landed', first: 4, positions: [5], totals })).toEqual({
      type: 'landed',
      positions: [5],
      totals: [1, Infinity, 2, 3],
      seq: 2,
    });
    expect(compactEvent({ type: 'paused', seq: 2, at: 60 }, context)).toEqual({
      type: 'paused',
      seq: 2,
      at: 60,
    });
  });

  test('what an estimate mostly says', () => {
    expect(ofEstimate(fitted)).toEqual({ law: { mu: 2, sigma: 1 }, logLikelihood: -4.5 });
    const { law, core } = fitted;
    expect(ofEstimate({ status: 'boundary', n: 3, law, core })).toEqual({
      status: 'boundary',
      law: { mu: 2, sigma: 1 },
    });
    expect(ofEstimate({ status: 'insufficient-data', n: 3, needed: 5 })).toEqual({
      status: 'insufficient-data',
      needed: 5,
    });
  });

  test('the strays that the mission tells of', () => {
    expect(ofEstimate({ ...fitted, law: mixed(fitted.core, [1 - 0.3, 0.3]) })).toEqual({
      core: { mu: 2, sigma: 1 },
      strayShare: 0.3,
      logLikelihood: -4.5,
    });
    const core: Law = {
      family: 'mixture',
      weights: [0.25, 0.75],
      components: [normal(1, 1), normal(5, 2)],
    };
    const weights = [0.25 * (1 - 0.3), 0.75 * (1 - 0.3), 0.3];
    expect(ofEstimate({ ...fitted, core, law: mixed(core, weights) })).toMatchObject({
      core: { weights: [0.25, 0.75], mu: [1, 5], sigma: [1, 2] },
      strayShare: 0.3,
    });
  });
});

describe('a line states in full', () => {
  test.each<readonly [string, SessionFact]>([
    ['totals of some', { type: 'landed', first: 4, positions: [5], totals: { player: 1, em: 2 } }],
    [
      'totals in another order',
      { type: 'landed', first: 4, positions: [5], totals: { em: 3, player: 1, mle: 1, map: 2 } },
    ],
    ['another number', { type: 'landed', first: 9, positions: [5], totals: {} }],
  ])('%s', (_name, fact) => {
    const { at: _at, ...full } = { ...fact, ...stamp } as SessionEvent & JsonObject;
    const { first: _first, ...rest } = full as { first: number };
    const line = short(fact);
    expect(line).toEqual('first' in line ? full : rest);
    expect(line['totals']).not.toBeInstanceOf(Array);
  });

  test('an estimate of something else', () => {
    const core = normal(2, 1);
    const weights = [0.7000000000000001, 0.3]; // not 1 - 0.3 to the last digit
    const law = mixed(core, weights);
    expect(ofEstimate({ ...fitted, n: 2, law, iterations: 7, converged: false })).toEqual({
      n: 2,
      law: { weights, components: [{ mu: 2, sigma: 1 }, STRAYS] },
      core: { mu: 2, sigma: 1 },
      logLikelihood: -4.5,
      iterations: 7,
      converged: false,
    });
  });
});

describe('expanding', () => {
  test('gives back each event of a session, and passes on what is in full', () => {
    let at = NO_CONTEXT;
    const encode = createEventEncoder();
    for (const event of sampleEvents) {
      const line = JSON.parse(encode(event)) as JsonObject;
      const full = JSON.parse(encodeEvent(event)) as JsonObject;
      expect(readEvent(line, at)).toEqual({ event, issue: null });
      expect(readEvent(full, at)).toEqual({ event, issue: null });
      expect(expandEvent(line, at)).toEqual(full);
      expect(expandEvent(full, at)).toEqual(full);
      at = contextAfter(at, event);
    }
  });

  test('knows what the computers remember', () => {
    const wiped = contextAfter(context, { type: 'memory-wiped', after: 3, kept: 1, ...stamp });
    const line = { type: 'estimated', after: 3, estimates: { mle: { law: { mu: 3, sigma: 0 } } } };
    expect(expandEvent(line, wiped)).toMatchObject({ estimates: { mle: { n: 1 } } });
  });

  test.each<readonly [string, JsonObject, string]>([
    ['a share of no strays', { core: { mu: 1, sigma: 1 }, strayShare: 2 }, 'em.strayShare'],
    ['a share in words', { core: { mu: 1, sigma: 1 }, strayShare: '0.1' }, 'em.strayShare'],
    ['a share beside a law', { law: { mu: 1, sigma: 1 }, strayShare: 0.1 }, 'em.strayShare'],
    ['a share of nothing', { strayShare: 0.1 }, 'em.law'],
    ['no law', {}, 'em.law'],
    ['a law without sigma', { law: { mu: 1 } }, 'em.law.sigma'],
    [
      'too few sigmas',
      { law: { weights: [0.5, 0.5], mu: [1, 2], sigma: [1] } },
      'em.law.components',
    ],
    ['a list for a law', { law: [1, 2] }, 'em.law.family'],
    ['half a mixture', { law: { weights: [1], components: [3] } }, 'em.law.components[0]'],
  ])('leaves to be named what is none: %s', (_name, estimate, field) => {
    const em = { logLikelihood: 0, ...estimate };
    const line = { type: 'estimated', after: 3, estimates: { em }, seq: 2 };
    expect(readEvent(line, context).issue?.field).toBe(`estimates.${field}`);
  });

  test.each<readonly [string, unknown, string]>([
    ['too few totals', [1, 2], 'totals.0'],
    ['too many totals', [1, 2, 3, 4, 5], 'totals.0'],
    ['a total that is none', [1, 2, null, 4], 'totals.map'],
    ['no totals', undefined, 'totals'],
  ])('leaves to be named what is none: %s', (_name, totals, field) => {
    const line = { type: 'landed', positions: [1], totals, seq: 2 };
    expect(readEvent(line, context).issue?.field).toBe(field);
  });
});
