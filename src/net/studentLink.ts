import type { StudentCommand } from '../core/classroom/classCommands.ts';
import type { StudentView } from '../core/protocol/classroom.ts';
import { fail, succeed, type Problem, type Result } from '../core/problem.ts';
import { decodePlayerMessage } from '../core/protocol/decoders.ts';
import type { Command } from '../core/session/commands.ts';
import type { LiveSession } from '../core/session/feed.ts';
import { readAddress } from './address.ts';
import type { Connection } from './connection.ts';
import { readFrame } from './frame.ts';
import { readJoinCode } from './joinCode.ts';
import { keepConnected, type Kept } from './keepConnected.ts';
import { createRoundLog, type RoundLog } from './roundLog.ts';
import { createSubmissions } from './submissions.ts';
import { FROM_CLASS, FROM_STUDENT, fromBytes, toBytes, type Have, type Hello } from './wire.ts';

export interface StudentLinkOptions {
  /** Of the class, as it was typed or read from a QR code: 192.168.1.20:2567 or http://… */
  readonly address: string;
  readonly code: string;
  readonly name: string;
  /** 32 hexadecimal digits, drawn once and kept: whoever brings them has the seat. */
  readonly secret: string;
}

/** A student's seat in a class, from wherever the student is. It comes back by itself when the network does. */
export interface StudentLink {
  /** Tells the view as it is, and whenever it changes; the result ends that. */
  readonly watch: (listener: (view: StudentView) => void) => () => void;
  /** Resolves when the class has accepted or refused. While the line is lost it waits for it. */
  readonly submit: (
    command: Exclude<StudentCommand, { type: 'guess' | 'leave' }>,
  ) => Promise<Result<null>>;
  /** The round of that id, from its first event on. */
  readonly session: (sessionId: string) => Promise<Result<LiveSession>>;
  /** Gives the seat up. */
  readonly leave: () => void;
  /** Lets go of the line; the seat stays, and the same secret takes it again. */
  readonly close: () => void;
  /** Resolves when nothing more will come: null where it was closed here or the view has said why. */
  readonly closed: Promise<Problem | null>;
}

type SentView = Omit<StudentView, 'link'>;

const ROUNDS_KEPT = 2;
const FIRST_PATIENCE_MS = 8000; // for somebody to answer at all
const LEAVING_MS = 1000; // the longest that giving up the seat is waited for
const GONE_AFTER = 60; // answers that there is no such class any more

/** Takes a seat, or takes it again. Problems: `class-code`, `class-unreachable`, and why the class refused. */
export function joinClass(options: StudentLinkOptions): Promise<Result<StudentLink>> {
  const link = createStudentLink(options);
  return new Promise(resolve => {
    const unwatch = link.watch(() => {
      unwatch();
      resolve(succeed(link));
    });
    void link.closed.then(problem => resolve({ ok: false, problem: problem ?? classOver() }));
  });
}

