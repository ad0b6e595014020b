import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { firstIssue, issueInWords } from '../../../src/core/problemOfIssues.ts';
import { schemaOf } from '../../../src/core/sameType.ts';
import { eventSchema, guessSchema } from '../../../src/core/session/eventSchema.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { normal, sampleEvents } from '../../support/sampleSession.ts';

function refusal(schema: v.GenericSchema, value: unknown): string | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? null : issueInWords(firstIssue(parsed.issues));
}

const first = (type: SessionEvent['type']): SessionEvent => {
  const event = sampleEvents.find(e => e.type === type);
  if (event === undefined) throw new Error(`no ${type} in the sample`);
  return event;
};

describe('the event schema', () => {
  test.each(sampleEvents.map(e => [e.seq, e.type, e] as const))(
    'lets event %d, %s, pass unchanged',
    (_seq, _type, event) => {
      expect(v.parse(eventSchema, structuredClone(event))).toEqual(event);
    },
  );

  test('reads infinite losses from JSON', () => {
    const json = { ...first('landed'), totals: { mle: 'Infinity', map: '-Infinity', player: 1 } };
    expect(v.parse(eventSchema, json)).toMatchObject({
      totals: { mle: Infinity, map: -Infinity, player: 1 },
    });
  });

  const bad: readonly (readonly [object, string])[] = [
    [{ ...first('landed'), seq: -1 }, 'seq: expected a whole number'],
    [{ ...first('landed'), seq: 0.5 }, 'seq: expected a whole number'],
    [{ ...first('landed'), at: NaN }, 'at: expected number, got NaN'],
    [{ ...first('landed'), at: Infinity }, 'at: expected a number from 0 to'],
    [{ ...first('landed'), positions: [] }, 'positions: expected 1 to 2000000 items, got 0'],
    [{ ...first('landed'), positions: [1, null] }, 'positions[1]: expected number, got null'],
    [{ ...first('landed'), positions: [1, Infinity] }, 'positions[1]: expected a number from -'],
    [{ ...first('landed'), positions: [1, 'Infinity'] }, 'positions[1]: expected number'],
    [{ ...first('landed'), totals: { nobody: 1 } }, 'totals.nobody: expected ("player" | "mle"'],
    [{ ...first('landed'), totals: { mle: NaN } }, 'totals.mle: expected (number | ("Infinity" |'],
    [{ ...first('landed'), extra: 1 }, 'extra: expected no field of that name'],
    [{ type: 'landed', seq: 1, at: 1 }, 'first: expected a value, got nothing'],
    [{ type: 'exploded', seq: 1, at: 1 }, 'type: expected ("session-opened" | '],
    [{ ...first('guessed'), guess: normal(1, 0) }, 'guess.sigma: expected a number above 0, got 0'],
    [{ ...first('guessed'), guess: normal(1, -1) }, 'guess.sigma: expected a number from 0'],
    [{ ...first('memory-wiped'), kept: 7 }, 'kept: expected at most after, 6, got 7'],
    [{ ...first('speed-set'), speed: 1e9 }, 'speed: expected a number from 0.25 to 20'],
    [{ ...first('truth-sealed'), seed: 'xyz' }, 'seed: expected 32 hexadecimal digits'],
  ];

  test.each(bad)('refuses %j', (event, message) => {
    expect(refusal(eventSchema, event)).toContain(message);
  });

  test('refuses weights that do not sum to 1 and components without one', () => {
    const two = {
      family: 'mixture',
      weights: [0.5, 0.4],
      components: [normal(1, 1), normal(2, 1)],
    };
    expect(refusal(guessSchema, two)).toBe(
      'weights: expected weights that sum to 1, got a sum of 0.9',
    );
    expect(refusal(guessSchema, { ...two, weights: [1] })).toBe(
      'components: expected 1 items, one for each weight, got 2',
    );
    expect(
      refusal(guessSchema, {
        ...two,
        weights: [0.5, 0.5],
        components: [normal(1, 1), normal(1, 0)],
      }),
    ).toBe('components[1].sigma: expected a number above 0, got 0');
  });

  test('refuses a loss curve whose columns do not match', () => {
    const revealed = structuredClone(first('revealed')) as unknown as {
      outcome: { scores: { player: { loss: { after: number[]; loss: number[] } } } };
    };
    revealed.outcome.scores.player.loss.after = [5, 5];
    expect(refusal(eventSchema, revealed)).toBe(
      'outcome.scores.player.loss.after[1]: expected more than 5, got 5',
    );
    revealed.outcome.scores.player.loss.after = [5];
    expect(refusal(eventSchema, revealed)).toContain('player.loss.loss: expected 1 items, got 2');
  });
});

describe('a schema and the type it stands for', () => {
  test('must be the same to compile', () => {
    interface Point {
      readonly x: number;
      readonly tags: readonly string[];
    }
    schemaOf<Point>()(v.object({ x: v.number(), tags: v.array(v.string()) }));
    // @ts-expect-error a field less
    schemaOf<Point>()(v.object({ x: v.number() }));
    // @ts-expect-error a field more
    schemaOf<Point>()(v.object({ x: v.number(), tags: v.array(v.string()), y: v.number() }));
    // @ts-expect-error a wider field
    schemaOf<Point>()(v.object({ x: v.nullable(v.number()), tags: v.array(v.string()) }));
    // @ts-expect-error a narrower field
    schemaOf<Point>()(v.object({ x: v.literal(1), tags: v.array(v.string()) }));
    expect(true).toBe(true);
  });
});
