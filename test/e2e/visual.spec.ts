import { writeSettings } from '../support/e2eAccess.ts';
import { expect } from '../support/electron.ts';
import { test } from '../support/e2eProfile.ts';
import { holdChance } from '../support/visualClock.ts';
import { ROUTES, traveller } from '../support/visualJourneys.ts';
import { EXTENT, journeysIn, LANGUAGES } from '../support/visualPlan.ts';
import { shootAll } from '../support/visualShot.ts';

// Every screen as it was when somebody last looked at it and found it right. Pictures also go to
// test-results/screens. A usual run takes a part of them; `npm run pictures -- --compare` takes all.

const SEED = '00112233445566778899aabbccddeeff';

test.describe.configure({ timeout: EXTENT === 'all' ? 400_000 : 180_000 });

for (const language of LANGUAGES)
  for (const journey of journeysIn(language, EXTENT))
    test(`looks as it did: ${journey}, ${language}`, async ({ launch, profile }) => {
      // A hint comes by the time that somebody is stuck, not by the flight's.
      await writeSettings(profile, { language, hints: false });
      const { app, page, problems } = await launch({
        userData: profile,
        env: { TZ: 'UTC' },
      });
      await expect(page.getByRole('main').getByRole('button').first()).toBeFocused();
      await holdChance(app, SEED);
      const shoot = (shot: string): Promise<void> => shootAll(app, page, language, shot);
      await ROUTES[journey](await traveller(app, page, language, shoot));
      expect(problems).toEqual([]);
    });
