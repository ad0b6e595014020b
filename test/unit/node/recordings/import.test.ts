import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gzipFile } from '../../../../src/node/recordings/gzip.ts';
import { importRecording } from '../../../../src/node/recordings/importRecording.ts';
import { recordingStore } from '../../../../src/node/recordings/store.ts';
import { recordingText } from '../../../support/recordingText.ts';
import { sampleEvents } from '../../../support/sampleSession.ts';

let home = '';
let folder = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'vector-prime-import-'));
  folder = join(home, 'recordings');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const whole = recordingText(sampleEvents);
const NAME = '20420615T100000Z-sample-01234567.vprec.jsonl';

const put = (name: string, content: string | Buffer = whole): string => {
  writeFileSync(join(home, name), content);
  return join(home, name);
};
const take = (path: string, largest?: number) =>
  importRecording(path, {
    folder,
    store: recordingStore(folder),
    ...(largest !== undefined && { largest }),
  });
const inFolder = (): readonly string[] =>
  readdirSync(folder).filter(name => name !== 'index.jsonl');
const settle = () => new Promise(resolve => setTimeout(resolve, 20));

describe('a recording from elsewhere', () => {
  test.each([
    'a.vprec.jsonl',
    `Ünïcode 'quote' (1).vprec.jsonl`,
    '-rf.vprec.jsonl',
    'two\nlines 🌙.jsonl',
    'n'.repeat(255),
  ])('is taken in under the name that the game gives: %j', async name => {
    expect(await take(put(name))).toEqual({ ok: true, value: { recordingId: NAME } });
    await settle();
    expect(inFolder()).toEqual([NAME]);
    expect(readFileSync(join(folder, NAME), 'utf8')).toBe(whole);
  });

  test('is not taken twice, and another of the same session gets another name', async () => {
    const path = put('a.vprec.jsonl');
    await take(path);
    expect(await take(path)).toMatchObject({ value: { recordingId: NAME } });
    expect(await take(put('a.gz', gzipSync(whole)))).toMatchObject({
      value: { recordingId: NAME },
    });
    await settle();
    expect(inFolder()).toEqual([NAME]);

    const shorter = put('b.vprec.jsonl', whole.slice(0, whole.indexOf('{"sealed"')));
    const second = NAME.replace('.vprec', '-2.vprec');
    expect(await take(shorter)).toMatchObject({ value: { recordingId: second } });
    expect(await take(shorter)).toMatchObject({ value: { recordingId: second } });
    await settle();
    expect([...inFolder()].sort()).toEqual([second, NAME].sort());
  });

  test('may come by a link, and may break off in its last line', async () => {
    symlinkSync(put('a.vprec.jsonl', whole.slice(0, -100)), join(home, 'link'));
    expect(await take(join(home, 'link'))).toMatchObject({ ok: true });
    expect(recordingStore(folder).open(NAME)).toMatchObject({
      value: { notice: { code: 'recording-torn' } },
    });
  });

  test('goes out packed and comes in again', async () => {
    const packed = join(home, 'out.vprec.jsonl.gz');
    await gzipFile(put('a.vprec.jsonl'), packed);
    expect(gunzipSync(readFileSync(packed)).toString()).toBe(whole);
    expect(await take(packed)).toMatchObject({ value: { recordingId: NAME } });
    expect(readFileSync(join(folder, NAME), 'utf8')).toBe(whole);
    await expect(gzipFile(join(home, 'none'), packed)).rejects.toThrow('ENOENT');
    expect(readdirSync(home).filter(name => name.includes('.tmp'))).toEqual([]);
  });
});

describe('what is refused leaves nothing behind and says why', () => {
  const damaged = whole.replace('"kept":1', '"kept":"1"');
  const cases: readonly [string, string | Buffer, string, string][] = [
    ['none', 'Dear diary', 'recording-not-a-recording', 'is not a recording'],
    ['an empty file', '', 'recording-not-a-recording', 'got nothing'],
    [
      'one of a newer version',
      whole.replace(/"version":\d+/, '"version":99'),
      'recording-newer',
      '99',
    ],
    ['a damaged one', damaged, 'import-refused', 'line 18: kept: expected'],
    ['an altered one', whole.replace('10.1', '10.7'), 'import-refused', 'it was changed after'],
    ['a header alone', `${whole.split('\n')[0]}\n`, 'import-refused', 'line 2: expected an event'],
    ['half a gzip', gzipSync(whole).subarray(0, 400), 'import-refused', 'unexpected end of file'],
    [
      'a broken gzip',
      Buffer.from([0x1f, 0x8b, 9, 9, 9, 9]),
      'import-refused',
      'compression method',
    ],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) & 255)),
      'recording-not-a-recording',
      'is not a recording',
    ],
  ];

  test.each(cases)('%s', async (_name, content, code, words) => {
    const refused = await take(put('file.vprec.jsonl', content));
    expect(refused).toMatchObject({ ok: false, problem: { code } });
    if (!refused.ok) {
      expect(refused.problem.message).toContain(words);
      expect(refused.problem.message).toContain('file.vprec.jsonl');
    }
    expect(inFolder()).toEqual([]);
  });

  test('a gzip that unpacks to more than any recording', async () => {
    const bomb = put(
      'bomb.gz',
      gzipSync(
        Buffer.concat([
          Buffer.from(`${whole.split('\n').slice(0, 3).join('\n')}\n{"type":"`),
          Buffer.alloc(30_000_000, 'a'),
        ]),
      ),
    );
    const refused = await take(bomb, 5_000_000);
    expect(refused).toMatchObject({ problem: { code: 'import-refused' } });
    if (!refused.ok) expect(refused.problem.message).toContain('more than 5 MB');
    expect(inFolder()).toEqual([]);
  });

  test('what is not there, and a folder', async () => {
    mkdirSync(join(home, 'folder.vprec.jsonl'));
    for (const name of ['none.vprec.jsonl', 'folder.vprec.jsonl'])
      expect(await take(join(home, name))).toMatchObject({
        problem: { code: 'recording-not-found' },
      });
  });

  test('any, where the folder cannot be written', async () => {
    writeFileSync(folder, 'a file of that name');
    expect(await take(put('a.vprec.jsonl'))).toMatchObject({ problem: { code: 'import-refused' } });
    expect(readFileSync(folder, 'utf8')).toBe('a file of that name');
  });
});
