import { MessageChannel } from 'node:worker_threads';
import { afterEach } from 'vitest';
import { connectPort } from '../../renderer/links/portSession.ts';
import type { Mission } from '../../src/core/missions/mission.ts';
import type { LiveSession } from '../../src/core/session/feed.ts';
import { createLiveHost, type LiveHost } from '../../src/node/liveHost.ts';
import { findMission } from '../../src/node/missions.ts';
import { servePort } from '../../src/node/ports/servePort.ts';
import { threadPort } from '../../src/node/ports/threadPort.ts';
import { manualClock } from '../support/manualClock.ts';
import { quiet } from './listen.ts';
import { liveSessionContract, sessionFeedContract, type LiveUnderTest } from './sessionFeed.ts';

const cleanups: (() => void)[] = [];
afterEach(() => cleanups.splice(0).forEach(clean => clean()));

function shortMission(): Mission {
  const mission = findMission('first-contact');
  if (!mission.ok) throw new Error(mission.problem.message);
  return { ...mission.value, landings: 40, ratePerSecond: 10 };
}

/** `join` gives each follower its way to the host. */
function open(join: (host: LiveHost) => LiveSession): Promise<LiveUnderTest> {
  const clock = manualClock();
  const host = createLiveHost({
    mission: shortMission(),
    data: null,
    seed: '0123456789abcdef0123456789abcdef',
    pace: 'real-time',
    clock,
    recorder: null,
    sessionId: 'under-test',
  });
  host.start();
  cleanups.push(() => host.stop('left'));
  const pass = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += 500) clock.pass(500);
    await quiet();
  };
  const finish = async (): Promise<void> => {
    if (host.state().phase === 'briefing') await host.join().submit({ type: 'begin' });
    await pass(5000);
  };
  const joinAgain = (): LiveSession => join(host);
  return Promise.resolve({ feed: join(host), finish, pass, joinAgain, endsWith: 'ended' });
}

function overPort(host: LiveHost): LiveSession {
  const { port1, port2 } = new MessageChannel();
  servePort(host.join(), threadPort(port1));
  cleanups.push(() => port2.close());
  // Node's port has all of the page's port that is used, and by the same names.
  return connectPort(port2 as unknown as MessagePort);
}

const inMemory = () => open(host => host.join());
const throughPort = () => open(overPort);

sessionFeedContract('of a live host, in memory', inMemory);
liveSessionContract('of a live host, in memory', inMemory);
sessionFeedContract('of a live host, through a port', throughPort);
liveSessionContract('of a live host, through a port', throughPort);
