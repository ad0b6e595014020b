import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBranches, type Branches } from '../../../electron/main/branches.ts';
import { openRecordings, type Recordings } from '../../../electron/main/recordings.ts';
import type { Sessions } from '../../../electron/main/sessions.ts';
import type { Beginning } from '../../../src/core/recording/branch.ts';
import type { RecordingHeader } from '../../../src/core/recording/format.ts';
import { verifyRecording } from '../../../src/core/recording/verify.ts';
import type { ComputerSettings } from '../../../src/core/session/computers.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { createLiveHost } from '../../../src/node/liveHost.ts';
import type { Work } from '../../../src/node/jobs/jobs.ts';
import { dataOf, mission, played } from '../../support/missions.ts';
import { manualClock } from '../../support/manualClock.ts';

const PARENT = 'aaaaaaaa-0000-4000-8000-000000000000';
const { events } = played(mission('newcomb'));
const at = events.findIndex(event => event.type === 'landed' && event.first === 20);
const computers: ComputerSettings = {
  prior: mission('newcomb').prior,
  divisor: 'n-1',
  methods: {},
  leftOut: [6, 10],
};

let folder: string;
let recordings: Recordings;
let branches: Branches;
let parentId: string;
let started: { readonly from: Beginning; readonly parent: RecordingHeader['parent'] }[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vector-prime-branches-'));
  recordings = openRecordings(folder, '1.0.0', () => '');
  started = [];
  const sessions = {
    startFrom: (from, parent) => {
      started.push({ from, parent });
      return { sessionId: 'branch' };
    },
  } as Partial<Sessions> as Sessions;
  branches = createBranches({ recordings, sessions });
  parentId = record(PARENT, events);
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 20 }));

function record(sessionId: string, log: readonly SessionEvent[]): string {
  const recorder = recordings.begin(mission('newcomb'), sessionId, () => undefined);
  recorder.append(log);
  recorder.seal();
  return recorder.path.slice(folder.length + 1);
}

function finish<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done !== true) continue;
    if (!step.value.ok) throw new Error(step.value.problem.message);
    return step.value.value;
  }
}

const read = (id: string) => {
  const opened = recordings.read(id);
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
};

const positionsIn = (log: readonly SessionEvent[]): readonly number[] =>
  log.flatMap(event => (event.type === 'landed' ? event.positions : []));

describe('what would have happened', () => {
  const job = () =>
    ({ kind: 'what-if', recordingId: parentId, eventCount: at + 1, computers }) as const;

  test('is a sealed recording that names its parent and can be verified', () => {
    const { recordingId } = finish(branches.whatIf(job()));
    const { header, events: log, notice } = read(recordingId);
    expect(notice).toBeNull();
    expect(header.parent?.sessionId).toBe(PARENT);
    const shared = header.parent?.events ?? 0;
    expect(shared).toBeGreaterThan(at);
    expect(log.slice(0, shared)).toEqual(events.slice(0, shared));
    expect(log[shared]).toMatchObject({ type: 'computers-changed', after: 20 });
    expect(positionsIn(log)).toEqual(positionsIn(events));
    expect(log.at(-1)?.type).toBe('revealed');
    expect(verifyRecording(log, dataOf(mission('newcomb')))).toMatchObject({
      differenceCount: 0,
      skipped: 0,
    });
  });

  test('can be branched again, and says where it came from as long as that is there', async () => {
    const first = finish(branches.whatIf(job()));
    const second = finish(branches.whatIf({ ...job(), recordingId: first.recordingId }));
    expect(read(second.recordingId).header.parent?.sessionId).toBe(
      read(first.recordingId).header.sessionId,
    );
    expect(await branches.originOf(parentId)).toEqual({ ok: true, value: null });
    expect(await branches.originOf(first.recordingId)).toMatchObject({
      value: { recordingId: parentId, events: read(first.recordingId).header.parent?.events },
    });
    recordings.remove(parentId);
    expect(await branches.originOf(first.recordingId)).toMatchObject({
      value: { recordingId: null, startedAt: null },
    });
  });

  test('leaves no file when it is stopped, wherever that is', () => {
    for (let steps = 0; ; steps += 40) {
      const work = branches.whatIf(job());
      let done = false;
      for (let i = 0; i <= steps && !done; i++) done = work.next().done === true;
      if (done) break;
      work.return({ ok: true, value: { recordingId: '' } });
      expect(readdirSync(folder).filter(name => name.endsWith('.jsonl'))).toEqual([parentId]);
    }
  });

  test('is refused with the reason', () => {
    const ask = (change: object) => {
      const work = branches.whatIf({ ...job(), ...change });
      let step = work.next();
      while (step.done !== true) step = work.next();
      return step.value;
    };
    expect(ask({ eventCount: events.length })).toMatchObject({ problem: { code: 'branch-over' } });
    expect(ask({ computers: { ...computers, leftOut: [67] } })).toMatchObject({
      problem: { code: 'computers-landing' },
    });
    expect(ask({ recordingId: 'none.vprec.jsonl' })).toMatchObject({
      problem: { code: 'recording-not-found' },
    });
  });
});

describe('a branch to fly', () => {
  test('waits at its moment, then has the landings of its parent to come', async () => {
    const answer = await branches.start({
      op: 'branch',
      recordingId: parentId,
      eventCount: at + 1,
      computers: null,
    });
    expect(answer).toEqual({ ok: true, value: { sessionId: 'branch' } });
    const { from, parent } = started[0] as (typeof started)[number];
    expect(parent).toEqual({ sessionId: PARENT, events: from.log.length - 1 });
    expect(from.log.at(-1)?.type).toBe('paused');

    const clock = manualClock();
    const recorder = recordings.begin(mission('newcomb'), 'b'.repeat(8), () => undefined, parent);
    const host = createLiveHost({
      from,
      sessionId: 'b'.repeat(8),
      pace: 'real-time',
      clock,
      recorder,
    });
    const heard: SessionEvent[] = [];
    const session = host.join();
    session.follow({
      welcome: ({ eventCount }) => expect(eventCount).toBe(from.log.length),
      frame: news => heard.push(...news),
      status: () => undefined,
      close: () => undefined,
    });
    expect(heard.some(({ type }) => type === 'truth-sealed')).toBe(false);
    host.start();
    clock.pass(900);
    expect(host.state().landings.count).toBe(20);
    await session.submit({ type: 'resume' });
    await session.submit({ type: 'set-speed', speed: 20 });
    while (host.state().phase !== 'ended') clock.pass(500);
    const { events: log, header } = read(recorder.path.slice(folder.length + 1));
    expect(header.parent).toEqual(parent);
    expect(positionsIn(log)).toEqual(positionsIn(events));
    expect(log.slice(0, parent?.events)).toEqual(events.slice(0, parent?.events));
    expect(heard).toHaveLength(log.length);
    expect(verifyRecording(log, dataOf(mission('newcomb')))).toMatchObject({
      differenceCount: 0,
      skipped: 0,
    });
  });

  test('tells its computers first, and begins anew before the flight', async () => {
    const request = { op: 'branch', recordingId: parentId } as const;
    await branches.start({ ...request, eventCount: at + 1, computers });
    await branches.start({ ...request, eventCount: 2, computers: null });
    const [told, anew] = started;
    const news = told?.from.log.slice(told.parent?.events).map(({ type }) => type);
    expect(news).toEqual(['computers-changed', 'estimated', 'paused']);
    expect(anew?.from.host.session.phase).toBe('briefing');
    expect(anew?.from.log).toEqual(events.slice(0, 2));
  });
});
