import { defineConfig } from '@playwright/test';

/** For `npm run pictures`: takes the pictures of the README from the real game. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.pictures.ts',
  outputDir: '../../test-results/pictures',
  workers: 1,
  timeout: 400_000,
  expect: { timeout: 15_000 },
  reporter: 'line',
});
