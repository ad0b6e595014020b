import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryProfile, test as base } from './electron.ts';

/** With a profile that outlives the app, so that it can be prepared, and started on again. */
export const test = base.extend<{ readonly profile: string; readonly recordings: string }>({
  profile: async ({}, provide) => {
    const profile = await temporaryProfile();
    await provide(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  },
  recordings: async ({ profile }, provide) => {
    const folder = join(profile, 'recordings');
    await mkdir(folder, { recursive: true });
    await provide(folder);
  },
});
