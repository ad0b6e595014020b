import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classMomentOf, killClassOnce, type ClassKilled } from '../../../faults/classKill.ts';

// `npm run faults -- --kills N` asks for more.
const KILLS = Number(process.env['VECTOR_PRIME_KILLS'] ?? 50);
const folder = mkdtempSync(join(tmpdir(), 'vector-prime-class-kill-'));
// Within the project, so that the bundle finds its native library.
const bundle = resolve(import.meta.dirname, '../../../../node_modules/.cache/class-kill');

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: resolve(import.meta.dirname, '../../../faults/classDoomed.ts'),
      outDir: bundle,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'classDoomed.mjs' } },
    },
    ssr: { noExternal: true, external: ['libsql'] },
  });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function killAll(count: number): Promise<readonly ClassKilled[]> {
  const killed: ClassKilled[] = [];
  for (let k = 0; killed.length < count; k++)
    killed.push(...(await killClassOnce(k, join(bundle, 'classDoomed.mjs'), folder)));
  return killed;
}

describe('a host that is killed while a class guesses', () => {
  test(
    `leaves every event that it had acknowledged, ${KILLS} times out of ${KILLS}, and is back within 3 s`,
    async () => {
      const killed = await killAll(KILLS);
      const slowest = Math.max(...killed.map(({ backMs }) => backMs));
      const kept = killed.reduce((sum, each) => sum + each.kept, 0);
      const between = killed.filter(each => each.kept > each.acknowledged).length;
      process.stdout.write(
        `${killed.length} kills, ${kept} events kept, ${between} killed between commit and word, back within ${Math.round(slowest)} ms\n`,
      );
      expect(killed.length).toBeGreaterThanOrEqual(KILLS);
      expect(slowest).toBeLessThan(3000);
      expect(killed.filter(({ acknowledged }) => acknowledged > 0).length).toBeGreaterThan(
        killed.length / 2,
      );
    },
    KILLS * 3000 + 30_000,
  );

  test('dies at the same moments in every run', () => {
    expect([0, 1, 2].map(classMomentOf)).toEqual([0, 1, 2].map(classMomentOf));
  });
});
