import { effect } from '@preact/signals';
import { connectPort } from '../../../renderer/links/portSession.ts';
import type { SessionPorts } from '../../../renderer/links/sessionPorts.ts';
import { createFlight } from '../../../renderer/store/flight.ts';
import type { Arrivals, PageRequest } from '../messages.ts';
import { stamp } from '../stamp.ts';

type FollowRequest = Extract<PageRequest, { ask: 'follow' }>;

/** Follows a session as the game's page does, and notes when its state came to each event. */
export async function followSession(
  ports: SessionPorts,
  { sessionId, pingId }: FollowRequest,
  ready: () => void,
): Promise<Arrivals> {
  const [sessionPort, pingPort] = await Promise.all([ports.take(sessionId), ports.take(pingId)]);
  const pings: number[] = [];
  pingPort.addEventListener('message', () => pings.push(stamp()));
  pingPort.start();
  let fail: (error: Error) => void = () => undefined;
  const failed = new Promise<never>((_resolve, reject) => (fail = reject));
  const flight = createFlight(connectPort(sessionPort), {
    problem: problem => fail(new Error(problem.message)),
  });
  const states: [number, number][] = [];
  const stopNoting = effect(() => {
    const state = flight.state.value;
    if (state !== null) states.push([state.seq, stamp()]);
  });
  const closed = new Promise<void>(resolve => {
    effect(() => {
      if (flight.closed.value !== null) resolve();
    });
  });
  ready();
  await Promise.race([closed, failed]);
  stopNoting();
  flight.leave();
  return { states, pings };
}
