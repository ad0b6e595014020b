import { createHash, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { planSchema } from '../../core/classroom/classSchemas.ts';
import type { PlannedRound } from '../../core/classroom/plan.ts';
import { freeFlightMission } from '../../core/missions/freeFlight.ts';
import { fail, succeed, type Result } from '../../core/problem.ts';
import { failOnIssues, shorten } from '../../core/problemOfIssues.ts';
import type { HostSetup } from '../../core/session/host.ts';
import { findMission, missionData } from '../missions.ts';

export const HOMEWORK_SUFFIX = '.vphomework.json';
const FORMAT = 'vector-prime-homework';
const VERSION = 1;
const LINK = '#hw=';

/** What a teacher gives out: a mission that everybody flies by themselves, with the same drones. */
export interface Homework {
  readonly title: string; // 1 to 80 characters
  readonly round: PlannedRound;
  /**
   * The seed follows from it (`seedOf`), so that the file does not show it. Whoever wants to can work it out all
   * the same: the game that flies the homework has to.
   */
  readonly secret: string; // 32 hexadecimal digits
  readonly note: string; // of the teacher, up to 2,000 characters
}

const LONGEST_FILE = 1 << 16; // characters
const LONGEST_NOTE = 2000; // characters

const textThat = (holds: (text: string) => boolean, expected: string) =>
  v.pipe(
    v.string(),
    v.rawCheck<string>(({ dataset, addIssue }) => {
      if (dataset.typed && !holds(dataset.value)) addIssue({ expected });
    }),
  );

const schema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  title: textThat(({ length }) => length >= 1 && length <= 80, '1 to 80 characters'),
  round: v.unknown(),
  secret: textThat(text => /^[0-9a-f]{32}$/.test(text), '32 hexadecimal digits, in small letters'),
  note: textThat(({ length }) => length <= LONGEST_NOTE, `at most ${LONGEST_NOTE} characters`),
});

export const newSecret = (): string => randomBytes(16).toString('hex');

export const encodeHomework = (homework: Homework): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, ...homework }, null, 2)}\n`;

/** The same as the end of an address: a browser does not send what follows the # to any server. */
export const homeworkLink = (homework: Homework): string =>
  LINK +
  Buffer.from(JSON.stringify({ format: FORMAT, version: VERSION, ...homework })).toString(
    'base64url',
  );

/** Homework from the text of its file or from a link. Fails with 'homework-invalid' or 'homework-newer'. */
export function readHomework(text: string, source: string): Result<Homework> {
  const at = text.indexOf(LINK);
  const isLink = at >= 0 && !text.trimStart().startsWith('{');
  const json = isLink
    ? Buffer.from(text.slice(at + LINK.length).trim(), 'base64url').toString('utf8')
    : text.replace(/^\uFEFF/, '');
  if (json.length > LONGEST_FILE)
    return invalid(source, `at most ${LONGEST_FILE} characters`, `${json.length}`);
  try {
    return parseHomework(JSON.parse(json) as unknown, source);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return invalid(source, 'a homework file or its link', shorten(json) || 'nothing');
  }
}

const head = v.looseObject({ format: v.literal(FORMAT), version: v.number() });

function parseHomework(json: unknown, source: string): Result<Homework> {
  const begins = v.safeParse(head, json);
  if (begins.success && begins.output.version > VERSION)
    return fail(
      'homework-newer',
      `${source} was made by a newer version of the game: its format is ${begins.output.version}, this one reads ${VERSION}`,
      { source, version: begins.output.version, readable: VERSION },
    );
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) return failOnIssues('homework-invalid', source, parsed.issues);
  const { format: _format, version: _version, round, ...rest } = parsed.output;
  const planned = parseRound(round, rest.title, source);
  if (!planned.ok) return planned;
  const homework = { ...rest, round: planned.value };
  const setup = homeworkSetup(homework);
  return setup.ok ? succeed(homework) : setup;
}

/** A round is what a class's plan has. */
function parseRound(round: unknown, title: string, source: string): Result<PlannedRound> {
  const plan = {
    title,
    rounds: [round],
    approve: false,
    names: 'shown',
    ranks: 'private',
    teams: [],
  };
  const parsed = v.safeParse(planSchema, plan);
  if (!parsed.success) return failOnIssues('homework-invalid', source, parsed.issues);
  return succeed(parsed.output.rounds[0] as PlannedRound);
}

const invalid = (source: string, expected: string, got: string): Result<never> =>
  fail('homework-invalid', `${source}: expected ${expected}, got ${got}`, {
    source,
    field: expected,
    expected,
    got,
    more: 0,
  });

/**
 * What everybody flies. The mission takes no triggers, so that all see the same drones, and tells no truth before
 * the end. Fails where the mission is not one of the game's.
 */
export function homeworkSetup({ round, secret }: Homework): Result<HostSetup> {
  const { missionId, flight } = round;
  // Never a path: a homework file names missions of the game alone.
  const found =
    flight !== null
      ? succeed(freeFlightMission(flight))
      : missionId.endsWith('.json')
        ? fail('mission-unknown', `no mission "${missionId}"`, { mission: missionId, known: '' })
        : findMission(missionId);
  if (!found.ok) return found;
  const mission = { ...found.value, triggers: false };
  const data = missionData(mission);
  return data.ok ? succeed({ mission, seed: seedOf(secret), data: data.value }) : data;
}

const PREFIX = 'vector-prime homework 1\n';

const seedOf = (secret: string): string =>
  createHash('sha256').update(PREFIX).update(secret).digest('hex').slice(0, 32);

/** Names a homework; the same for its file and its link. */
export const homeworkId = (homework: Homework): string =>
  createHash('sha256').update(encodeHomework(homework)).digest('hex').slice(0, 16);
