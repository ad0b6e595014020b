import { fail, succeed, type Result } from '../problem.ts';
import { advance, TICK_MS } from '../session/advance.ts';
import type { ComputerSettings } from '../session/computers.ts';
import { decide } from '../session/decide.ts';
import type { SessionEvent } from '../session/events.ts';
import type { HostState } from '../session/host.ts';
import { commandOf } from './commandBehind.ts';
import { differencesIn } from './compare.ts';
import { isFlying, landingSource, reenact } from './reenact.ts';

/** A host in the middle of a session, with all that happened before. */
export interface Beginning {
  readonly host: HostState;
  readonly sessionTime: number; // ms, a multiple of a tick
  readonly log: readonly SessionEvent[]; // as an archive keeps it
}

/** Computes in small steps and tells after each how many landings it has come by. */
export type Steps<T> = Generator<number, Result<T>>;

/**
 * The host after the decision that told event number `eventCount - 1`: a moment in the middle of a decision moves to
 * its end, and 0 to the opening. Its log begins as the recording does; the landings to come are the recording's own.
 * Fails where the flight had ended, where the landings to come are not known, and where the recording says
 * something else than its commands lead to.
 */
export function* branchPoint(
  events: readonly SessionEvent[],
  data: Float64Array | null,
  eventCount: number,
): Steps<Beginning> {
  if (landingSource(events, data) === 'recorded')
    return fail('branch-seedless', 'the recording does not hold the seed of its landings');
  const log: SessionEvent[] = [];
  const decisions = reenact(events, data);
  let step = decisions.next();
  for (; step.done !== true; step = decisions.next()) {
    const { host, sessionTime, from, told, matched } = step.value;
    for (const [i, event] of told.entries()) {
      const recorded = i < matched ? events[from + i] : undefined;
      const kept = recorded === undefined || recorded.type === 'withheld' ? event : recorded;
      if (kept !== event && differencesIn(event.seq, kept, event).length > 0)
        return astray(event.seq);
      log.push(kept);
    }
    const isThere = log.length >= Math.min(eventCount, events.length);
    if (isThere && host.session.phase === 'ended')
      return fail('branch-over', `the flight had ended after event ${log.length}`);
    if (isThere && (matched === told.length || from + matched === events.length))
      return succeed({ host: { ...host, isBranch: true }, sessionTime, log });
    yield host.session.landings.count;
  }
  return astray(step.value?.index ?? log.length);
}

const astray = (index: number): Result<never> =>
  fail('branch-astray', `event ${index + 1} does not follow from the recording's commands`, {
    event: index + 1,
  });

/** The same moment, and what the computers are told there as the first that is new. */
export function withComputers(
  beginning: Beginning,
  computers: ComputerSettings | null,
): Result<Beginning> {
  if (computers === null) return succeed(beginning);
  const { host, sessionTime, log } = beginning;
  const decided = decide(host, { type: 'change-computers', computers }, sessionTime);
  if (!decided.ok) return decided;
  const { events } = decided.value;
  return succeed({ host: decided.value.host, sessionTime, log: [...log, ...events] });
}

/**
 * Flies on from there as `parent` did: its later commands come at the same session times, and what it told its
 * computers does not. Goes as far as the parent: to its end, or to its last event where it was interrupted.
 */
export function* flyOn(
  beginning: Beginning,
  parent: readonly SessionEvent[],
  from: number,
): Steps<Beginning> {
  let { host, sessionTime } = beginning;
  const log = [...beginning.log];
  const { mission } = host.session;
  const tick = (): number => {
    sessionTime += TICK_MS;
    const decision = advance(host, sessionTime);
    ({ host } = decision);
    log.push(...decision.events);
    return host.session.landings.count;
  };
  for (const event of parent.slice(from)) {
    const command = commandOf(event, mission);
    if (command === null || command.type === 'change-computers') continue;
    while (sessionTime < event.at && isFlying(host)) yield tick();
    const decided = decide(host, command, sessionTime);
    if (!decided.ok) return decided;
    ({ host } = decided.value);
    log.push(...decided.value.events);
  }
  const last = parent.at(-1);
  const end = last?.type === 'revealed' ? Infinity : (last?.at ?? 0);
  while (sessionTime < end && isFlying(host)) yield tick();
  return succeed({ host, sessionTime, log });
}
