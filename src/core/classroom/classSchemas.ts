import * as v from 'valibot';
import { flightSchema } from '../missions/flightSchema.ts';
import { failOnIssues } from '../problemOfIssues.ts';
import { succeed, type Result } from '../problem.ts';
import { schemaOf } from '../sameType.ts';
import {
  consistent,
  integerIn,
  landingCount,
  listOf,
  MAX_SESSION_MS,
  numberIn,
} from '../schemaParts.ts';
import { MAX_SPEED, MIN_SPEED } from '../session/commands.ts';
import { eventSchema, guessSchema } from '../session/eventSchema.ts';
import { seedSchema } from '../session/outcomeSchema.ts';
import type { StudentCommand, TeacherCommand } from './classCommands.ts';
import type { ClassEvent } from './classEvents.ts';
import type { ClassPlan } from './plan.ts';

const MAX_ROUNDS = 100;
const MAX_TEAMS = 50;
const MAX_TOP = 1000;

function textOf(least: number, most: number) {
  return v.pipe(
    v.string(),
    v.rawCheck<string>(({ dataset, addIssue }) => {
      if (dataset.typed && !(dataset.value.length >= least && dataset.value.length <= most))
        addIssue({ expected: `${least} to ${most} characters` });
    }),
  );
}

function textLike(pattern: RegExp, expected: string) {
  return v.pipe(
    v.string(),
    v.rawCheck<string>(({ dataset, addIssue }) => {
      if (dataset.typed && !pattern.test(dataset.value)) addIssue({ expected });
    }),
  );
}

const questionSchema = v.pipe(
  v.strictObject({
    text: textOf(1, 300),
    options: listOf(textOf(1, 120), 2, 6),
    right: v.nullable(integerIn(0, 5)),
  }),
  consistent(({ options, right }) =>
    right === null || right < options.length
      ? []
      : [{ field: ['right'], expected: `less than ${options.length}`, got: right }],
  ),
);

export const planSchema = schemaOf<ClassPlan>()(
  v.strictObject({
    title: textOf(1, 80),
    rounds: listOf(
      v.strictObject({
        missionId: textOf(1, 255),
        flight: v.nullable(flightSchema),
        answers: v.picklist(['mission', 'at-reveal']),
        question: v.nullable(questionSchema),
      }),
      1,
      MAX_ROUNDS,
    ),
    approve: v.boolean(),
    names: v.picklist(['shown', 'hidden']),
    ranks: v.union([v.literal('private'), v.strictObject({ top: integerIn(1, MAX_TOP) })]),
    teams: v.pipe(
      listOf(textOf(1, 40), 0, MAX_TEAMS),
      consistent(teams => {
        const i = teams.findIndex((team, k) => teams.indexOf(team) < k);
        const got = teams[i];
        return got === undefined ? [] : [{ field: [i], expected: 'each name once', got }];
      }),
    ),
  }),
);

export const seatIdSchema = textLike(/^[a-z0-9]{8}$/, '8 small letters and digits');
export const resumeHashSchema = textLike(/^[0-9a-f]{64}$/, '64 hexadecimal digits');
const MAX_GIVEN_NAME = 200; // characters, before it is cleaned
const seat = { seat: seatIdSchema };
const when = v.picklist(['before', 'after']);
const option = integerIn(0, 5);
const MAX_ADDED = 10_000; // drones at once

export const teacherCommandSchema = schemaOf<TeacherCommand>()(
  v.variant('type', [
    v.strictObject({ type: v.literal('change-plan'), plan: planSchema }),
    v.strictObject({ type: v.literal('approve'), ...seat }),
    v.strictObject({ type: v.literal('approve-all') }),
    v.strictObject({ type: v.literal('rename'), ...seat, name: textOf(0, MAX_GIVEN_NAME) }),
    v.strictObject({ type: v.literal('move'), ...seat, team: v.nullable(textOf(1, 40)) }),
    v.strictObject({ type: v.literal('kick'), ...seat }),
    v.strictObject({ type: v.literal('ban'), ...seat }),
    v.strictObject({ type: v.literal('lock') }),
    v.strictObject({ type: v.literal('unlock') }),
    v.strictObject({ type: v.literal('ask'), when }),
    v.strictObject({ type: v.literal('next') }),
    v.strictObject({ type: v.literal('begin') }),
    v.strictObject({ type: v.literal('pause') }),
    v.strictObject({ type: v.literal('resume') }),
    v.strictObject({ type: v.literal('set-speed'), speed: numberIn(MIN_SPEED, MAX_SPEED) }),
    v.strictObject({
      type: v.literal('trigger'),
      what: v.picklist(['decoy-swarm', 'memory-wipe', 'jamming']),
    }),
    v.strictObject({ type: v.literal('add-drones'), count: integerIn(1, MAX_ADDED) }),
    v.strictObject({ type: v.literal('end-round') }),
    v.strictObject({ type: v.literal('end-class') }),
  ]),
);

