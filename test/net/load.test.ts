import { expect, test } from 'vitest';
import { runLoad } from '../../src/node/cli/loadRun.ts';
import { openLoadServer } from '../../src/node/cli/loadServer.ts';

// The figures themselves are taken by `npm run load`, with the server in a process of its own.
test('a small class under load gets every frame, and says what was measured', async () => {
  const figures = await runLoad({ players: 10, seconds: 2, hz: 20 }, openLoadServer);
  expect(Object.keys(figures)).toEqual([
    'players',
    'framesPerSecond',
    'skippedFrames',
    'broadcastMs',
    'guessAckMs',
    'bytesPerPlayerPerSecond',
    'serverCpuPercent',
    'serverRssMB',
  ]);
  expect(figures.players).toBe(10);
  expect(figures.framesPerSecond).toBeGreaterThan(10);
  expect(figures.skippedFrames).toBe(0);
  expect(figures.broadcastMs.p50).toBeGreaterThan(0);
  expect(figures.guessAckMs.p99).toBeGreaterThan(0);
  expect(figures.bytesPerPlayerPerSecond).toBeLessThan(10_000);
});
