import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, temporaryProfile, test } from '../support/electron.ts';
import { lastRecording, positionsIn } from '../support/e2eRecording.ts';
import * as player from '../support/player.ts';
import * as reveal from '../support/e2eReveal.ts';

const SPAN = [0, 20] as const;
const T0 = 5;

test('First Contact by pointer, its score done again by hand', async ({ launch }) => {
  // At a quarter of the pace the first guess stands before the race begins, also on a slow machine.
  const settings = { tutorial: 'done', pace: 'quarter' };
  const profile = await temporaryProfile();
  await writeFile(join(profile, 'settings.json'), JSON.stringify(settings));
  const { page, problems, userData } = await launch({ userData: profile });
  await player.openMission(page, 'First Contact');
  await expect(page.getByText(/Look for the bell under which all of them/)).toBeVisible();
  await player.begin(page, 'Less than a twentieth of σ, but more than a hundredth');
  await player.pause(page);
  expect(await player.landings(page)).toBeLessThan(T0);

  // The computers keep their answers until a guess stands.
  await expect(player.computer(page, 'MLE')).toContainText('Hidden until your own guess stands.');
  await player.dragBell(page, SPAN, { peak: -0.05, shoulder: 0.03 });
  const first = {
    mu: await player.fieldValue(page, player.MU),
    sigma: await player.fieldValue(page, player.SIGMA),
  };
  await player.resume(page);
  await player.setSpeed(page, 20);
  await player.waitForLandings(page, 200);
  await player.pause(page);
  const { mu, sigma } = await player.readCard(page, 'MLE');
  await player.typeNumber(page, player.MU, `${mu[0]}`);
  await player.typeNumber(page, player.SIGMA, `${sigma[0]}`);
  await player.guessStands(page);
  const changedAt = await player.landings(page);
  await player.resume(page);

  await reveal.untilReveal(page);
  const [base] = await reveal.readTruth(page);
  const rows = await reveal.readStandings(page);
  expect([...rows.keys()].sort()).toEqual(['EM', 'MAP', 'MLE', 'you']);
  expect(await reveal.readStory(page)).toHaveLength(3);
  const mine = await reveal.checkNormalSums(page, 'you', rows);
  expect(mine.truth.mu).toBeCloseTo(base?.mu ?? NaN, 3);
  expect(mine.law).toEqual({ mu: mu[0], sigma: sigma[0] });

  // Points by hand: one law before the change, another after it.
  const before = changedAt - T0;
  const after = 1000 - changedAt + 1;
  const early = Math.min(1, reveal.klByHand(mine.truth, first));
  const mean = (before * early + after * Math.min(1, mine.loss)) / (before + after);
  expect(reveal.cell(rows.get('you'), 'Points')).toBeCloseTo(1000 * (1 - mean), 0);

  // The race by hand, from the landings that the recording holds.
  const positions = positionsIn(lastRecording(userData));
  expect(positions).toHaveLength(1000);
  const paid = positions.slice(T0).map((x, i) => {
    const law = T0 + i < changedAt ? first : mine.law;
    return Math.log(law.sigma * Math.sqrt(2 * Math.PI)) + ((x - law.mu) / law.sigma) ** 2 / 2;
  });
  const race = paid.reduce((sum, nats) => sum + nats, 0);
  expect(await reveal.readRace(page, 'you')).toBeCloseTo(race, 2);
  expect(reveal.cell(rows.get('you'), 'Race')).toBeCloseTo(race, 0);

  for (const who of ['MLE', 'MAP', 'EM']) await reveal.checkNormalSums(page, who, rows);
  await expect(page.getByText('You predicted: Less than a twentieth of σ')).toBeVisible();
  expect(problems).toEqual([]);
});
