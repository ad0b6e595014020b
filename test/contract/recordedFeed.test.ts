import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { connectPort } from '../../renderer/links/portSession.ts';
import { autopilot } from '../../src/core/session/autopilot.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import type { SessionFeed } from '../../src/core/session/feed.ts';
import { playThrough } from '../../src/core/session/playThrough.ts';
import { recordedFeed } from '../../src/core/session/recordedFeed.ts';
import { findMission } from '../../src/node/missions.ts';
import { servePort } from '../../src/node/ports/servePort.ts';
import { threadPort } from '../../src/node/ports/threadPort.ts';
import { listen, until } from './listen.ts';
import { sessionFeedContract, type FeedUnderTest } from './sessionFeed.ts';

const cleanups: (() => void)[] = [];
afterEach(() => cleanups.splice(0).forEach(clean => clean()));

function log(missionId: string): readonly SessionEvent[] {
  const mission = findMission(missionId);
  if (!mission.ok) throw new Error(mission.problem.message);
  const events: SessionEvent[] = [];
  const setup = { mission: mission.value, seed: '0123456789abcdef0123456789abcdef', data: null };
  playThrough(setup, autopilot, added => events.push(...added));
  return events;
}

const short = log('thin-evidence');
const long = log('first-contact');

const inMemory = (events = short): SessionFeed => recordedFeed('under-test', events, null);

function overPort(events = short): SessionFeed {
  const { port1, port2 } = new MessageChannel();
  servePort(inMemory(events), threadPort(port1));
  cleanups.push(() => port2.close());
  return connectPort(port2 as unknown as MessagePort);
}

const underTest = (feed: SessionFeed): Promise<FeedUnderTest> =>
  Promise.resolve({ feed, finish: () => Promise.resolve(), endsWith: 'ended' });

sessionFeedContract('of a recording, in memory', () => underTest(inMemory()));
sessionFeedContract('of a recording, through a port', () => underTest(overPort()));

describe('a recorded feed', () => {
  test('takes no command, by its type', () => {
    const feed = inMemory();
    expect('submit' in feed).toBe(false);
    // @ts-expect-error a feed has no submit; the line fails to compile if it ever gets one
    const submit: unknown = feed.submit;
    expect(submit).toBeUndefined();
  });

  test('brings the same log in memory and through a port, to the last bit', async () => {
    const direct = listen(inMemory(long));
    const ported = listen(overPort(long));
    await until(() => ported.closes.length > 0, 'the close');
    expect(direct.events).toEqual(long);
    expect(ported.events).toEqual(long);
  });

  test('tells the remark that belongs to the recording', () => {
    const notice = { code: 'recording-torn', values: { kept: 3 } };
    const heard = listen(recordedFeed('under-test', short, notice));
    expect(heard.statuses.map(status => status.notice)).toEqual([notice]);
  });
});
