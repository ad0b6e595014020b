import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { connectPort } from '../../renderer/links/portSession.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import type { SessionFeed } from '../../src/core/session/feed.ts';
import { redact } from '../../src/core/session/redact.ts';
import { streamRecording } from '../../src/node/recordings/streamRecording.ts';
import { tornFileOf } from '../../src/node/recordings/tornTail.ts';
import { servePort } from '../../src/node/ports/servePort.ts';
import { threadPort } from '../../src/node/ports/threadPort.ts';
import { mission, played } from '../support/missions.ts';
import { recordingText } from '../support/recordingText.ts';
import { listen, quiet, until, type Heard } from './listen.ts';
import { sessionFeedContract, type FeedUnderTest } from './sessionFeed.ts';

const folder = mkdtempSync(join(tmpdir(), 'streamed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const cleanups: (() => void)[] = [];
afterEach(() => cleanups.splice(0).forEach(clean => clean()));

const { events } = played(mission('first-contact'));
const text = recordingText(events);
const seen = events.map(event => redact(event, 'player'));

let files = 0;
function fileOf(content: string): string {
  const path = join(folder, `recording-${++files}.vprec.jsonl`);
  writeFileSync(path, content);
  return path;
}

/** Many more events than a slice reads; it does not end. */
function longText(count: number): string {
  const [opened] = events;
  const pauses = Array.from({ length: count - 1 }, (_, i): SessionEvent => {
    const type = i % 2 === 0 ? 'paused' : 'resumed';
    return { type, seq: i + 1, at: i };
  });
  return recordingText([opened!, ...pauses]);
}

const open = (path: string) =>
  streamRecording({
    path,
    source: 'f.vprec.jsonl',
    sessionId: 'under-test',
    show: event => redact(event, 'player'),
  });

function stream(path: string): SessionFeed {
  const feed = open(path);
  if (!feed.ok) throw new Error(feed.problem.message);
  return feed.value;
}

function overPort(path: string): SessionFeed {
  const { port1, port2 } = new MessageChannel();
  servePort(stream(path), threadPort(port1));
  cleanups.push(() => port2.close());
  return connectPort(port2 as unknown as MessagePort);
}

const underTest = (feed: SessionFeed): Promise<FeedUnderTest> =>
  Promise.resolve({ feed, finish: () => Promise.resolve(), endsWith: 'ended' });

sessionFeedContract('of a recording read as it goes', () => underTest(stream(fileOf(text))));
sessionFeedContract('of a recording read as it goes, through a port', () =>
  underTest(overPort(fileOf(text))),
);
// The reveal is whole, the line after it is not.
const TORN = `${text.slice(0, text.lastIndexOf('{"sealed"'))}{"seal`;
sessionFeedContract('of a torn recording read as it goes', () => underTest(stream(fileOf(TORN))));

async function hearAll(feed: SessionFeed): Promise<Heard> {
  const heard = listen(feed);
  await until(() => heard.closes.length > 0, 'the close');
  return heard;
}

const notices = (heard: Heard) => heard.statuses.flatMap(({ notice }) => notice ?? []);

describe('a recording read as it goes', () => {
  test('brings what is in the file as the player may see it, to the last bit', async () => {
    const path = fileOf(text);
    const [direct, ported] = await Promise.all([hearAll(stream(path)), hearAll(overPort(path))]);
    expect(direct.events).toEqual(seen);
    expect(ported.events).toEqual(seen);
    expect(notices(direct)).toEqual([]);
  });

  test('says how much was read, rising, and lets others work in between', async () => {
    let turns = 0;
    let counting = true;
    const count = (): void => {
      turns++;
      if (counting) setImmediate(count);
    };
    const feed = stream(fileOf(longText(100_000)));
    setImmediate(count);
    const heard = await hearAll(feed);
    counting = false;
    const read = heard.statuses.flatMap(status => status.read ?? []);
    expect(read.length).toBeGreaterThan(5);
    expect(read).toEqual(read.toSorted((a, b) => a - b));
    expect(read[0]).toBeGreaterThan(0);
    expect(read[0]).toBeLessThan(0.5);
    expect(read.at(-1)).toBeLessThanOrEqual(1);
    expect(heard.statuses.at(-1)).not.toHaveProperty('read');
    expect(turns).toBeGreaterThan(5);
    expect(heard.events).toHaveLength(100_000);
  });

  test.each([
    ['in memory', stream],
    ['through a port', overPort],
  ])('stops reading when it is left in the middle, %s', async (_name, openFeed) => {
    const feed = openFeed(fileOf(longText(200_000)));
    const heard = listen(feed);
    await until(() => heard.events.length > 500, 'some of it');
    feed.leave();
    const then = heard.calls.length;
    await quiet();
    expect(heard.closes).toEqual(['left']);
    expect(heard.calls).toHaveLength(then);
    expect(heard.events.length).toBeLessThan(200_000);
  });

  test('moves a half last line aside when it was read, not when it was left', async () => {
    const path = fileOf(`${longText(100_000).split('\n').slice(0, -2).join('\n')}\n{"type":"pau`);
    const bytes = statSync(path).size;
    const left = stream(path);
    listen(left);
    left.leave();
    await quiet();
    expect(statSync(path).size).toBe(bytes);
    expect(existsSync(tornFileOf(path))).toBe(false);
    const heard = await hearAll(stream(path));
    expect(readFileSync(tornFileOf(path), 'utf8')).toBe('{"type":"pau');
    expect(statSync(path).size).toBe(bytes - 12);
    expect(notices(heard)).toEqual([
      {
        code: 'recording-torn',
        values: { source: 'f.vprec.jsonl', line: 100_002, kept: 100_000 },
      },
    ]);
    expect(notices(await hearAll(stream(path)))[0]?.code).toBe('recording-torn');
  });

  test('tells of a damaged line, with all that came before it', async () => {
    const lines = text.split('\n');
    lines[500] = '{"type":"landed"}';
    const heard = await hearAll(stream(fileOf(lines.join('\n'))));
    expect(heard.events).toEqual(seen.slice(0, 499));
    expect(notices(heard)).toMatchObject([
      { code: 'recording-cut', values: { line: 501, kept: 499 } },
    ]);
  });

  test('tells of a seal that does not hold', async () => {
    const changed = text.replace(/("positions":\[)(-?\d+)/, '$11$2');
    const heard = await hearAll(stream(fileOf(changed)));
    expect(heard.events).toHaveLength(events.length);
    expect(notices(heard)).toMatchObject([{ code: 'recording-altered' }]);
  });

  test.each([
    ['a file that is not there', null, 'recording-not-found'],
    ['an empty file', '', 'recording-not-a-recording'],
    ['another first line', '{"format":"else"}\n', 'recording-not-a-recording'],
    ['a header alone', `${text.split('\n', 1)[0]}\n`, 'recording-damaged'],
    ['a first event that is none', `${text.split('\n', 1)[0]}\n{}\n`, 'recording-damaged'],
  ])('is refused at once: %s', (_name, content, code) => {
    const opened = open(content === null ? join(folder, 'none') : fileOf(content));
    expect(opened).toMatchObject({ ok: false, problem: { code } });
  });
});
