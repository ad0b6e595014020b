import { createHash } from 'node:crypto';
import type { StudentCommand } from '../../core/classroom/classCommands.ts';
import type { ClassEvent, SeatId } from '../../core/classroom/classEvents.ts';
import type { Problem, Result } from '../../core/problem.ts';
import { FROM_CLASS, FROM_STUDENT, fromBytes, toBytes } from '../../net/wire.ts';
import type { Clock } from '../clock.ts';
import type { ClassGame } from './classGame.ts';
import type { Door, Line } from './line.ts';
import { createLines, type Lines, type OpenLine } from './lines.ts';
import { createTeachers, type TeacherSession } from './teacherSession.ts';
import { readEntry, readHave, readSubmission } from './studentMessages.ts';

export interface ClassHostParts {
  readonly game: ClassGame;
  readonly clock: Clock;
  /** Commits a batch to the disk, if there is one. */
  readonly commit: (events: readonly ClassEvent[]) => void;
  readonly framesPerSecond: number;
  readonly log: (remark: string) => void;
}

/** A class that runs: it has the clock, and serves whoever comes in. */
export interface ClassHost {
  readonly door: Door;
  readonly teacher: () => TeacherSession;
  readonly start: () => void;
  readonly stop: () => void;
  readonly lines: Lines;
  readonly timing: HostTiming;
}

export interface HostTiming {
  /** Told of each round of frames: session time that it brings, when its tick began and how long it took, in ms. */
  onFrames: ((sessionTime: number, began: number, took: number) => void) | null;
}

const POLL_MS = 10;
const TICK_MS = 50;
const MAX_CATCH_UP_TICKS = 20; // after a sleep of the machine the class goes on from where it was
const VIEWS_EVERY_MS = 250;

export function createClassHost(parts: ClassHostParts): ClassHost {
  const { game, clock, log } = parts;
  const lines = createLines(clock.now);
  const timing: HostTiming = { onFrames: null };
  const answers: (() => void)[] = []; // wait for the commit
  const ticksAFrame = Math.max(1, Math.round(1000 / TICK_MS / parts.framesPerSecond));
  let stopTimer: (() => void) | null = null;
  let lastTick = 0; // ms of the clock
  let untold = 0; // ticks
  let lastViews = 0;
  let settling: ReturnType<typeof setImmediate> | null = null;

  const teachers = createTeachers({
    submit: command => {
      const result = game.teacher(command);
      lastViews = -Infinity; // whoever leads sees at once what came of it, and so does everybody
      settle();
      return result;
    },
    feed: game.feed,
    view: game.teacherView,
  });

  function poll(): void {
    const now = clock.now();
    const elapsed = Math.floor((now - lastTick) / TICK_MS);
    lastTick += elapsed * TICK_MS;
    for (let i = 0; i < Math.min(elapsed, MAX_CATCH_UP_TICKS); i++) game.tick();
    settle();
    untold += elapsed;
    if (untold >= ticksAFrame) {
      untold = 0;
      tellFrames(now);
    }
    if (now - lastViews >= VIEWS_EVERY_MS) {
      lastViews = now;
      tellViews();
      lines.beat();
    }
  }

  function tellFrames(began: number): void {
    lines.tellFrames(game.told);
    const sessionTime = game.newsTold();
    if (sessionTime !== null) timing.onFrames?.(sessionTime, began, clock.now() - began);
  }

  function tellViews(): void {
    if (game.viewsChanged()) lines.tellViews(game.told);
    if (teachers.isEmpty()) return;
    teachers.tellView();
    const guesses = game.guesses();
    if (guesses !== null) teachers.tellGuesses(guesses);
  }

  /** What happened is committed, and acknowledged after that. */
  function settle(): void {
    const events = game.takeEvents();
    if (events.length > 0) parts.commit(events);
    for (const answer of answers.splice(0)) answer();
    for (const seat of game.takeRemoved()) dismiss(seat);
  }

  /** Soon, with what else comes in by then. */
  function settleSoon(): void {
    settling ??= setImmediate(() => {
      settling = null;
      settle();
    });
  }

  /** Tells those of a seat that was taken from them, and lets them go. */
  function dismiss(seat: SeatId): void {
    const view = Buffer.from(game.told.view(seat));
    for (const open of lines.of(seat)) {
      lines.say(open, FROM_CLASS.view, view);
      open.line.close();
    }
  }

  const door: Door = (given, line) => {
    const entry = readEntry(given);
    if (!entry.ok) return refused(line, entry.problem);
    const { name, secret } = entry.value;
    const resumeHash = createHash('sha256').update(secret).digest('hex');
    const entered = game.enter({ name, resumeHash });
    if (!entered.ok) return refused(line, entered.problem);
    const open = lines.open(entered.value, line);
    answers.push(() => welcome(open));
    settleSoon();
    return {
      message: (type, bytes) => hear(open, type, bytes),
      gone: () => {
        lines.drop(open);
        if (lines.of(open.seat).length > 0) return;
        game.lost(open.seat);
        settleSoon();
      },
    };
  };

  function welcome(open: OpenLine): void {
    const { seat } = open;
    lines.say(open, FROM_CLASS.hello, toBytes({ seat, nonce: game.lastNonce(seat) }));
    open.view = game.told.view(seat);
    lines.say(open, FROM_CLASS.view, Buffer.from(open.view));
  }

  function hear(open: OpenLine, type: number, bytes: Uint8Array): void {
    let json: unknown;
    try {
      json = fromBytes(bytes);
    } catch {
      return; // not JSON: nobody who plays sends it
    }
    if (type === FROM_STUDENT.have) {
      const have = readHave(json);
      if (have === null) return;
      open.sessionId = have.sessionId;
      open.named = false;
      open.told = have.sessionId === game.told.sessionId() ? have.events : 0;
      open.follows = true;
      lines.tellFrame(open, game.told);
    } else if (type === FROM_STUDENT.submit) {
      const { nonce, command } = readSubmission(json);
      if (nonce === null) return;
      const result = command.ok ? submit(open.seat, command.value) : command;
      const problem = result.ok ? null : result.problem;
      answers.push(() => lines.say(open, FROM_CLASS.answer, toBytes({ nonce, problem })));
      settleSoon();
    }
  }

  function submit(seat: SeatId, command: StudentCommand): Result<null> {
    try {
      return game.student(seat, command);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log(`a student's ${command.type} failed: ${reason}`);
      return { ok: false, problem: { code: 'internal', message: reason, values: { reason } } };
    }
  }

  return {
    door,
    lines,
    timing,
    teacher: teachers.join,
    start: () => {
      lastTick = lastViews = clock.now();
      stopTimer = clock.every(POLL_MS, poll);
    },
    stop: () => {
      stopTimer?.();
      if (settling !== null) clearImmediate(settling);
      settle();
      lines.closeAll();
      teachers.close();
    },
  };
}

function refused(line: Line, problem: Problem): null {
  line.send(FROM_CLASS.refused, toBytes(problem));
  line.close();
  return null;
}
