import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeRecording } from '../../../src/core/recording/decode.ts';
import type { SessionEvent, SessionFact } from '../../../src/core/session/events.ts';
import type { Law, NormalLaw, SimpleLaw } from '../../../src/core/statistics/law.ts';
import { sha256 } from '../../../src/node/recordings/sha256.ts';
import { recordingText } from '../../support/recordingText.ts';
import { sampleMission } from '../../support/sampleSession.ts';

const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map(x => x + 0); // JSON has no -0
const position = number(-1e12, 1e12);
const sigma = number(Number.MIN_VALUE, 1e12);
const count = fc.nat({ max: 100_000 });
const loss = fc.oneof(number(-1e300, 1e300), fc.constant(Infinity), fc.constant(-Infinity));

const normal: fc.Arbitrary<NormalLaw> = fc.record({
  family: fc.constant('normal'),
  mu: position,
  sigma,
});
const simple: fc.Arbitrary<SimpleLaw> = fc.oneof(
  normal,
  fc
    .tuple(position, position)
    .filter(([a, b]) => a !== b)
    .map(
      ([a, b]) => ({ family: 'uniform', lower: Math.min(a, b), upper: Math.max(a, b) }) as const,
    ),
  fc.record({ family: fc.constant('student-t'), df: sigma, location: position, scale: sigma }),
);
const law: fc.Arbitrary<Law> = fc.oneof(
  simple,
  fc.tuple(number(0, 1), simple, simple).map(([w, a, b]) => ({
    family: 'mixture' as const,
    weights: [w, 1 - w],
    components: [a, b],
  })),
);

const fact: fc.Arbitrary<SessionFact> = fc.oneof(
  fc.record({
    type: fc.constant('landed'),
    first: fc.constant(1),
    positions: fc.array(position, { minLength: 1, maxLength: 5 }),
    totals: fc.record({ player: loss, mle: loss, map: loss, em: loss }, { requiredKeys: [] }),
  }),
  fc.record({
    type: fc.constant('estimated'),
    after: count,
    estimates: fc.record({
      mle: fc.record({ status: fc.constant('boundary'), n: count, law, core: law }),
      em: fc.record({
        status: fc.constant('fitted'),
        n: count,
        law,
        core: law,
        logLikelihood: number(-1e300, 1e300),
        iterations: fc.nat({ max: 1e6 }),
        converged: fc.boolean(),
      }),
    }),
  }),
  fc.record({ type: fc.constant('guessed'), after: count, guess: normal }),
  fc.record({
    type: fc.constant('contestant-wrecked'),
    contestant: fc.constantFrom('player', 'mle', 'map', 'em'),
    landing: fc.integer({ min: 1, max: 100_000 }),
    position,
  }),
  fc.record({
    type: fc.constant('decoys-announced'),
    after: count,
    until: fc.option(count),
    share: number(0, 1),
    law: simple,
  }),
  fc.constantFrom({ type: 'paused' }, { type: 'resumed' }, { type: 'withheld' }),
);

const log: fc.Arbitrary<readonly SessionEvent[]> = fc
  .array(fc.tuple(fact, number(0, 1000)), { maxLength: 30 })
  .map(steps => {
    const events: SessionEvent[] = [
      { type: 'session-opened', mission: sampleMission, seq: 0, at: 0 },
    ];
    let landings = 0;
    for (const [next, ms] of steps) {
      const stamp = { seq: events.length, at: (events.at(-1)?.at ?? 0) + ms };
      if (next.type === 'landed') {
        events.push({ ...next, first: landings + 1, ...stamp });
        landings += next.positions.length;
      } else events.push({ ...next, ...stamp });
    }
    return events;
  });

describe('a recording', () => {
  test('gives back any log, to the last digit', () => {
    fc.assert(
      fc.property(log, events => {
        const decoded = decodeRecording(recordingText(events), { source: 'f', hash: sha256() });
        if (!decoded.ok) throw new Error(decoded.problem.message);
        expect(decoded.value.problem?.message).toBeUndefined();
        expect(decoded.value.seal).toBe('sealed');
        expect(decoded.value.events).toEqual(events);
      }),
      { seed: 20421106, numRuns: 300 },
    );
  });
});
