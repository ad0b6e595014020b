import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { removeProfile, temporaryProfile, test as base } from './electron.ts';

/** With a profile that outlives the app, so that it can be prepared, and started on again. */
export const test = base.extend<{ readonly profile: string; readonly recordings: string }>({
  profile: async ({}, provide) => {
    const profile = await temporaryProfile();
    await provide(profile);
    await removeProfile(profile);
  },
  recordings: async ({ profile }, provide) => {
    const folder = join(profile, 'recordings');
    await mkdir(folder, { recursive: true });
    await provide(folder);
  },
});
