import { batch, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { TeacherCommand } from '../../../src/core/classroom/classCommands.ts';
import type { ClassPlan } from '../../../src/core/classroom/plan.ts';
import { fail, type Problem, type Result } from '../../../src/core/problem.ts';
import type { ClassGuesses, TeacherView } from '../../../src/core/protocol/classroom.ts';
import type { SessionFeed } from '../../../src/core/session/feed.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { HostedClass } from '../../links/library.ts';
import type { TeacherLink } from '../../links/teacherPort.ts';
import type { App } from '../app.ts';
import { followFeed, type FollowedFeed } from '../followFeed.ts';
import { emptyClassRace, withGuesses, type ClassRace } from './teacherRace.ts';

/** A class that is being held on this computer, as its teacher's screens see it. */
export interface TeacherRoom {
  readonly classId: string;
  /** Null until the class has told of itself. */
  readonly view: ReadonlySignal<TeacherView | null>;
  /** The round that is open, as nobody plays it; null between rounds. */
  readonly state: ReadonlySignal<SessionState | null>;
  /** Guesses that stand in that round. */
  readonly guesses: ReadonlySignal<ClassGuesses | null>;
  readonly race: ReadonlySignal<ClassRace>;
  /** The link is gone, by a fault or because it was left. */
  readonly closed: ReadonlySignal<boolean>;
  /** True when the class has accepted; a refusal is shown as a problem. */
  readonly submit: (command: TeacherCommand) => Promise<boolean>;
  readonly leave: () => void;
}

export interface RoomParts {
  readonly classId: string;
  readonly link: TeacherLink;
  /** The feed of a round. */
  readonly session: (sessionId: string) => Promise<Result<SessionFeed>>;
  readonly problem: (problem: Problem) => void;
}

export function createTeacherRoom({ classId, link, session, problem }: RoomParts): TeacherRoom {
  const view = signal<TeacherView | null>(null);
  const state = signal<SessionState | null>(null);
  const guesses = signal<ClassGuesses | null>(null);
  const race = signal<ClassRace>(emptyClassRace);
  const closed = signal(false);
  let sessionId: string | null = null;
  let feed: FollowedFeed | null = null;
  let stopState = (): void => undefined;

  function leaveRound(): void {
    stopState();
    stopState = () => undefined;
    feed?.leave();
    feed = null;
  }

  async function takeRound(next: string | null): Promise<void> {
    if (next === sessionId) return;
    sessionId = next;
    leaveRound();
    batch(() => {
      state.value = null;
      guesses.value = null;
      race.value = emptyClassRace;
    });
    if (next === null) return;
    const opened = await session(next);
    if (!opened.ok) return problem(opened.problem);
    // Meanwhile it may be another round's turn.
    if (sessionId !== next || closed.value) return opened.value.leave();
    const followed = followFeed(
      opened.value,
      () => undefined,
      error => problem(fail('internal', error.message, { what: error.message }).problem),
    );
    feed = followed;
    stopState = effect(() => {
      state.value = followed.timeline.stateAfter(followed.length.value);
    });
  }

  link.follow({
    view: told => {
      view.value = told;
      void takeRound(told.sessionId);
    },
    guesses: told =>
      batch(() => {
        guesses.value = told;
        const leg = untracked(() => state.value?.race.legFrom ?? 0);
        race.value = withGuesses(race.value, told, leg);
      }),
    close: () => {
      leaveRound();
      closed.value = true;
    },
  });

  return {
    classId,
    view,
    state,
    guesses,
    race,
    closed,
    async submit(command) {
      const result = await link.submit(command);
      if (!result.ok) problem(result.problem);
      return result.ok;
    },
    leave: () => link.leave(),
  };
}

/** The classes of this page: one at a time. */
export interface Teacher {
  readonly room: ReadonlySignal<TeacherRoom | null>;
  readonly opening: ReadonlySignal<boolean>;
  /** Opens a class to whoever knows its code; true when it stands. */
  readonly host: (plan: ClassPlan) => Promise<boolean>;
  /** Finds the class that was open before the page was loaded anew. */
  readonly find: () => Promise<void>;
  /** Shuts the class for good; what was kept of it stays. */
  readonly shut: () => Promise<void>;
}

const teachers = new WeakMap<App, Teacher>();

export function teacherOf(app: App): Teacher {
  const teacher = teachers.get(app) ?? createTeacher(app);
  teachers.set(app, teacher);
  return teacher;
}

function createTeacher({ library, problems }: App): Teacher {
  const room = signal<TeacherRoom | null>(null);
  const opening = signal(false);
  let found = false; // asked for once

  function enter(hosted: HostedClass): void {
    room.value = createTeacherRoom({
      ...hosted,
      session: library.openSession,
      problem: problems.show,
    });
  }

  return {
    room,
    opening,
    async host(plan) {
      if (opening.value || room.value !== null) return room.value !== null;
      opening.value = true;
      const hosted = await library.hostClass(plan);
      opening.value = false;
      if (!hosted.ok) {
        problems.show(hosted.problem);
        return false;
      }
      enter(hosted.value);
      return true;
    },
    async find() {
      if (found || room.value !== null) return;
      found = true;
      const open = await library.openClass();
      if (open.ok && open.value !== null && room.value === null) enter(open.value);
    },
    async shut() {
      const open = room.value;
      if (open === null) return;
      room.value = null;
      open.leave();
      const ended = await library.request<'end-class'>({ op: 'end-class', classId: open.classId });
      if (!ended.ok) problems.show(ended.problem);
    },
  };
}
