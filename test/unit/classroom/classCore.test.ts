import { describe, expect, it } from 'vitest';
import {
  hearStudent,
  obeyTeacher,
  openClass,
  tickClass,
  withFacts,
  type ClassCore,
  type ClassStep,
} from './classCore.ts';
import type { StudentCommand, TeacherCommand } from '../../../src/core/classroom/classCommands.ts';
import type { ClassEvent } from '../../../src/core/classroom/classEvents.ts';
import { classEventSchema, planSchema } from '../../../src/core/classroom/classSchemas.ts';
import { back, join, lost, resume } from '../../../src/core/classroom/door.ts';
import { evolveClass, evolveClassRun } from '../../../src/core/classroom/evolveClass.ts';
import { classGuesses } from '../../../src/core/classroom/guesses.ts';
import { personalLog } from '../../../src/core/classroom/personal.ts';
import type { ClassPlan } from '../../../src/core/classroom/plan.ts';
import { restoreRound, roundLog } from '../../../src/core/classroom/restoreRound.ts';
import { standings } from '../../../src/core/classroom/scores.ts';
import { studentView, teacherView } from '../../../src/core/classroom/views.ts';
import { DEFAULT_FLIGHT, freeFlightMission } from '../../../src/core/missions/freeFlight.ts';
import { succeed } from '../../../src/core/problem.ts';
import { reenact } from '../../../src/core/recording/reenact.ts';
import type { Guess } from '../../../src/core/session/events.ts';
import { SEED } from '../../support/missions.ts';
import * as v from 'valibot';

const MISSION = freeFlightMission({ ...DEFAULT_FLIGHT, landings: 60, ratePerSecond: 20 });

const PLAN: ClassPlan = {
  title: 'Bells',
  rounds: [0, 1].map(i => ({
    missionId: 'free-flight',
    flight: DEFAULT_FLIGHT,
    answers: 'mission',
    question: i === 0 ? { text: 'Where?', options: ['here', 'there'], right: 1 } : null,
  })),
  approve: false,
  names: 'shown',
  ranks: { top: 1 },
  teams: [],
};

const hash = (i: number): string => i.toString(16).padStart(64, '0');
const seatId = (i: number): string => `seat${i.toString(36).padStart(4, '0')}`;
const bell = (mu: number, sigma: number): Guess => ({ family: 'normal', mu, sigma });

/** A class that is led by commands, with all that happened in it. */
function lead(plan: ClassPlan = PLAN) {
  const events: ClassEvent[] = [];
  let core: ClassCore;
  let at = 0;
  const take = (step: ClassStep): void => {
    ({ core } = step);
    events.push(...step.events);
  };
  take(openClass('c1', plan, 0));
  const setup = () => succeed({ mission: MISSION, seed: SEED, data: null });
  return {
    events,
    core: () => core,
    teach: (command: TeacherCommand): string => {
      const step = obeyTeacher(core, command, ++at, setup);
      if (step.ok) take(step.value);
      return step.ok ? 'ok' : step.problem.code;
    },
    hear: (i: number, command: StudentCommand): string => {
      const step = hearStudent(core, seatId(i), command, ++at);
      if (step.ok) take(step.value);
      return step.ok ? `${step.value.events.length}` : step.problem.code;
    },
    enter: (i: number, name = `Ada${i}`, words: readonly string[] = []): string => {
      const admitted = join(core.state, { name, resumeHash: hash(i) }, seatId(i), words);
      if (admitted.ok) take(withFacts(core, admitted.value.facts, ++at));
      return admitted.ok ? admitted.value.seat : admitted.problem.code;
    },
    facts: (facts: Parameters<typeof withFacts>[1]) => take(withFacts(core, facts, ++at)),
    fly: (ticks: number): void => {
      for (let i = 0; i < ticks; i++) take(tickClass(core, (at += 50)));
    },
  };
}

const views = (core: ClassCore): string =>
  JSON.stringify([
    teacherView(core.state, core.round, standings(core.results, [...core.state.seats.keys()]), {
      sessionId: 's',
      code: 'ABCDEF',
      addresses: [],
      notices: [],
    }),
    ...[...core.state.seats.keys()].map(seat => studentView(core.state, seat, [], 's')),
    core.round === null ? null : classGuesses(core.round),
  ]);

