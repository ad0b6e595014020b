import { batch, computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { fail, type Problem } from '../../src/core/problem.ts';
import { DEFAULT_FLIGHT } from '../../src/core/missions/freeFlight.ts';
import type { Mission } from '../../src/core/missions/mission.ts';
import type { AppInfo, RecordingSummary } from '../../src/core/protocol/messages.ts';
import type { LiveSession } from '../../src/core/session/feed.ts';
import type { Sounds } from '../audio/sounds.ts';
import type { BranchOrder, FlightOrder, Library } from '../links/library.ts';
import { createFlight, type Flight } from './flight.ts';
import { createProblemStore, type ProblemStore } from './problems.ts';
import { createReplay, type Replay } from './replay.ts';
import { firstMission, needsSession, type Screen } from './screen.ts';
import { createSettingsStore, type SettingsStore, type SystemPreferences } from './settings.ts';
import { sound } from './sound.ts';

/** The whole page: one of these lives as long as the page does. */
export interface App {
  readonly library: Library;
  readonly settings: SettingsStore;
  readonly problems: ProblemStore;
  readonly sounds: Sounds;
  /** Where the page begins, and comes back to instead of the title: a class's page has its door there. */
  readonly home: Screen;
  readonly screen: ReadonlySignal<Screen>;
  readonly go: (screen: Screen) => void;
  /** True while a request of the player's is under way. */
  readonly busy: ReadonlySignal<boolean>;
  readonly info: ReadonlySignal<AppInfo | null>;
  readonly missions: ReadonlySignal<readonly Mission[]>;
  /** Null: not asked yet. */
  readonly recordings: ReadonlySignal<readonly RecordingSummary[] | 'unreadable' | null>;
  readonly flight: ReadonlySignal<Flight | null>;
  readonly replay: ReadonlySignal<Replay | null>;
  /** An error nobody caught: shows it and tells the host. */
  readonly crash: (error: Error) => void;
  readonly start: () => Promise<void>;
  readonly fly: (order: FlightOrder) => Promise<void>;
  /** Flies on from a moment of a recording; why that was refused comes back. */
  readonly branch: (order: BranchOrder) => Promise<Problem | null>;
  readonly listRecordings: () => Promise<void>;
  readonly openRecording: (recordingId: string) => Promise<void>;
  /** Opens it at the moment after so many events. */
  readonly openRecordingAt: (recordingId: string, eventCount: number) => Promise<void>;
  /** Opens the recording of the flight that is on the screen. */
  readonly replayFlight: () => Promise<void>;
  /** Has the flight or replay on the screen run again many times. */
  readonly rerunFlight: () => Promise<void>;
  readonly deleteRecording: (recordingId: string) => Promise<void>;
}

export interface AppParts {
  readonly library: Library;
  readonly system: SystemPreferences;
  readonly sounds: Sounds;
  /** Unless given, the title. */
  readonly home?: Screen;
}

const TITLE: Screen = { name: 'title' };

export function createApp({ library, system, sounds, home = TITLE }: AppParts): App {
  const problems = createProblemStore();
  const settings = createSettingsStore(library, problems, system);
  const screen = signal<Screen>(home);
  const busy = signal(false);
  const info = signal<AppInfo | null>(null);
  const missions = signal<readonly Mission[]>([]);
  const recordings = signal<readonly RecordingSummary[] | 'unreadable' | null>(null);
  const flight = signal<Flight | null>(null);
  const replay = signal<Replay | null>(null);

  const byEar = computed(() => settings.settings.value.byEar);
  let stopSound = (): void => undefined;

  function go(wanted: Screen): void {
    const next = wanted.name === 'title' ? home : wanted;
    batch(() => {
      problems.clear();
      if (!needsSession(next)) leaveSession();
      screen.value = next;
    });
  }

  function leaveSession(): void {
    stopSound();
    flight.value?.leave();
    replay.value?.leave();
    flight.value = null;
    replay.value = null;
  }

  /** One request of the player's at a time: a second click while the first is under way does nothing. */
  async function whileBusy(work: () => Promise<void>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    try {
      await work();
    } finally {
      busy.value = false;
    }
  }

  const fly = (order: FlightOrder): Promise<void> =>
    whileBusy(async () => {
      const started = await library.startSession(order);
      if (!started.ok) return problems.show(started.problem);
      board(started.value);
    });

  function board(session: LiveSession): void {
    leaveSession();
    batch(() => {
      flight.value = createFlight(session, {
        problem: problems.show,
      });
      stopSound = sound({ ...flight.value, playing: signal(true), byEar }, sounds);
      screen.value = { name: 'flight' };
    });
  }

  async function branch(order: BranchOrder): Promise<Problem | null> {
    let refusal: Problem | null = null;
    await whileBusy(async () => {
      const started = await library.branch(order);
      if (started.ok) board(started.value);
      else refusal = started.problem;
    });
    return refusal;
  }

  async function listRecordings(): Promise<void> {
    const listed = await library.request<'recordings'>({ op: 'recordings' });
    recordings.value = listed.ok ? listed.value : 'unreadable';
    if (!listed.ok) problems.show(listed.problem);
  }

  const openRecording = (recordingId: string): Promise<void> =>
    whileBusy(async () => {
      const opened = await library.openRecording(recordingId);
      if (!opened.ok) return problems.show(opened.problem);
      leaveSession();
      batch(() => {
        replay.value = createReplay(
          opened.value,
          error => problems.show(internal(error)),
          recordingId,
        );
        const { state, playhead } = replay.value;
        const bell = computed(() => state.value?.guess?.guess ?? null);
        const playing = computed(() => playhead.value.playing);
        stopSound = sound({ state, bell, playing, byEar }, sounds);
        screen.value = { name: 'replay' };
      });
    });

  async function openRecordingAt(recordingId: string, eventCount: number): Promise<void> {
    await openRecording(recordingId);
    const opened = replay.value;
    if (opened === null || opened.recordingId !== recordingId) return;
    const stop = effect(() => {
      if (opened.length.value < eventCount) return;
      untracked(() => opened.seekEvent(eventCount - 1));
      queueMicrotask(() => stop());
    });
  }

  /** The recording of the flight that is on the screen; null where it cannot be found. */
  async function ownRecording(): Promise<string | null> {
    if (replay.value !== null) return replay.value.recordingId;
    const sessionId = flight.value?.sessionId.value ?? null;
    const missionId = flight.value?.state.value?.mission.id;
    await listRecordings();
    const listing = recordings.value;
    const listed = listing === null || listing === 'unreadable' ? [] : listing;
    const own =
      listed.find(({ id }) => sessionId !== null && isNamedAfter(id, sessionId)) ??
      listed
        .filter(recording => recording.missionId === missionId)
        .reduce<RecordingSummary | null>(
          (latest, each) => (latest === null || each.startedAt > latest.startedAt ? each : latest),
          null,
        );
    return own?.id ?? null;
  }

  async function replayFlight(): Promise<void> {
    const own = await ownRecording();
    if (own === null) go({ name: 'replays' });
    else await openRecording(own);
  }

  async function rerunFlight(): Promise<void> {
    const recordingId = await ownRecording();
    if (recordingId === null) go({ name: 'replays' });
    else go({ name: 'rerun', recordingId, back: screen.value });
  }

  const deleteRecording = (recordingId: string): Promise<void> =>
    whileBusy(async () => {
      const gone = await library.request<'delete-recording'>({
        op: 'delete-recording',
        recordingId,
      });
      if (!gone.ok) problems.show(gone.problem);
      await listRecordings();
    });

  function crash(error: Error): void {
    problems.crash(error);
    void library.request<'report-error'>({
      op: 'report-error',
      message: error.message,
      stack: error.stack ?? '',
    });
  }

  async function start(): Promise<void> {
    // Side by side; but nothing begins before the settings stand.
    const [, told, listed] = await Promise.all([
      settings.load(),
      library.request<'app-info'>({ op: 'app-info' }),
      library.request<'missions'>({ op: 'missions' }),
    ]);
    if (listed.ok) missions.value = listed.value;
    else problems.show(listed.problem);
    if (!told.ok) return problems.show(told.problem);
    info.value = told.value;
    const missionId = firstMission(told.value.launch);
    if (missionId === null) return;
    const { seed } = told.value.launch;
    await fly({ missionId, seed, flight: missionId === 'free-flight' ? DEFAULT_FLIGHT : null });
  }

  return {
    library,
    settings,
    problems,
    sounds,
    home,
    screen,
    go,
    busy,
    info,
    missions,
    recordings,
    flight,
    replay,
    crash,
    start,
    fly,
    branch,
    listRecordings,
    openRecording,
    openRecordingAt,
    replayFlight,
    rerunFlight,
    deleteRecording,
  };
}

/** A recording's file is named after the first letters and digits of its session. */
const isNamedAfter = (recordingId: string, sessionId: string): boolean =>
  recordingId === sessionId ||
  recordingId.includes(sessionId.replace(/[^a-z0-9]/g, '').slice(0, 8));

const internal = (error: Error): Problem =>
  fail('internal', error.message, { what: error.message }).problem;
