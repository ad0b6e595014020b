import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { killOnce, momentOf, type Killed } from '../../../faults/kill.ts';

// `npm run faults -- --kills N` asks for more.
const KILLS = Number(process.env['VECTOR_PRIME_KILLS'] ?? 200);
const AT_ONCE = 2;
const folder = mkdtempSync(join(tmpdir(), 'vector-prime-kill-'));

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: resolve(import.meta.dirname, '../../../faults/doomed.ts'),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'doomed.mjs' } },
    },
    ssr: { noExternal: true },
  });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function killAll(count: number): Promise<readonly Killed[]> {
  const killed: Killed[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) killed.push(await killOnce(next++, join(folder, 'doomed.mjs'), folder));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return killed;
}

describe('a process that is killed while it records', () => {
  test(
    `leaves every event that it had acknowledged, ${KILLS} times out of ${KILLS}`,
    async () => {
      const killed = await killAll(KILLS);
      const share = (of: (each: Killed) => boolean): number => killed.filter(of).length / KILLS;
      const kept = killed.reduce((sum, each) => sum + each.kept, 0);
      process.stdout.write(
        `${KILLS} kills, ${kept} events kept, ${Math.round(100 * share(each => each.torn))} % torn\n`,
      );
      expect(killed).toHaveLength(KILLS);
      // The moments are spread: within lines, between them, and before the end.
      expect(share(each => each.torn)).toBeGreaterThan(0.3);
      expect(share(each => !each.torn)).toBeGreaterThan(0.02);
      expect(share(each => each.complete)).toBeLessThan(0.2);
      expect(share(each => each.acknowledged > 0)).toBeGreaterThan(0.5);
    },
    KILLS * 3000 + 30_000,
  );

  test('dies at the same moments in every run', () => {
    expect([0, 1, 2].map(momentOf)).toEqual([0, 1, 2].map(momentOf));
    expect(new Set(Array.from({ length: 50 }, (_, k) => JSON.stringify(momentOf(k)))).size).toBe(
      50,
    );
  });
});