function createStudentLink(options: StudentLinkOptions): StudentLink {
  const rounds: RoundLog[] = []; // the latest last
  const watchers = new Set<(view: StudentView) => void>();
  let connection: Connection | null = null;
  let kept: Kept | null = null;
  let view: SentView | null = null;
  let told: string | null = null; // session of the line's last frame
  let isClosed = false;
  let refusals = 0;
  let patience: ReturnType<typeof setTimeout> | null = null;
  let settle: (problem: Problem | null) => void = () => {};
  const closed = new Promise<Problem | null>(resolve => (settle = resolve));

  const submissions = createSubmissions((nonce, command) => {
    connection?.send(FROM_STUDENT.submit, toBytes({ nonce, command }));
    return connection !== null;
  });

  const viewNow = (): StudentView | null =>
    view === null ? null : { ...view, link: connection === null ? 'lost' : 'up' };

  function tellView(): void {
    const now = viewNow();
    if (now !== null && !isClosed) for (const watcher of watchers) watcher(now);
  }

  function receive(type: number, bytes: Uint8Array): void {
    switch (type) {
      case FROM_CLASS.hello:
        return submissions.resend((fromBytes(bytes) as Hello).nonce);
      case FROM_CLASS.view:
        view = fromBytes(bytes) as SentView;
        return tellView();
      case FROM_CLASS.frame:
        return takeFrame(bytes);
      case FROM_CLASS.answer: {
        const { nonce, problem } = fromBytes(bytes) as { nonce: number; problem: Problem | null };
        return submissions.answered(nonce, problem);
      }
      case FROM_CLASS.refused:
        return close(fromBytes(bytes) as Problem);
      default: // a beat, or what a later version tells
    }
  }

  function takeFrame(bytes: Uint8Array): void {
    const { sessionId, from, events } = readFrame(bytes);
    told = sessionId ?? told;
    if (told === null) return;
    const log = roundOf(told);
    if (!log.append(from, events)) sayHave(log);
  }

  function roundOf(sessionId: string): RoundLog {
    const there = rounds.find(round => round.sessionId === sessionId);
    if (there !== undefined) return there;
    const log = createRoundLog(sessionId, command => submitPlayed(command, log));
    rounds.push(log);
    if (rounds.length > ROUNDS_KEPT) rounds.shift()?.close('left');
    return log;
  }

  function sayHave(log = rounds.at(-1)): void {
    const have: Have = { sessionId: log?.sessionId ?? null, events: log?.events() ?? 0 };
    connection?.send(FROM_STUDENT.have, toBytes(have));
  }

  function submitPlayed(command: Command, log: RoundLog): Promise<Result<null>> {
    const decoded = decodePlayerMessage({ type: 'submit', nonce: 0, command });
    if (!decoded.ok) return Promise.resolve(decoded);
    if (command.type !== 'guess')
      return Promise.resolve(
        fail('command-not-allowed', `in a class "${command.type}" is the teacher's`, {
          command: command.type,
          why: 'class',
        }),
      );
    const { guess } = command;
    const saw = log.landings();
    return submissions.submit(nonce => ({ type: 'guess', nonce, guess, saw }));
  }

  /** There is no such class: at first that is the answer; later its host may be on its way back. */
  function refused(status: number): boolean {
    if (status === 429) return false;
    if (view !== null && ++refusals < GONE_AFTER) return false;
    close(noSuchClass(options.code));
    return true;
  }

  function start(): void {
    const code = readJoinCode(options.code);
    const address = readAddress(options.address);
    if (code === null) return close(noSuchClass(options.code));
    if (address === null) return close(unreachable(options.address));
    patience = setTimeout(() => close(unreachable(options.address)), FIRST_PATIENCE_MS);
    kept = keepConnected(
      { address, code, entry: { name: options.name, secret: options.secret } },
      {
        up: opened => {
          if (patience !== null) clearTimeout(patience);
          connection = opened;
          told = null;
          refusals = 0;
          sayHave();
          tellView();
        },
        message: receive,
        down: () => {
          connection = null;
          if (view?.status === 'removed' || view?.status === 'banned') close(null);
          else tellView();
        },
        refused,
      },
    );
  }

  function close(problem: Problem | null): void {
    if (isClosed) return;
    isClosed = true;
    if (patience !== null) clearTimeout(patience);
    kept?.close();
    connection = null;
    submissions.close(problem ?? classOver());
    for (const round of rounds) round.close('left');
    watchers.clear();
    settle(problem);
  }

  function leave(): void {
    if (connection === null) return close(null);
    const waited = new Promise(resolve => setTimeout(resolve, LEAVING_MS));
    const left = submissions.submit(() => ({ type: 'leave' }));
    void Promise.race([left, waited]).then(() => close(null));
  }

  start();
  return {
    watch: watcher => {
      watchers.add(watcher);
      const now = viewNow();
      if (now !== null) watcher(now);
      return () => watchers.delete(watcher);
    },
    submit: command => submissions.submit(() => command),
    session: sessionId =>
      Promise.resolve(
        isClosed ? { ok: false, problem: classOver() } : succeed(roundOf(sessionId).join()),
      ),
    leave,
    close: () => close(null),
    closed,
  };
}

const noSuchClass = (code: string): Problem => ({
  code: 'class-code',
  message: `no class of code ${code} is open there`,
  values: { code },
});

const unreachable = (address: string): Problem => ({
  code: 'class-unreachable',
  message: `nobody answers at ${address}; is this computer in the same network as the class?`,
  values: { address },
});

const classOver = (): Problem => ({
  code: 'command-too-late',
  message: 'the class was left',
  values: {},
});