const BELLS = 2; // at most; how many the mission asks for is the round's to say

const studentGuess = v.pipe(
  guessSchema,
  consistent(guess =>
    guess.family === 'normal' || guess.components.length <= BELLS
      ? []
      : [{ field: ['components'], expected: `${BELLS} items`, got: guess.components.length }],
  ),
);

const nonce = integerIn(0, Number.MAX_SAFE_INTEGER);

export const studentCommandSchema = schemaOf<StudentCommand>()(
  v.variant('type', [
    v.strictObject({ type: v.literal('guess'), nonce, guess: studentGuess, saw: landingCount }),
    v.strictObject({ type: v.literal('answer'), when, option }),
    v.strictObject({ type: v.literal('leave') }),
  ]),
);

const stamp = { seq: nonce, at: numberIn(0, MAX_SESSION_MS) };
const round = integerIn(0, MAX_ROUNDS - 1);

/** What a class's log may hold. Each event by itself: that they follow on each other is `evolveClass`'s to say. */
export const classEventSchema = schemaOf<ClassEvent>()(
  v.variant('type', [
    v.strictObject({
      type: v.literal('class-opened'),
      classId: textOf(1, 64),
      plan: planSchema,
      ...stamp,
    }),
    v.strictObject({ type: v.literal('plan-changed'), plan: planSchema, ...stamp }),
    v.strictObject({
      type: v.literal('seat-taken'),
      ...seat,
      name: textOf(1, MAX_GIVEN_NAME),
      resumeHash: resumeHashSchema,
      waits: v.boolean(),
      ...stamp,
    }),
    v.strictObject({ type: v.literal('seat-approved'), ...seat, ...stamp }),
    v.strictObject({
      type: v.literal('seat-renamed'),
      ...seat,
      name: textOf(1, MAX_GIVEN_NAME),
      ...stamp,
    }),
    v.strictObject({
      type: v.literal('seat-moved'),
      ...seat,
      team: v.nullable(textOf(1, 40)),
      ...stamp,
    }),
    v.strictObject({ type: v.literal('seat-removed'), ...seat, banned: v.boolean(), ...stamp }),
    v.strictObject({ type: v.literal('seat-lost'), ...seat, ...stamp }),
    v.strictObject({ type: v.literal('seat-back'), ...seat, ...stamp }),
    v.strictObject({ type: v.literal('door-locked'), ...stamp }),
    v.strictObject({ type: v.literal('door-unlocked'), ...stamp }),
    v.strictObject({ type: v.literal('question-asked'), round, when, ...stamp }),
    v.strictObject({
      type: v.literal('question-answered'),
      round,
      when,
      ...seat,
      option,
      ...stamp,
    }),
    v.strictObject({ type: v.literal('round-opened'), round, seed: seedSchema, ...stamp }),
    v.strictObject({ type: v.literal('round-told'), round, event: eventSchema, ...stamp }),
    v.strictObject({
      type: v.literal('seat-guessed'),
      round,
      ...seat,
      nonce,
      guess: guessSchema,
      after: landingCount,
      saw: landingCount,
      ...stamp,
    }),
    v.strictObject({ type: v.literal('round-closed'), round, ...stamp }),
    v.strictObject({ type: v.literal('class-ended'), ...stamp }),
  ]),
);

/** A student's command from outside; fails with 'command-invalid'. */
export function readStudentCommand(json: unknown): Result<StudentCommand> {
  const parsed = v.safeParse(studentCommandSchema, json);
  if (parsed.success) return succeed(parsed.output);
  return failOnIssues('command-invalid', 'command', parsed.issues);
}

/** A teacher's; fails with 'command-invalid'. */
export function readTeacherCommand(json: unknown): Result<TeacherCommand> {
  const parsed = v.safeParse(teacherCommandSchema, json);
  if (parsed.success) return succeed(parsed.output);
  return failOnIssues('command-invalid', 'command', parsed.issues);
}
