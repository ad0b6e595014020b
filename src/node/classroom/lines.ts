import { BEAT_MS, FROM_CLASS } from '../../net/wire.ts';
import type { SeatId } from '../../core/classroom/classEvents.ts';
import type { Line } from './line.ts';

/** What students are told of, each from where they are. */
export interface Told {
  /** Session of the round that is told; null before the first. */
  readonly sessionId: () => string | null;
  /** Events of the seat's own log of that session. */
  readonly count: (seat: SeatId) => number;
  /** Events number `from` to `to - 1` of it as they travel; `named`: with the session's id. */
  readonly frame: (seat: SeatId, from: number, to: number, named: boolean) => Uint8Array;
  /** The seat's view as JSON. */
  readonly view: (seat: SeatId) => string;
}

/** A student's connection in a seat, and how far it has been told. */
export interface OpenLine {
  readonly seat: SeatId;
  readonly line: Line;
  sessionId: string | null;
  told: number; // events of that session's log
  named: boolean; // it knows which session that is
  follows: boolean; // it has said what it has
  view: string; // JSON
  at: number; // ms of the clock, of the last word
}

export interface LineStats {
  frames: number; // sent
  skipped: number; // not sent, since a line was full; what was in them went out later
  bytes: number;
}

export interface Lines {
  readonly open: (seat: SeatId, line: Line) => OpenLine;
  readonly of: (seat: SeatId) => readonly OpenLine[];
  readonly drop: (line: OpenLine) => void;
  readonly say: (line: OpenLine, type: number, bytes: Uint8Array) => void;
  /** Tells the events that were not told yet. */
  readonly tellFrame: (line: OpenLine, told: Told) => void;
  readonly tellFrames: (told: Told) => void;
  readonly tellViews: (told: Told) => void;
  readonly beat: () => void;
  readonly closeAll: () => void;
  readonly stats: LineStats;
}

const FULL = 65_536; // bytes that wait: such a line is passed over until it has room
const MAX_EVENTS = 2000; // in one frame: a latecomer's first ones must not stall the rest
const MAX_LINES_A_SEAT = 3; // pages of one student

export function createLines(now: () => number): Lines {
  const lines = new Map<SeatId, OpenLine[]>();
  const stats: LineStats = { frames: 0, skipped: 0, bytes: 0 };

  function say(open: OpenLine, type: number, bytes: Uint8Array): void {
    open.at = now();
    stats.bytes += bytes.length;
    open.line.send(type, bytes);
  }

  function tellFrame(open: OpenLine, told: Told): void {
    const sessionId = told.sessionId();
    if (sessionId === null || !open.follows) return;
    if (open.sessionId !== sessionId) {
      open.sessionId = sessionId;
      open.told = 0;
      open.named = false;
    }
    const count = told.count(open.seat);
    if (open.told >= count) return;
    if (open.line.waiting() > FULL) {
      stats.skipped++;
      return;
    }
    const to = Math.min(count, open.told + MAX_EVENTS);
    say(open, FROM_CLASS.frame, told.frame(open.seat, open.told, to, !open.named));
    open.told = to;
    open.named = true;
    stats.frames++;
  }

  function drop(open: OpenLine): void {
    const left = (lines.get(open.seat) ?? []).filter(other => other !== open);
    if (left.length > 0) lines.set(open.seat, left);
    else lines.delete(open.seat);
  }

  function each(work: (open: OpenLine) => void): void {
    for (const seat of lines.values()) for (const open of seat) work(open);
  }

  return {
    stats,
    say,
    drop,
    open: (seat, line) => {
      const open: OpenLine = {
        seat,
        line,
        sessionId: null,
        told: 0,
        named: false,
        follows: false,
        view: '',
        at: now(),
      };
      const all = [...(lines.get(seat) ?? []), open];
      for (const old of all.splice(0, all.length - MAX_LINES_A_SEAT)) old.line.close();
      lines.set(seat, all);
      return open;
    },
    of: seat => lines.get(seat) ?? [],
    tellFrame,
    tellFrames: told => each(open => tellFrame(open, told)),
    tellViews: told =>
      each(open => {
        const view = told.view(open.seat);
        if (view === open.view || open.line.waiting() > FULL) return;
        open.view = view;
        say(open, FROM_CLASS.view, Buffer.from(view));
      }),
    beat: () =>
      each(open => {
        if (now() - open.at >= BEAT_MS) say(open, FROM_CLASS.beat, NOTHING);
      }),
    closeAll: () => each(({ line }) => line.close()),
  };
}

const NOTHING = new Uint8Array(0);
