import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  NAMES,
  needsElectron,
  outputFile,
  parseOptions,
  UsageError,
} from '../../../tools/bench/options.mjs';

describe('parseOptions', () => {
  it('runs all without options', () => {
    expect(parseOptions([])).toEqual({ kind: 'run', names: NAMES, json: null });
  });

  it('runs those that are named, once each and in the usual order', () => {
    const args = ['--only', 'start.cold', '--only', 'landing.host', '--only', 'start.cold'];
    expect(parseOptions([...args, '--json', 'a.json'])).toEqual({
      kind: 'run',
      names: ['landing.host', 'start.cold'],
      json: 'a.json',
    });
  });

  it.each([
    ['--list', 'list'],
    ['--help', 'help'],
  ])('answers %s', (option, kind) => {
    expect(parseOptions([option])).toEqual({ kind });
  });

  it.each([
    [['--only', 'frame.step'], /no benchmark "frame\.step"; there are landing\.host, /],
    [['--only', 'toString'], /no benchmark "toString"/],
    [['--speed', '3'], /--speed/],
    [['landing.host'], /landing\.host/],
    [['--only'], /--only/],
    [['--json', ''], /--json/],
  ])('refuses %j with one line', (args, line) => {
    const attempt = (): unknown => parseOptions(args);
    expect(attempt).toThrow(UsageError);
    expect(attempt).toThrow(line);
    expect(attempt).not.toThrow(/\n/);
  });
});

describe('needsElectron', () => {
  it('spares the app what needs no window, and no other benchmark', () => {
    const bare = NAMES.filter(name => !needsElectron([name]));
    expect(bare).toEqual([
      'replay.bytes.per.landing',
      'replay.rate',
      'em.k2.1e6.50it',
      'em.plain.k2.1e5',
      'student-t.1e5',
      'refresh.all.1e5',
      'refresh.all.1e6',
      'summary.1e7',
    ]);
    expect(needsElectron(bare)).toBe(false);
    expect(needsElectron(NAMES)).toBe(true);
  });
});

describe('outputFile', () => {
  it('makes the folder of the file, and refuses a folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vector-prime-test-'));
    try {
      expect(outputFile('new/a.json', folder)).toBe(join(folder, 'new', 'a.json'));
      expect(() => outputFile('new', folder)).toThrow(UsageError);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
