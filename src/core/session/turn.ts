import type { SessionEvent, SessionFact } from './events.ts';
import { evolve } from './evolve.ts';
import type { Decision, HostState } from './host.ts';

/** A host in the middle of deciding: its working copy and what it has said so far. */
export interface Turn {
  host: HostState;
  readonly at: number; // ms of session time
  readonly events: SessionEvent[];
}

export function beginTurn(host: HostState, at: number): Turn {
  return { host, at, events: [] };
}

/** States a fact: gives it the next seq and folds it. */
export function emit(turn: Turn, fact: SessionFact): void {
  const event: SessionEvent = { ...fact, seq: turn.host.session.seq + 1, at: turn.at };
  turn.events.push(event);
  turn.host = { ...turn.host, session: evolve(turn.host.session, event) };
}

export function endTurn(turn: Turn): Decision {
  return { host: turn.host, events: turn.events };
}