describe('a class from the lobby to its end', () => {
  const room = lead();
  room.enter(1);
  room.enter(2);
  const phases = [room.core().state.phase];
  const step = (command: TeacherCommand): void => {
    expect(room.teach(command)).toBe('ok');
    phases.push(room.core().state.phase);
  };
  step({ type: 'next' });
  expect(room.hear(1, { type: 'answer', when: 'before', option: 0 })).toBe('1');
  expect(room.hear(1, { type: 'answer', when: 'after', option: 0 })).toBe('class-not-now');
  expect(room.hear(1, { type: 'answer', when: 'before', option: 2 })).toBe('command-not-allowed');
  step({ type: 'begin' });
  room.fly(20);
  const guess = { type: 'guess', nonce: 0, guess: bell(10, 2), saw: 20 } as const;
  expect(room.hear(1, guess)).toBe('1');
  expect(room.hear(1, guess)).toBe('0');
  room.enter(3); // late
  const before = views(room.core());
  room.fly(100);
  phases.push(room.core().state.phase);
  step({ type: 'ask', when: 'after' });
  room.hear(1, { type: 'answer', when: 'after', option: 1 });
  const told = studentView(room.core().state, seatId(1), [], 's')?.question;
  step({ type: 'next' });
  step({ type: 'end-round' });
  step({ type: 'next' });
  const { core, events } = room;

  it('passes through its phases', () => {
    expect(phases).toEqual([
      'lobby',
      'asking',
      'flying',
      'revealed',
      'asking',
      'briefing',
      'revealed',
      'ended',
    ]);
    expect(room.teach({ type: 'lock' })).toBe('class-over');
  });

  it('folds to the same state from its events, one by one or all at once, and each is let pass', () => {
    expect(evolveClassRun(null, events)).toEqual(core().state);
    expect(events.reduce<ReturnType<typeof evolveClass> | null>(evolveClass, null)).toEqual(
      core().state,
    );
    for (const event of events) expect(v.safeParse(classEventSchema, event).success).toBe(true);
  });

  it('says nothing of truth and seed before the reveal', () => {
    const { truth } = room.core().round?.host ?? {};
    expect(truth).toBeTruthy();
    expect(before).not.toContain(SEED);
    expect(before).not.toContain(String(truth?.core.family === 'normal' ? truth.core.mu : 0));
    expect(before).not.toContain('"seed"');
    expect(before).not.toContain('"truth"');
  });

  it('tells which answer was right after the second time alone', () => {
    expect(told).toMatchObject({ when: 'after', answered: 1, right: 1 });
  });

  it('ranks who guessed', () => {
    const [first] = core().results;
    expect(first?.seats.map(({ seat, place }) => [seat, place])).toEqual([[seatId(1), 1]]);
    const places = standings(core().results, [seatId(1), seatId(2)]);
    expect(places).toHaveLength(1);
    expect(studentView(core().state, seatId(1), places, 's')?.rank).toMatchObject({
      place: 1,
      of: 1,
      top: [{ place: 1, name: 'Ada1' }],
    });
  });
});

