import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileSystem } from '../../../../src/node/recordings/appender.ts';
import { createRecorder } from '../../../../src/node/recordings/recorder.ts';
import { readRecording } from '../../../../src/node/recordings/readRecording.ts';
import { signature } from '../../../../src/node/recordings/playerName.ts';
import { recordingText, sampleHeader } from '../../../support/recordingText.ts';
import { sampleEvents } from '../../../support/sampleSession.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vector-prime-mishaps-'));
  path = join(folder, 'recordings', 'a.vprec.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const whole = recordingText(sampleEvents);

function begin(fileSystem?: FileSystem) {
  const problems: string[] = [];
  const recorder = createRecorder({
    path,
    header: sampleHeader,
    onProblem: ({ message }) => problems.push(message),
    ...(fileSystem && { fileSystem }),
  });
  return { recorder, problems };
}

function full(): never {
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
}

/** A disk that is full from the k-th byte on, until there is room again. */
function fullAt(disk: { room: number; truncates: boolean }): FileSystem {
  return {
    ...fs,
    writeSync: (fd, bytes, offset, length) => {
      const fits = Math.min(length, disk.room);
      if (fits === 0) return full();
      disk.room -= fits;
      return fs.writeSync(fd, bytes, offset, fits);
    },
    ftruncateSync: (fd, length) => (disk.truncates ? fs.ftruncateSync(fd, length) : full()),
  };
}

describe('a disk that is full at any byte, and has room again later', () => {
  test.each([true, false])('loses nothing (a file can be cut: %s)', truncates => {
    for (let k = 0; k < whole.length; k += 13) {
      const disk = { room: k, truncates };
      const { recorder, problems } = begin(fullAt(disk));
      const half = Math.ceil(sampleEvents.length / 2);
      for (const event of sampleEvents.slice(0, half)) recorder.append([event]);
      if (existsSync(path) && fs.statSync(path).size > 0) {
        const read = readRecording(path);
        // Up to the full disk the file is readable, but for what a half header says.
        if (read.ok)
          expect(read.value.events).toEqual(sampleEvents.slice(0, read.value.events.length));
        else expect(k).toBeLessThan(whole.indexOf('\n') + 1);
      }
      disk.room = Infinity;
      for (const event of sampleEvents.slice(half)) recorder.append([event]);
      recorder.seal();
      expect(readFileSync(path, 'utf8')).toBe(whole);
      expect(problems.length).toBeLessThanOrEqual(1);
      rmSync(path);
    }
  });
});

describe('a recording that is deleted in mid-flight', () => {
  test.each(['the file', 'the folder'])('is brought back in full: %s', what => {
    const { recorder, problems } = begin();
    sampleEvents.forEach((event, i) => {
      if (i % 4 === 2)
        rmSync(what === 'the file' ? path : join(folder, 'recordings'), { recursive: true });
      recorder.append([event]);
      const read = readRecording(path);
      if (!read.ok) throw new Error(read.problem.message);
      expect(read.value.events).toEqual(sampleEvents.slice(0, i + 1));
    });
    recorder.seal();
    expect(readFileSync(path, 'utf8')).toBe(whole);
    expect(problems).toEqual([]);
  });

  test('is brought back later, where the disk has no room for it at first', () => {
    const disk = { room: Infinity, truncates: true };
    const { recorder, problems } = begin(fullAt(disk));
    recorder.append(sampleEvents.slice(0, 10));
    rmSync(path);
    disk.room = 100;
    recorder.append(sampleEvents.slice(10, 12));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('ENOSPC');
    disk.room = Infinity;
    recorder.append(sampleEvents.slice(12));
    recorder.seal();
    expect(readFileSync(path, 'utf8')).toBe(whole);
  });
});

describe('a player’s name', () => {
  test.each([
    ['', null],
    ['   ', null],
    ['\u0000\n\t', null],
    ['  Ada  Lovelace ', 'Ada Lovelace'],
    ['Ada\nLovelace', 'Ada Lovelace'],
    ['\u202eadA', 'adA'],
    ['é'.repeat(60), 'é'.repeat(40)],
    ['🌙'.repeat(60), '🌙'.repeat(40)],
    ['a\ud800b', 'a b'],
    ['السيدة آدا', 'السيدة آدا'],
  ])('%j is signed %j, and can be read back', (typed, signed) => {
    expect(signature(typed)).toBe(signed);
    const recorder = createRecorder({
      path,
      header: { ...sampleHeader, player: signature(typed) },
      onProblem: ({ message }) => expect.unreachable(message),
    });
    recorder.append(sampleEvents);
    recorder.seal();
    expect(readRecording(path)).toMatchObject({
      value: { seal: 'sealed', header: { player: signed } },
    });
  });
});
