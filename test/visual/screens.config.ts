import { defineConfig } from '@playwright/test';

/** For `npm run pictures -- --references` and `--compare`: every screen, held to what was once found right. */
export default defineConfig({
  testDir: '.',
  testMatch: 'visual.spec.ts',
  outputDir: '../../test-results/visual',
  workers: 1,
  timeout: 400_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
});
