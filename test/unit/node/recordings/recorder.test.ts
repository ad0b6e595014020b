import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Problem } from '../../../../src/core/problem.ts';
import type { FileSystem } from '../../../../src/node/recordings/appender.ts';
import { readRecording } from '../../../../src/node/recordings/readRecording.ts';
import { createRecorder } from '../../../../src/node/recordings/recorder.ts';
import type { SessionEvent } from '../../../../src/core/session/events.ts';
import { recordingText, sampleHeader } from '../../../support/recordingText.ts';
import { sampleEvents } from '../../../support/sampleSession.ts';

let folder = '';
let path = '';
let problems: Problem[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vector-prime-recorder-'));
  path = join(folder, 'sub', 'a.vprec.jsonl');
  problems = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const begin = (fileSystem?: FileSystem) =>
  createRecorder({
    path,
    header: sampleHeader,
    onProblem: problem => problems.push(problem),
    ...(fileSystem && { fileSystem }),
  });

function readBack() {
  const read = readRecording(path);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

describe('a recorder', () => {
  test('writes the same bytes as the codec', () => {
    const recorder = begin();
    for (let i = 0; i < sampleEvents.length; i += 4) recorder.append(sampleEvents.slice(i, i + 4));
    recorder.seal();
    expect(readFileSync(path, 'utf8')).toBe(recordingText(sampleEvents));
    expect(problems).toEqual([]);
  });

  test('has every event in the file as soon as it was appended', () => {
    const recorder = begin();
    expect(readBack().events).toEqual([]);
    sampleEvents.forEach((event, i) => {
      recorder.append([event]);
      expect(readBack().events).toHaveLength(i + 1);
    });
    recorder.close();
    expect(readBack()).toMatchObject({ seal: 'unsealed', cut: null });
  });

  test('does nothing after its end', () => {
    const recorder = begin();
    recorder.append(sampleEvents.slice(0, 5));
    recorder.seal();
    const sealed = readFileSync(path, 'utf8');
    recorder.append(sampleEvents.slice(5));
    recorder.seal();
    recorder.close();
    expect(readFileSync(path, 'utf8')).toBe(sealed);
  });

  test('never writes over a file that is there', () => {
    path = join(folder, 'mine.txt');
    writeFileSync(path, 'mine');
    const recorder = begin();
    recorder.append(sampleEvents);
    recorder.seal();
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'recording-write-failed' });
    expect(problems[0]?.message).toContain('EEXIST');
  });

  test('reports a folder that cannot be made, and goes on', () => {
    path = join(folder, 'file', 'a.vprec.jsonl');
    writeFileSync(join(folder, 'file'), '');
    const recorder = begin();
    recorder.append(sampleEvents);
    recorder.seal();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.values['path']).toBe(path);
  });

  test('reports a disk that is read-only once, and goes on', () => {
    const recorder = begin({
      ...fs,
      openSync: () => {
        throw new Error('EROFS: read-only file system, open');
      },
    });
    for (const event of sampleEvents) recorder.append([event]);
    recorder.seal();
    expect(problems).toMatchObject([
      { code: 'recording-write-failed', values: { why: 'EROFS: read-only file system, open' } },
    ]);
  });

  test('keeps what came before an event that cannot be written down', () => {
    const recorder = begin();
    recorder.append(sampleEvents.slice(0, 5));
    const bad: SessionEvent = {
      type: 'landed',
      first: 1,
      positions: [NaN],
      totals: {},
      seq: 5,
      at: 50,
    };
    recorder.append([bad]);
    recorder.append(sampleEvents.slice(5));
    recorder.seal();
    expect(problems[0]?.message).toContain('event 5 (landed) holds NaN');
    expect(readBack()).toMatchObject({ seal: 'unsealed', cut: null });
    expect(readBack().events).toEqual(sampleEvents.slice(0, 5));
  });
});

/** A disk with room for so many bytes, which may grow; it may refuse to cut a file. */
function smallDisk(options: { room: number; truncates: boolean }): FileSystem {
  const full = (): never => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  return {
    ...fs,
    writeSync: (fd, bytes, offset, length) => {
      const fits = Math.min(length, options.room, 100); // and writes come back short
      if (fits === 0) return full();
      options.room -= fits;
      return fs.writeSync(fd, bytes, offset, fits);
    },
    ftruncateSync: (fd, length) => {
      if (!options.truncates) throw new Error('EPERM');
      options.room += fs.fstatSync(fd).size - length;
      fs.ftruncateSync(fd, length);
    },
  };
}

describe.each([true, false])(
  'on a full disk (that lets a file be cut: %s) a recorder',
  truncates => {
    test('reports once, keeps what is whole, and catches up when there is room again', () => {
      const disk = { room: 2000, truncates };
      const recorder = begin(smallDisk(disk));
      for (const event of sampleEvents.slice(0, 15)) recorder.append([event]);
      expect(problems.map(({ code }) => code)).toEqual(['recording-write-failed']);
      expect(problems[0]?.message).toContain('ENOSPC');
      const kept = readBack();
      expect(kept.events.length).toBeGreaterThan(5);
      expect(kept.events).toEqual(sampleEvents.slice(0, kept.events.length));
      if (truncates) expect(kept.cut).toBeNull();

      disk.room = 1e6;
      for (const event of sampleEvents.slice(15)) recorder.append([event]);
      recorder.seal();
      expect(readFileSync(path, 'utf8')).toBe(recordingText(sampleEvents));
      expect(problems).toHaveLength(1);
    });

    test('reports a second spell of trouble again', () => {
      const disk = { room: 1500, truncates };
      const recorder = begin(smallDisk(disk));
      recorder.append(sampleEvents.slice(0, 14));
      recorder.append(sampleEvents.slice(14, 15));
      disk.room = 1e6;
      recorder.append(sampleEvents.slice(15, 16));
      disk.room = 0;
      recorder.append(sampleEvents.slice(16));
      recorder.close();
      expect(problems).toHaveLength(2);
      expect(readBack().events).toEqual(sampleEvents.slice(0, 16));
    });
  },
);