describe('the door', () => {
  it('makes names unique, gives a seat back to its secret, and stays shut when locked', () => {
    const room = lead();
    expect(room.enter(1, 'Ada')).toBe(seatId(1));
    room.enter(2, ' ada ');
    expect(room.core().state.seats.get(seatId(2))?.name).toBe('ada 2');
    room.facts(lost(room.core().state, seatId(1)));
    expect(room.core().state.seats.get(seatId(1))?.status).toBe('away');
    room.teach({ type: 'lock' });
    expect(room.enter(3)).toBe('class-locked');
    expect(resume(room.core().state, hash(1))).toMatchObject({ value: { seat: seatId(1) } });
    room.facts(back(room.core().state, seatId(1)));
    expect(room.core().state.seats.get(seatId(1))?.status).toBe('here');
    expect(resume(room.core().state, hash(9))).toMatchObject({ ok: false });
  });

  it('lets the kicked come in again, and the banned not', () => {
    const room = lead();
    room.enter(1);
    room.enter(2);
    room.teach({ type: 'kick', seat: seatId(1) });
    room.teach({ type: 'ban', seat: seatId(2) });
    expect(resume(room.core().state, hash(1))).toMatchObject({
      problem: { code: 'class-seat-unknown' },
    });
    expect(resume(room.core().state, hash(2))).toMatchObject({ problem: { code: 'class-banned' } });
    const again = join(room.core().state, { name: 'A', resumeHash: hash(1) }, 'seatnew1');
    expect(again).toMatchObject({ ok: true, value: { seat: 'seatnew1' } });
    const banned = join(room.core().state, { name: 'B', resumeHash: hash(2) }, 'seatnew2');
    expect(banned).toMatchObject({ problem: { code: 'class-banned' } });
    expect(studentView(room.core().state, seatId(2), [], null)?.status).toBe('banned');
  });

  it('keeps who waits waiting, though they were lost meanwhile', () => {
    const room = lead({ ...PLAN, approve: true });
    room.enter(1);
    room.facts(lost(room.core().state, seatId(1)));
    room.facts(back(room.core().state, seatId(1)));
    expect(room.core().state.seats.get(seatId(1))?.status).toBe('waiting');
    room.teach({ type: 'approve-all' });
    expect(room.core().state.seats.get(seatId(1))?.status).toBe('here');
  });

  it('spreads who comes in over the teams', () => {
    const room = lead({ ...PLAN, teams: ['red', 'blue'] });
    for (let i = 0; i < 4; i++) room.enter(i);
    const teams = [...room.core().state.seats.values()].map(({ team }) => team);
    expect(teams).toEqual(['red', 'blue', 'red', 'blue']);
    expect(room.teach({ type: 'move', seat: seatId(0), team: 'green' })).toBe(
      'command-not-allowed',
    );
    room.teach({ type: 'change-plan', plan: { ...PLAN, teams: ['blue'] } });
    expect(room.core().state.seats.get(seatId(0))?.team).toBeNull();
  });
});

describe('a plan from outside', () => {
  it('is refused where it contradicts itself', () => {
    expect(v.safeParse(planSchema, PLAN).success).toBe(true);
    const bad = (part: object): boolean => v.safeParse(planSchema, { ...PLAN, ...part }).success;
    expect(bad({ rounds: [] })).toBe(false);
    expect(bad({ teams: ['a', 'a'] })).toBe(false);
    expect(bad({ title: '' })).toBe(false);
    const [first] = PLAN.rounds;
    expect(
      bad({ rounds: [{ ...first, question: { text: 'x', options: ['a', 'b'], right: 2 } }] }),
    ).toBe(false);
  });
});

describe('a round whose host was killed', () => {
  it('goes on from the log with every race as it was', () => {
    const room = lead();
    for (let i = 0; i < 5; i++) room.enter(i);
    room.teach({ type: 'next' });
    room.teach({ type: 'begin' });
    for (let i = 0; i < 10; i++) {
      room.fly(4);
      const saw = room.core().round?.host.session.landings.count ?? 0;
      const late = Math.max(0, saw - (i % 3) * 3);
      room.hear(i % 4, {
        type: 'guess',
        nonce: i,
        guess: bell(8 + i, i === 5 ? 1e-200 : 1 + i / 9),
        saw: late,
      });
      if (i === 6) room.teach({ type: 'trigger', what: 'memory-wipe' });
    }
    const { round, state } = room.core();
    if (round === null) throw new Error('no round is open');
    const log = roundLog(room.events, state.round);
    let last: { host: typeof round.host; sessionTime: number } | null = null;
    for (const { host, sessionTime } of reenact(log.events, null)) last = { host, sessionTime };
    if (last === null) throw new Error('the log is empty');
    const restored = restoreRound({ host: last.host, sessionTime: round.sessionTime }, log);
    expect(restored.log.items.slice(0, restored.log.count)).toEqual(
      round.log.items.slice(0, round.log.count),
    );
    expect([...restored.race.totals]).toEqual([...round.race.totals]);
    expect(round.pool.laws).not.toBeNull();
    expect(restored.pool).toEqual(round.pool);
    expect([...restored.race.own]).toEqual([...round.race.own]);
    const telling = {
      withholdAnswers: false,
      outcome: () => {
        throw new Error('not over');
      },
    };
    const untimed = (of: typeof round): unknown =>
      personalLog(of, seatId(1), 'as-told', telling).map(event =>
        event.type === 'guessed' ? { ...event, at: 0 } : event,
      );
    expect(untimed(restored)).toEqual(untimed(round));
  });
});
