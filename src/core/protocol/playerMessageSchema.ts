import * as v from 'valibot';
import { MAX_SPEED, MIN_SPEED } from '../session/commands.ts';
import { guessSchema } from './guessSchema.ts';

const SPEED = `a number from ${MIN_SPEED} to ${MAX_SPEED}`;
const CHOICE = 'a name of 1 to 64 characters';

const commandSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('predict'),
    choice: v.pipe(v.string(CHOICE), v.minLength(1, CHOICE), v.maxLength(64, CHOICE)),
  }),
  v.strictObject({ type: v.literal('begin') }),
  v.strictObject({ type: v.literal('guess'), guess: guessSchema }),
  v.strictObject({ type: v.literal('pause') }),
  v.strictObject({ type: v.literal('resume') }),
  v.strictObject({
    type: v.literal('set-speed'),
    speed: v.pipe(v.number(SPEED), v.minValue(MIN_SPEED, SPEED), v.maxValue(MAX_SPEED, SPEED)),
  }),
  v.strictObject({
    type: v.literal('trigger'),
    what: v.picklist(['decoy-swarm', 'memory-wipe'], '"decoy-swarm" or "memory-wipe"'),
  }),
  v.strictObject({ type: v.literal('abandon') }),
]);

export const playerMessageSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('submit'),
    nonce: v.pipe(v.number('a whole number'), v.safeInteger('a whole number')),
    command: commandSchema,
  }),
  v.strictObject({ type: v.literal('leave') }),
]);
