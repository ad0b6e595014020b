import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createEventEncoder, encodeHeader } from '../../../../src/core/recording/encode.ts';
import { exportFile } from '../../../../src/node/cli/export.ts';
import { replayFile } from '../../../../src/node/cli/replay.ts';
import { UsageError } from '../../../../src/node/cli/usage.ts';
import { sampleEvents, sampleSeed } from '../../../support/sampleSession.ts';

let folder: string;
let printed: string;
let complained: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vector-prime-cli-'));
  printed = '';
  complained = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    complained += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const header = encodeHeader({
  gameVersion: '0.1.0',
  missionId: 'sample',
  startedAt: '2042-06-15T10:00:00.000Z',
  sessionId: 'sample-1',
  player: null,
  parent: null,
});
const encode = createEventEncoder();
const text = header + sampleEvents.map(event => encode(event)).join('');

function file(content: string | Uint8Array = text, name = 'sample.vprec.jsonl'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const lines = (): readonly string[] => printed.trimEnd().split('\n');

describe('replay', () => {
  test('tells an event a line, and ends with a histogram and who said what', async () => {
    expect(await replayFile([file()])).toBe(0);
    expect(lines().slice(0, 6)).toEqual([
      ' 0:00.00  mission sample: 1000 landings, against mle, map, em',
      ' 0:00.00  truth and seed are sealed until the reveal',
      ' 0:00.00  the player predicts: near',
      ' 0:00.00  the flight begins',
      ' 0:00.00  mle needs 1 landings',
      ' 0:00.05  landing 1 at 10.100 km',
    ]);
    expect(printed).toContain(
      ' 0:00.10  mle is wrecked: it had ruled out what landing 2 then did\n',
    );
    expect(printed).toContain(
      ' 0:00.17  memory wiped: the computers keep 1 landing, and a new leg of the race begins\n',
    );
    expect(printed).toContain('\n8 of 1000 landings at 0:00.20\n');
    expect(printed).toMatch(/\n +10 km \|#+ 3\n/);
    expect(lines().at(-1)).toBe('em     mu 10.000 sigma 0.250 km');
  });

  test('from a time to another', async () => {
    expect(await replayFile([file(), '--from', '0.1', '--to', '0:0.13'])).toBe(0);
    expect(lines()[0]).toBe(' 0:00.10  landings 2 to 3 at 9.800 10.200 km');
    expect(lines().filter(line => line.startsWith(' 0:'))).toHaveLength(6);
    expect(printed).toContain('\n3 of 1000 landings at 0:00.13\n');
  });

  test('the state at the end as JSON; nothing of the truth before the reveal', async () => {
    expect(await replayFile([file(), '--json', '--to', '0.199'])).toBe(0);
    const state = JSON.parse(printed) as Record<string, unknown>;
    expect(state).toMatchObject({
      mission: 'sample',
      phase: 'flying',
      landings: 6,
      memoryFrom: 5,
      guesses: 2,
      outcome: null,
    });
    expect(state['positions']).toEqual([10.1, 9.8, 10.2, 3.000001, 11, 12]);
    expect(printed).not.toContain(sampleSeed);
  });

  test('paced by the clock', async () => {
    const start = performance.now();
    expect(await replayFile([file(), '--speed', '1'])).toBe(0);
    expect(performance.now() - start).toBeGreaterThanOrEqual(190);
  });

  test('one that was packed', async () => {
    const packed = file(gzipSync(text), 'sample.vprec.jsonl.gz');
    expect(await replayFile([packed])).toBe(0);
    expect(printed).toContain('\n8 of 1000 landings at 0:00.20\n');
  });

  test('one that is damaged is told as far as it goes, with its line and field', async () => {
    const damaged = file(text.replace('"kept":1', '"kept":-1'));
    expect(await replayFile([damaged])).toBe(1);
    expect(printed).toContain('\n6 of 1000 landings at 0:00.16\n');
    expect(complained).toMatch(
      /^vector-prime: \S+sample.vprec.jsonl, line 18: kept: expected .*, got -1.*\n$/,
    );
  });
});

describe('export', () => {
  test('csv is that of the landings', async () => {
    expect(await exportFile([file(), '--to', 'csv'])).toBe(0);
    expect(printed).toMatch(/^landing,at_ms,position_km,.*\r\n1,50,10\.1,/);
    expect(printed.split('\r\n')).toHaveLength(10);
  });

  test.each([
    ['csv-guesses', /^guess,/],
    ['csv-estimates', /^after,/],
    ['notebook', /"nbformat": 4,/],
    ['r', /^# Vector Prime: sample\n/],
    ['codap', /"appName":"DG"/],
    ['svg', /^<\?xml[^]*<\/svg>\n$/],
  ])('%s', async (format, what) => {
    expect(await exportFile([file(), '--to', format])).toBe(0);
    expect(printed).toMatch(what);
  });

  test('to a new file; nothing is overwritten', async () => {
    const out = join(folder, 'out.csv');
    expect(await exportFile([file(), '--to', 'csv-guesses', '--out', out])).toBe(0);
    expect(printed).toBe('');
    expect(readFileSync(out, 'utf8')).toMatch(/^guess,/);
    await expect(exportFile([file(), '--to', 'csv', '--out', out])).rejects.toThrow(
      /out\.csv exists already; name another file/,
    );
    expect(readFileSync(out, 'utf8')).toMatch(/^guess,/);
  });

  test('a picture of a moment, for paper', async () => {
    expect(await exportFile([file(), '--to', 'svg', '--at', '3', '--light'])).toBe(0);
    expect(printed).toContain('after 3 of 1000 landings');
    expect(printed).toContain('fill="#ffffff"');
    await expect(exportFile([file(), '--to', 'svg', '--at', '9'])).rejects.toThrow(
      /has 8 landings, --at asks for 9/,
    );
  });

  test('one that breaks off is written as far as it goes', async () => {
    const torn = file(text.slice(0, text.indexOf('"decoys-announced"')));
    expect(await exportFile([torn, '--to', 'csv'])).toBe(1);
    expect(printed.split('\r\n')).toHaveLength(5);
    expect(complained).toMatch(/line 16: the file breaks off in the middle/);
  });
});

describe('bad input', () => {
  test.each([
    [replayFile, []],
    [replayFile, ['a', 'b']],
    [replayFile, ['a', '--speed', 'fast']],
    [replayFile, ['a', '--speed', '']],
    [replayFile, ['a', '--from', 'noon']],
    [replayFile, ['a', '--from', '2', '--to', '1']],
    [exportFile, ['a']],
    [exportFile, ['a', '--to', 'pdf']],
    [exportFile, ['a', '--to', 'csv', '--at', '3']],
    [exportFile, ['a', '--to', 'svg', '--at', '-3']],
    [exportFile, ['--to', 'svg']],
  ])('%o %o is wrong usage', async (command, args) => {
    await expect(command(args)).rejects.toThrow(UsageError);
  });

  test.each([
    ['no such file', null, /cannot read the recording/],
    ['no recording', 'Dear diary\n', /is not a recording/],
    ['nothing at all', '', /is not a recording: expected a first line with/],
    ['a header alone', header, /no event can be read/],
    ['a rotten first event', `${header}{"type":"landed"}\n`, /line 2: .*expected/],
    ['half a packed file', gzipSync(text).subarray(0, 60), /cannot read the recording/],
  ])('%s: one line, no stack', async (_name, content, message) => {
    const path = content === null ? join(folder, 'none') : file(content);
    for (const run of [() => replayFile([path]), () => exportFile([path, '--to', 'csv'])]) {
      const failure = await run().then(
        () => null,
        (error: unknown) => error,
      );
      expect(failure).toBeInstanceOf(Error);
      expect(failure).not.toBeInstanceOf(UsageError);
      expect((failure as Error).message).toMatch(message);
      expect((failure as Error).message).not.toContain('\n');
    }
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});
