import * as v from 'valibot';
import { consistent, identity, integerIn, numberIn } from '../schemaParts.ts';
import { MAX_SPEED, MIN_SPEED } from '../session/commands.ts';
import { computersSchema } from '../session/computersSchema.ts';
import { guessSchema } from '../session/eventSchema.ts';

const BASES_AT_MOST = 2;

/** One bell, or two: the host says which of them the mission asks for. */
const playersGuess = v.pipe(
  guessSchema,
  consistent(guess => {
    if (guess.family === 'normal' || guess.components.length === BASES_AT_MOST) return [];
    const got = guess.components.length;
    return [{ field: ['components'], expected: `${BASES_AT_MOST} items`, got }];
  }),
);

const commandSchema = v.variant('type', [
  v.strictObject({ type: v.literal('predict'), choice: identity }),
  v.strictObject({ type: v.literal('begin') }),
  v.strictObject({ type: v.literal('guess'), guess: playersGuess }),
  v.strictObject({ type: v.literal('pause') }),
  v.strictObject({ type: v.literal('resume') }),
  v.strictObject({ type: v.literal('set-speed'), speed: numberIn(MIN_SPEED, MAX_SPEED) }),
  v.strictObject({
    type: v.literal('trigger'),
    what: v.picklist(['decoy-swarm', 'memory-wipe', 'jamming']),
  }),
  v.strictObject({ type: v.literal('change-computers'), computers: computersSchema }),
  v.strictObject({ type: v.literal('abandon') }),
]);

export const playerMessageSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('submit'),
    nonce: integerIn(0, Number.MAX_SAFE_INTEGER),
    command: commandSchema,
  }),
  v.strictObject({ type: v.literal('leave') }),
]);
