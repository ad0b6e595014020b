import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ClassEvent, ClassFact } from '../../core/classroom/classEvents.ts';
import type { ClassPlan, PlannedRound } from '../../core/classroom/plan.ts';
import { fail, succeed, type Result } from '../../core/problem.ts';
import { FILE_SUFFIX } from '../../core/recording/format.ts';
import type { RecordingHeader } from '../../core/recording/format.ts';
import type { SessionEvent } from '../../core/session/events.ts';
import type { HostSetup } from '../../core/session/host.ts';
import { openHost } from '../../core/session/host.ts';
import { playThrough } from '../../core/session/playThrough.ts';
import { missionData } from '../missions.ts';
import { dronesOf } from '../recordings/drones.ts';
import { readRecording } from '../recordings/readRecording.ts';
import { homeworkId, homeworkSetup, type Homework } from './homeworkFile.ts';

/** A folder of recordings of one homework, as the class that it would have been. */
export interface CollectedHomework {
  readonly events: readonly ClassEvent[];
  /** Files that are no part of it, and why. */
  readonly leftOut: readonly { readonly file: string; readonly why: string }[];
}

interface HandedIn {
  readonly file: string;
  readonly header: RecordingHeader;
  readonly events: readonly SessionEvent[];
  readonly drones: string | null;
}

/**
 * Reads every recording in the folder that flew the homework's drones; without a homework, those that flew the
 * drones that most of them flew. Fails with 'homework-none' where there is none.
 */
export function openFolderAsClass(
  folder: string,
  homework: Homework | null,
): Result<CollectedHomework> {
  const { handedIn, leftOut } = readFolder(folder);
  const setup = homework === null ? setupOfMost(handedIn) : homeworkSetup(homework);
  if (setup === null || !setup.ok)
    return setup ?? fail('homework-none', `no recording of a homework in ${folder}`, { folder });
  const drones = dronesOf(openHost(setup.value).events);
  const theirs = handedIn.filter(each => each.drones === drones && drones !== null);
  if (theirs.length === 0)
    return fail('homework-none', `no recording of that homework in ${folder}`, { folder });
  for (const { file, drones: other } of handedIn)
    if (other !== drones) leftOut.push({ file, why: 'it flew other drones' });
  return succeed({ events: asClass(theirs, homework, setup.value), leftOut });
}

function readFolder(folder: string) {
  const handedIn: HandedIn[] = [];
  const leftOut: { file: string; why: string }[] = [];
  const files = readdirSync(folder).filter(name => name.endsWith(FILE_SUFFIX));
  for (const file of files.sort()) {
    const read = readRecording(join(folder, file), file);
    if (!read.ok) {
      leftOut.push({ file, why: read.problem.message });
      continue;
    }
    const { header, events } = read.value;
    handedIn.push({ file, header, events, drones: dronesOf(events) });
  }
  return { handedIn, leftOut };
}

/** The setup that most recordings had. */
function setupOfMost(handedIn: readonly HandedIn[]): Result<HostSetup> | null {
  const counts = new Map<string, number>();
  for (const { drones } of handedIn)
    if (drones !== null) counts.set(drones, (counts.get(drones) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  const [opened, truth] = handedIn.find(({ drones }) => drones === most)?.events ?? [];
  if (opened?.type !== 'session-opened' || truth?.type !== 'truth-sealed') return null;
  const data = missionData(opened.mission);
  if (!data.ok) return data;
  return succeed({ mission: opened.mission, seed: truth.seed, data: data.value });
}

/** The log of a class in which all of them had flown at once. */
function asClass(
  theirs: readonly HandedIn[],
  homework: Homework | null,
  setup: HostSetup,
): readonly ClassEvent[] {
  const facts: ClassFact[] = [];
  const seats = theirs.map((each, i) => ({ ...each, seat: `hw${String(i + 1).padStart(6, '0')}` }));
  const plan = planOf(homework, setup);
  const classId = homework === null ? 'homework' : `homework-${homeworkId(homework)}`;
  facts.push({ type: 'class-opened', classId, plan });
  for (const { seat, header, file } of seats)
    facts.push({
      type: 'seat-taken',
      seat,
      name: header.player ?? file.slice(0, -FILE_SUFFIX.length),
      resumeHash: '0'.repeat(64),
      waits: false,
    });
  facts.push({ type: 'round-opened', round: 0, seed: setup.seed });
  const ats: number[] = facts.map(() => 0);
  for (const { fact, at } of merged(seats, flownAlone(setup))) {
    facts.push(fact);
    ats.push(at);
  }
  const end = ats.at(-1) ?? 0;
  facts.push({ type: 'round-closed', round: 0 }, { type: 'class-ended' });
  return facts.map((fact, seq) => ({ ...fact, seq, at: ats[seq] ?? end }));
}

interface Dated {
  readonly fact: ClassFact;
  readonly at: number; // ms
}

/** Everybody's guesses where they stood among the landings, at what their own session said the time was. */
function merged(
  seats: readonly (HandedIn & { readonly seat: string })[],
  told: readonly SessionEvent[],
): readonly Dated[] {
  const waiting = seats
    .flatMap(({ seat, events }) =>
      events
        .filter(event => event.type === 'guessed')
        .map((event, nonce) => ({ seat, nonce, event })),
    )
    .sort((a, b) => a.event.after - b.event.after || a.event.at - b.event.at);
  const dated: Dated[] = [];
  let next = 0;
  let now = 0;
  const add = (fact: ClassFact, at: number): void => {
    now = Math.max(now, at);
    dated.push({ fact, at: now });
  };
  for (const event of told) {
    const until =
      event.type === 'landed'
        ? event.first + event.positions.length - 2
        : event.type === 'revealed'
          ? Infinity
          : -1;
    for (; (waiting[next]?.event.after ?? Infinity) <= until; next++) {
      const guess = waiting[next];
      if (guess === undefined) break;
      const { after } = guess.event;
      add(
        {
          type: 'seat-guessed',
          round: 0,
          seat: guess.seat,
          nonce: guess.nonce,
          guess: guess.event.guess,
          after,
          saw: after,
        },
        event.at,
      );
    }
    add({ type: 'round-told', round: 0, event }, event.at);
  }
  return dated;
}

/** The flight as nobody plays it. */
function flownAlone(setup: HostSetup): readonly SessionEvent[] {
  const events: SessionEvent[] = [];
  playThrough(
    setup,
    ({ phase }) => (phase === 'briefing' ? { type: 'begin' } : null),
    told => void events.push(...told),
  );
  return events;
}

function planOf(homework: Homework | null, { mission }: HostSetup): ClassPlan {
  const round: PlannedRound = homework?.round ?? {
    missionId: mission.id,
    flight: null,
    answers: 'mission',
    question: null,
  };
  return {
    title: homework?.title ?? mission.id,
    rounds: [round],
    approve: false,
    names: 'shown',
    ranks: 'private',
    teams: [],
  };
}
