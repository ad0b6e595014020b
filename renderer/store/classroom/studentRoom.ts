import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Problem } from '../../../src/core/problem.ts';
import type { StudentView } from '../../../src/core/protocol/classroom.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import type { LiveSession } from '../../../src/core/session/feed.ts';
import type { App } from '../app.ts';
import { createFlight, type Flight } from '../flight.ts';
import { sound } from '../sound.ts';
import type { ClassDoor, JoinOrder, StudentLink } from './studentLink.ts';
import { ledSession, tapped } from './studentSession.ts';
import { studentStage, type StudentStage } from './studentStage.ts';

/** A round that is over, as its student may take it home. */
export interface FlownRound {
  readonly sessionId: string;
  readonly missionId: string;
  readonly player: string;
  readonly endedAt: Date;
  readonly events: readonly SessionEvent[];
}

/** A student's place in a class, from the door to the end. */
export interface StudentRoom {
  readonly door: ClassDoor;
  readonly stage: ReadonlySignal<StudentStage>;
  readonly view: ReadonlySignal<StudentView | null>;
  readonly flight: ReadonlySignal<Flight | null>;
  readonly joining: ReadonlySignal<boolean>;
  /** Why the door stayed shut. */
  readonly refusal: ReadonlySignal<Problem | null>;
  readonly rounds: ReadonlySignal<readonly FlownRound[]>;
  readonly join: (order: JoinOrder) => Promise<void>;
  readonly answer: (when: 'before' | 'after', option: number) => Promise<boolean>;
  /** Out of the class, to its door; the rounds flown stay until the next class. */
  readonly leave: () => void;
}

const rooms = new WeakMap<App, StudentRoom>();

export function studentRoomOf(app: App): StudentRoom {
  const known = rooms.get(app);
  if (known !== undefined) return known;
  const { settings, sounds, problems, library } = app;
  const byEar = computed(() => settings.settings.value.byEar);
  const room = createStudentRoom(library.door, {
    problem: problems.show,
    hear: flight => sound({ ...flight, playing: signal(true), byEar }, sounds),
  });
  rooms.set(app, room);
  // A page that was loaded anew takes its seat again.
  const seat = library.door.again();
  if (seat !== null) void room.join(seat);
  return room;
}

export interface RoomListeners {
  readonly problem: (problem: Problem) => void;
  /** A flight begins to be shown; the result ends it. */
  readonly hear: (flight: Flight) => () => void;
}

export function createStudentRoom(door: ClassDoor, listeners: RoomListeners): StudentRoom {
  const view = signal<StudentView | null>(null);
  const flight = signal<Flight | null>(null);
  const joining = signal(false);
  const refusal = signal<Problem | null>(null);
  const rounds = signal<readonly FlownRound[]>([]);
  let link: StudentLink | null = null;
  let unwatch = (): void => undefined;
  let silence = (): void => undefined;
  let boarded: string | null = null; // session that is shown, or is being opened

  function leaveFlight(): void {
    silence();
    silence = () => undefined;
    flight.value?.leave();
    flight.value = null;
    boarded = null;
  }

  async function board(sessionId: string, from: StudentLink): Promise<void> {
    leaveFlight();
    boarded = sessionId;
    const opened = await from.session(sessionId);
    if (link !== from || boarded !== sessionId) {
      if (opened.ok) opened.value.leave();
    } else if (opened.ok) show(sessionId, opened.value);
    else {
      boarded = null;
      listeners.problem(opened.problem);
    }
  }

  function show(sessionId: string, session: LiveSession): void {
    const events: SessionEvent[] = [];
    const told = tapped(ledSession(session), added => {
      for (const event of added) events.push(event);
      if (added.at(-1)?.type === 'revealed') keepRound(sessionId, events);
    });
    const opened = createFlight(told, { problem: listeners.problem });
    flight.value = opened;
    silence = listeners.hear(opened);
  }

  function keepRound(sessionId: string, events: readonly SessionEvent[]): void {
    const [first] = events;
    if (first?.type !== 'session-opened') return;
    const round: FlownRound = {
      sessionId,
      missionId: first.mission.id,
      player: view.peek()?.name ?? '',
      endedAt: new Date(),
      events,
    };
    rounds.value = [...rounds.peek().filter(one => one.sessionId !== sessionId), round];
  }

  function follow(joined: StudentLink): void {
    link = joined;
    rounds.value = [];
    unwatch = joined.watch(told => {
      if (link === joined) take(told, joined);
    });
    void joined.closed.then(problem => {
      if (link !== joined || problem === null) return;
      letGo();
      refusal.value = problem;
    });
  }

  function take(told: StudentView, from: StudentLink): void {
    view.value = told;
    if (told.status === 'removed' || told.status === 'banned') {
      door.forget();
      leaveFlight();
    } else if (told.sessionId !== null && told.sessionId !== boarded)
      void board(told.sessionId, from);
  }

  function letGo(): void {
    link = null;
    unwatch();
    unwatch = () => undefined;
    door.forget();
    batch(() => {
      leaveFlight();
      view.value = null;
    });
  }

  function leave(): void {
    link?.leave();
    letGo();
  }

  return {
    door,
    stage: computed(() => studentStage(view.value, flight.value?.state.value?.phase ?? null)),
    view,
    flight,
    joining,
    refusal,
    rounds,
    async join(order) {
      if (joining.value || link !== null) return;
      batch(() => {
        joining.value = true;
        refusal.value = null;
      });
      const joined = await door.join(order);
      batch(() => {
        joining.value = false;
        if (joined.ok) follow(joined.value);
        else refusal.value = joined.problem;
      });
    },
    async answer(when, option) {
      if (link === null) return false;
      const result = await link.submit({ type: 'answer', when, option });
      if (!result.ok) listeners.problem(result.problem);
      return result.ok;
    },
    leave,
  };
}
