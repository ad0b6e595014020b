import * as v from 'valibot';
import { baseLawSchema, simpleLawSchema } from '../missions/lawSchema.ts';
import { missionSchema } from '../missions/missionSchema.ts';
import { schemaOf } from '../sameType.ts';
import {
  consistent,
  identity,
  integerIn,
  landingCount,
  listOf,
  loss,
  MAX_LANDINGS,
  MAX_SESSION_MS,
  numberIn,
  position,
} from '../schemaParts.ts';
import { computersSchema } from './computersSchema.ts';
import { estimateSchema } from './estimateSchema.ts';
import type { RaceTotals } from './contestants.ts';
import type { Guess, SessionEvent } from './events.ts';
import { contestantSchema, outcomeSchema, seedSchema, truthSchema } from './outcomeSchema.ts';
import { MAX_SPEED, MIN_SPEED } from './commands.ts';

const stamp = {
  seq: integerIn(0, Number.MAX_SAFE_INTEGER),
  at: numberIn(0, MAX_SESSION_MS),
};

const landingNumber = integerIn(1, MAX_LANDINGS);

/** A guess with each sigma above 0: a player's bell is never a point mass. */
export const guessSchema = schemaOf<Guess>()(
  v.pipe(
    baseLawSchema,
    consistent(guess => {
      const bells = guess.family === 'normal' ? [guess] : guess.components;
      const i = bells.findIndex(bell => bell.sigma === 0);
      if (i < 0) return [];
      const expected = 'a number above 0';
      return guess.family === 'normal'
        ? [{ field: ['sigma'], expected, got: 0 }]
        : [{ field: ['components', i, 'sigma'], expected, got: 0 }];
    }),
  ),
);

const totals = schemaOf<RaceTotals>()(v.record(v.picklist(['player', 'mle', 'map', 'em']), loss));

/** What a log may hold. Each event by itself: that they follow on each other is `checkSequence`'s. */
export const eventSchema = schemaOf<SessionEvent>()(
  v.variant('type', [
    v.strictObject({ type: v.literal('session-opened'), mission: missionSchema, ...stamp }),
    v.strictObject({
      type: v.literal('truth-sealed'),
      seed: seedSchema,
      truth: v.nullable(truthSchema),
      ...stamp,
    }),
    v.strictObject({ type: v.literal('withheld'), ...stamp }),
    v.strictObject({ type: v.literal('prediction-made'), choice: identity, ...stamp }),
    v.strictObject({ type: v.literal('flight-began'), ...stamp }),
    v.strictObject({
      type: v.literal('landed'),
      first: landingNumber,
      positions: listOf(position, 1, MAX_LANDINGS),
      totals,
      ...stamp,
    }),
    v.strictObject({
      type: v.literal('estimated'),
      after: landingCount,
      estimates: v.record(v.picklist(['mle', 'map', 'em']), estimateSchema),
      ...stamp,
    }),
    v.strictObject({
      type: v.literal('guessed'),
      after: landingCount,
      guess: guessSchema,
      ...stamp,
    }),
    v.strictObject({
      type: v.literal('decoys-announced'),
      after: landingCount,
      until: v.nullable(landingCount),
      share: numberIn(0, 1),
      law: simpleLawSchema,
      ...stamp,
    }),
    v.pipe(
      v.strictObject({
        type: v.literal('memory-wiped'),
        after: landingCount,
        kept: landingCount,
        ...stamp,
      }),
      consistent(({ after, kept }) =>
        kept <= after ? [] : [{ field: ['kept'], expected: `at most after, ${after}`, got: kept }],
      ),
    ),
    v.strictObject({
      type: v.literal('sensors-jammed'),
      after: landingCount,
      lost: landingNumber,
      ...stamp,
    }),
    v.strictObject({
      type: v.literal('drones-added'),
      after: landingCount,
      count: landingNumber,
      ...stamp,
    }),
    v.strictObject({
      type: v.literal('computers-changed'),
      after: landingCount,
      computers: computersSchema,
      ...stamp,
    }),
    v.strictObject({
      type: v.literal('contestant-wrecked'),
      contestant: contestantSchema,
      landing: landingNumber,
      position,
      ...stamp,
    }),
    v.strictObject({ type: v.literal('paused'), ...stamp }),
    v.strictObject({ type: v.literal('resumed'), ...stamp }),
    v.strictObject({
      type: v.literal('speed-set'),
      speed: numberIn(MIN_SPEED, MAX_SPEED),
      ...stamp,
    }),
    v.strictObject({ type: v.literal('revealed'), outcome: outcomeSchema, ...stamp }),
  ]),
);
