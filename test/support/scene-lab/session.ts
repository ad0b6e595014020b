import { advance, TICK_MS } from '../../../src/core/session/advance.ts';
import { autopilot } from '../../../src/core/session/autopilot.ts';
import type { Command } from '../../../src/core/session/commands.ts';
import { decide } from '../../../src/core/session/decide.ts';
import { openHost, type HostSetup, type HostState } from '../../../src/core/session/host.ts';
import { flyBy } from '../../../src/core/session/playThrough.ts';

/** A real session in the page, one tick at a time: what the field shows here is what the game makes. */
export function createLabSession(setup: HostSetup, pilot: boolean) {
  let host: HostState = openHost(setup).host;
  let at = 0;
  const state = () => host.session;
  function submit(command: Command): void {
    const decided = decide(host, command, at);
    if (decided.ok) host = decided.value.host;
  }
  function tick(): void {
    if (pilot) host = flyBy(host, autopilot, at).host;
    else if (host.session.phase === 'briefing') submit({ type: 'begin' });
    at += TICK_MS;
    host = advance(host, at).host;
  }
  function playTo(count: number): void {
    while (state().landings.count < count && state().phase !== 'ended') tick();
  }
  return { state, submit, tick, playTo };
}

export type LabSession = ReturnType<typeof createLabSession>;
