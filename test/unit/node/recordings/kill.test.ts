import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecording } from '../../../../src/node/recordings/readRecording.ts';
import { longSession } from '../../../support/sampleSession.ts';

const folder = mkdtempSync(join(tmpdir(), 'vector-prime-kill-'));
const script = join(folder, 'recordForEver.mjs');

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: resolve(import.meta.dirname, '../../../support/recordForEver.ts'),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'recordForEver.mjs' } },
    },
    ssr: { noExternal: true },
  });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lets the process write until it has told of so many events, and kills it in the middle of its work. */
function killAfter(path: string, events: number): Promise<number> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    child.stdout.on('data', (text: Buffer) => {
      told += text.toString();
      if (lastCount(told) >= events) child.kill('SIGKILL');
    });
    child.on('error', failed);
    child.on('close', (_code, signal) =>
      signal === 'SIGKILL' ? done(lastCount(told)) : failed(new Error('it ended by itself')),
    );
  });
}

function lastCount(told: string): number {
  return Number(told.slice(0, told.lastIndexOf('\n')).split('\n').at(-1) ?? 0);
}

describe('a process that is killed while it records', () => {
  test('leaves every event that it had recorded, 20 times out of 20', async () => {
    const events = longSession(100_000);
    for (let time = 0; time < 20; time++) {
      const path = join(folder, `${time}.vprec.jsonl`);
      const told = await killAfter(path, 1 + time * 97);
      const read = readRecording(path);
      if (!read.ok) throw new Error(read.problem.message);
      expect(read.value.events.length).toBeGreaterThanOrEqual(told);
      expect(read.value.events).toEqual(events.slice(0, read.value.events.length));
      expect(read.value.seal).toBe('unsealed');
      expect(read.value.cut?.reason ?? 'torn').toBe('torn');
    }
  }, 60_000);
});
