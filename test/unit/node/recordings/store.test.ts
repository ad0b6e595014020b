import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isRecordingId, recordingFileName } from '../../../../src/node/recordings/fileName.ts';
import { recordingStore } from '../../../../src/node/recordings/store.ts';
import { recordingText, sampleHeader } from '../../../support/recordingText.ts';
import { sampleEvents } from '../../../support/sampleSession.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vector-prime-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const whole = recordingText(sampleEvents);
const lines = whole.trimEnd().split('\n');
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const startedAt = (hour: number): string => `2042-06-15T${hour}:00:00.000Z`;
const at = (hour: number, text = whole): string =>
  text.replace(sampleHeader.startedAt, startedAt(hour));

describe('file names', () => {
  test('tell when, which mission and which session', () => {
    const name = recordingFileName(
      new Date(sampleHeader.startedAt),
      'two-bases',
      sampleHeader.sessionId,
    );
    expect(name).toBe('20420615T100000Z-two-bases-01234567.vprec.jsonl');
    expect(isRecordingId(name)).toBe(true);
  });

  test.each([
    '',
    '..',
    '../a.vprec.jsonl',
    '/etc/a.vprec.jsonl',
    'a/b.vprec.jsonl',
    'a\\b.vprec.jsonl',
    '.a.vprec.jsonl',
    'a.txt',
    'a\0.vprec.jsonl',
    'C:a.vprec.jsonl',
    `${'a'.repeat(300)}.vprec.jsonl`,
    'a.vprec.jsonl.torn',
  ])('that lead elsewhere are refused: %j', id => {
    put('a.vprec.jsonl', whole);
    const store = recordingStore(folder);
    expect(store.open(id)).toMatchObject({ problem: { code: 'recording-not-found' } });
    expect(store.remove(id)).toMatchObject({ problem: { code: 'recording-not-found' } });
    expect(store.pathFor(id)).toMatchObject({ problem: { code: 'recording-not-found' } });
    expect(existsSync(join(folder, 'a.vprec.jsonl'))).toBe(true);
  });
});

describe('the list', () => {
  test('is empty where there is no folder yet', async () => {
    expect(await recordingStore(join(folder, 'none')).list()).toEqual([]);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test('has the newest first and tells of each', async () => {
    put('b.vprec.jsonl', at(11));
    put('a.vprec.jsonl', at(13));
    put('c.vprec.jsonl', at(12));
    put('notes.txt', 'not mine');
    mkdirSync(join(folder, 'd.vprec.jsonl'));
    const list = await recordingStore(folder).list();
    expect(list.map(({ id }) => id)).toEqual(['a.vprec.jsonl', 'c.vprec.jsonl', 'b.vprec.jsonl']);
    expect(list[2]).toEqual({
      id: 'b.vprec.jsonl',
      sessionId: sampleHeader.sessionId,
      player: null,
      parent: null,
      drones: expect.stringMatching(/^[0-9a-f]{32}$/),
      missionId: 'sample',
      startedAt: startedAt(11),
      landings: 8,
      durationMs: 200,
      ended: 'complete',
      points: 712.5,
      bytes: whole.length,
      problem: null,
    });
  });

  test('tells of one that was interrupted by reading it', async () => {
    put('a.vprec.jsonl', `${lines.slice(0, -4).join('\n')}\n`);
    expect(await recordingStore(folder).list()).toMatchObject([
      { landings: 6, durationMs: 180, ended: 'interrupted', points: null, problem: null },
    ]);
  });

  test('has broken files with their problem', async () => {
    put('a.vprec.jsonl', '');
    put('b.vprec.jsonl', 'hello');
    put('c.vprec.jsonl', whole.replace('"version":2', '"version":3'));
    put('d.vprec.jsonl', lines.slice(0, 8).join('\n').slice(0, -3));
    const codes = (await recordingStore(folder).list()).map(({ id, problem }) => [
      id[0],
      problem?.code,
    ]);
    expect(Object.fromEntries(codes)).toEqual({
      a: 'recording-not-a-recording',
      b: 'recording-not-a-recording',
      c: 'recording-newer',
      d: 'recording-torn',
    });
  });

  test('follows what becomes of the files', async () => {
    const store = recordingStore(folder);
    put('a.vprec.jsonl', `${lines.slice(0, -2).join('\n')}\n`);
    expect((await store.list())[0]?.ended).toBe('interrupted');
    put('a.vprec.jsonl', whole);
    expect((await store.list())[0]?.ended).toBe('complete');
    store.remove('a.vprec.jsonl');
    expect(await store.list()).toEqual([]);
  });
});

describe('opening', () => {
  const open = (name: string) => {
    const opened = recordingStore(folder).open(name);
    if (!opened.ok) throw new Error(opened.problem.message);
    return opened.value;
  };

  test('gives the events and no notice when all is well', () => {
    expect(open(put('a.vprec.jsonl', whole))).toMatchObject({ events: sampleEvents, notice: null });
  });

  test('sets a torn tail aside and says so, now and later', async () => {
    const text = whole.slice(0, whole.indexOf('"contestant-wrecked"') + 8);
    const id = put('a.vprec.jsonl', text);
    const first = open(id);
    expect(first.events).toEqual(sampleEvents.slice(0, 8));
    expect(first.notice).toMatchObject({ code: 'recording-torn', values: { line: 10, kept: 8 } });
    const tail = readFileSync(join(folder, `${id}.torn`), 'utf8');
    expect(readFileSync(join(folder, id), 'utf8') + tail).toBe(text);
    expect(tail).toMatch(/^\{"type":"contest/);

    const again = open(id);
    expect(again.events).toEqual(first.events);
    expect(again.notice).toMatchObject({ code: 'recording-torn', values: { line: 10, kept: 8 } });
    const store = recordingStore(folder);
    expect(await store.list()).toMatchObject([{ id, problem: { code: 'recording-torn' } }]);
    expect(store.remove(id).ok).toBe(true);
    expect(existsSync(join(folder, `${id}.torn`))).toBe(false);
  });

  test('shows all before a damaged line, and leaves the file as it is', () => {
    const text = whole.replace('"kept":1', '"kept":"1"');
    const id = put('a.vprec.jsonl', text);
    expect(open(id)).toMatchObject({
      events: sampleEvents.slice(0, 16),
      notice: { code: 'recording-cut', values: { line: 18, field: 'kept', kept: 16 } },
    });
    expect(readFileSync(join(folder, id), 'utf8')).toBe(text);
  });

  test('says when the file was changed after it was sealed', () => {
    const id = put('a.vprec.jsonl', whole.replace('10.1', '10.7'));
    expect(open(id).notice).toMatchObject({ code: 'recording-altered' });
  });

  test('refuses what has nothing to show, and changes nothing', () => {
    const store = recordingStore(folder);
    const header = put('a.vprec.jsonl', `${lines[0]}\n`);
    expect(store.open(header)).toMatchObject({ problem: { code: 'recording-damaged' } });
    expect(store.open('gone.vprec.jsonl')).toMatchObject({
      problem: { code: 'recording-not-found' },
    });
    expect(store.open(put('b.vprec.jsonl', 'x'))).toMatchObject({
      problem: { code: 'recording-not-a-recording' },
    });
    expect(statSync(join(folder, 'b.vprec.jsonl')).size).toBe(1);
  });
});
