import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withFile } from '../../../bench/estimation/data.ts';
import { rivalsOf } from '../../../bench/estimation/peers.ts';

const asked = { tolerance: 1e-8, perMs: 1000, given: { means: [-1, 6], repeats: 2 } };

describe('rivalsOf', () => {
  const said: string[] = [];
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vector-prime-test-'));
    said.length = 0;
    vi.spyOn(process.stderr, 'write').mockImplementation(text => {
      said.push(String(text));
      return true;
    });
  });

  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  /** An Rscript that has every package, and prints `line` for every script. */
  function standIn(line: string, status = 0): void {
    const program = `#!/bin/sh\n[ "$1" = -e ] && exit 0\necho '${line}'\nexit ${status}\n`;
    writeFileSync(join(folder, 'Rscript'), program, { mode: 0o755 });
    vi.stubEnv('PATH', folder);
  }

  const mclust = async () => {
    const { rivals } = rivalsOf('/root-of-it', 'values.f64', [{ ...asked, name: 'mclust' }]);
    return rivals[0]?.turn();
  };

  it('skips by name, and says so, what is not installed', () => {
    vi.stubEnv('PATH', folder);
    const { rivals, skipped } = rivalsOf('/', 'values.f64', [{ ...asked, name: 'mclust' }]);
    expect(rivals).toEqual([]);
    expect(skipped).toEqual(['mclust']);
    expect(said.join('')).toBe('Skipped mclust: no Rscript here that has mclust.\n');
  });

  it.skipIf(process.platform === 'win32')(
    'gives the times of a peer in the unit asked for',
    async () => {
      standIn('{"seconds":[0.5,0.25],"parameters":[1,2]}');
      expect(await mclust()).toEqual({ runs: [500_000, 250_000], answer: [1, 2] });
      expect(said).toEqual([]);
    },
  );

  it.skipIf(process.platform === 'win32').each([
    ['fails', '', 3, /^mclust: .*Rscript ended with 3/],
    ['talks of something else', 'hello', 0, /^mclust: expected \{seconds, parameters\}, got hello/],
    ['timed nothing', '{"seconds":[],"parameters":[1]}', 0, /^mclust: expected/],
  ])('rejects where a peer %s', async (_what, line, status, message) => {
    standIn(line, status);
    await expect(mclust()).rejects.toThrow(message);
  });
});

describe('withFile', () => {
  it('writes little-endian float64 numbers, and removes them', async () => {
    let at = '';
    const bytes = await withFile(Float64Array.of(0, 1, -2.5), file => {
      at = file;
      return Promise.resolve(readFileSync(file));
    });
    expect([0, 8, 16].map(i => bytes.readDoubleLE(i))).toEqual([0, 1, -2.5]);
    expect(bytes).toHaveLength(24);
    expect(existsSync(at)).toBe(false);
  });
});
