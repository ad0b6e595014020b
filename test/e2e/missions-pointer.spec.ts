import type { Page } from '@playwright/test';
import { expect, test } from '../support/electron.ts';
import * as player from '../support/player.ts';
import * as reveal from '../support/e2eReveal.ts';

const event = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });

test('Thin Evidence by pointer: the MLE pays infinity, MAP does not', async ({ launch }) => {
  const { page, problems } = await launch();
  await player.openMission(page, 'Thin Evidence');
  await player.begin(page, 'MLE: it trusts the landings alone');
  await player.pause(page);
  await player.dragBell(page, [0, 20], { peak: 0.04, shoulder: 0.02 });
  await player.resume(page);

  // From one landing the MLE takes sigma 0 and rules out the next.
  await player.setSpeed(page, 8);
  const wreck = event(page, 'MLE wrecked');
  await expect(wreck).toBeVisible();
  await player.pause(page);
  await expect(wreck).toContainText('it pays −log 0 = ∞');
  await expect(player.computer(page, 'MLE')).toContainText('Wrecked');
  await expect(page.getByRole('group', { name: /Race after .*MLE wrecked/ })).toBeVisible();
  await expect(player.computer(page, 'MAP')).not.toContainText('Wrecked');
  const before = await player.fieldValue(page, player.MU);
  const { mu } = await player.readCard(page, 'MAP');
  await wreck.getByRole('button', { name: 'Take MAP’s bell' }).click();
  await player.guessStands(page);
  expect(await player.fieldValue(page, player.MU)).toBeCloseTo(mu[0] ?? NaN, 2);
  expect(await player.fieldValue(page, player.MU)).not.toBe(before);
  await expect(event(page, 'The aim')).toBeVisible();

  await player.setSpeed(page, 4);
  await player.resume(page);
  // The next landing, and with it a wreck, may follow the wipe at once: its card tells of both.
  const wiped = page
    .getByRole('complementary')
    .getByText('After landing 12 the computers remember 1 landing.');
  await wiped.waitFor();
  await player.pause(page);
  await expect(wiped).toBeVisible();
  await page.getByRole('button', { name: 'Hold' }).click();
  await expect(wiped).toBeHidden();
  await player.resume(page);
  await player.setSpeed(page, 20);

  await reveal.untilReveal(page);
  await reveal.readTruth(page);
  const rows = await reveal.readStandings(page);
  expect([...rows.keys()].sort()).toEqual(['MAP', 'MLE', 'you']);
  expect(rows.get('MLE')?.['Race']).toBe('∞');
  expect(reveal.cell(rows.get('MAP'), 'Race')).toBeLessThan(1000);
  for (const who of ['you', 'MLE', 'MAP']) await reveal.checkNormalSums(page, who, rows);
  expect(await reveal.readRace(page, 'MLE')).toBe(Infinity);
  const story = await reveal.readStory(page);
  expect(story).toHaveLength(3);
  expect(story[1]).toContain('Memory was wiped 3 times, and the MLE was wrecked');
  await expect(page.getByText(/the MLE was wrecked first, at landing \d+; MAP/)).toBeVisible();
  await expect(page.getByText('You were right.')).toBeVisible();
  expect(problems).toEqual([]);
});

test('Decoys by pointer: the MLE swells after the announcement, EM does not', async ({
  launch,
}) => {
  // How far the MLE swells is a matter of the seed; with this one the base is 10 km from the decoys.
  const seed = '--seed=0123456789abcdef0123456789abcdef';
  const { page, problems } = await launch({ args: ['--mission=decoys', seed] });
  await expect(page.getByText(/From landing 100 on, about 10%/)).toBeVisible();
  await player.begin(page, 'Its μ̂ moves and its σ̂ grows');
  await player.pause(page);
  await player.dragBell(page, [2, 26], { peak: -0.03, shoulder: 0.02 });
  await player.resume(page);
  await player.setSpeed(page, 8);
  await player.waitForLandings(page, 60);
  await player.pause(page);
  const calm = await player.readCard(page, 'MLE');
  const calmEm = await player.readCard(page, 'EM');
  await player.resume(page);
  await expect(event(page, 'Decoy swarm')).toBeVisible();
  await player.setSpeed(page, 20);
  await player.waitForLandings(page, 280);
  await player.pause(page);
  const swollen = await player.readCard(page, 'MLE');
  const steady = await player.readCard(page, 'EM');
  expect(swollen.sigma[0]).toBeGreaterThan(1.5 * (calm.sigma[0] ?? NaN));
  expect(swollen.mu[0]).toBeGreaterThan(calm.mu[0] ?? NaN);
  expect(steady.sigma[0]).toBeLessThan(1.35 * (calmEm.sigma[0] ?? NaN));
  await expect(player.computer(page, 'EM')).toContainText(/strays \d+\.\d%/);

  const swarm = event(page, 'Decoy swarm');
  await expect(swarm).toContainText('A squared error cannot forgive a far landing');
  await expect(swarm).toContainText(`to ${swollen.sigma[0]?.toFixed(2)} km`);
  await swarm.getByRole('button', { name: 'Take EM’s bell' }).click();
  await player.guessStands(page);
  await expect(swarm).toBeHidden();
  // At this speed the flight may be over before a look at the button.
  await page.getByRole('button', { name: 'Resume', exact: true }).click();

  await reveal.untilReveal(page);
  const rows = await reveal.readStandings(page);
  expect([...rows.keys()].sort()).toEqual(['EM', 'MAP', 'MLE', 'you']);
  const mine = await reveal.checkNormalSums(page, 'you', rows);
  expect(mine.law.mu).toBeCloseTo(steady.mu[0] ?? NaN, 2);
  expect(mine.law.sigma).toBeCloseTo(steady.sigma[0] ?? NaN, 2);
  for (const who of ['MLE', 'MAP', 'EM']) await reveal.checkNormalSums(page, who, rows);
  expect(reveal.cell(rows.get('EM'), 'Final KL')).toBeLessThan(
    reveal.cell(rows.get('MLE'), 'Final KL'),
  );
  await expect(page.getByText(/^Strays: a bell around 20/)).toBeVisible();
  const story = await reveal.readStory(page);
  expect(story).toHaveLength(3);
  expect(story[1]).toContain('After landing 100 about 10% of the landings were strays');
  await expect(page.getByText('You were right.')).toBeVisible();
  expect(problems).toEqual([]);
});

test('Two Bases by pointer: two bells and a weight', async ({ launch }) => {
  const { page, problems } = await launch();
  await player.openMission(page, 'Two Bases');
  await player.begin(page, 'Between the bases');
  await player.pause(page);
  await player.dragBell(page, [0, 24], { peak: -0.02, shoulder: 0.015 }, player.bellFields(1));
  const other = await player.fieldValue(page, 'μ of bell 2');
  await player.dragBell(page, [0, 24], { peak: 0.02, shoulder: 0.01 }, player.bellFields(2));
  expect(await player.fieldValue(page, 'μ of bell 2')).toBeGreaterThan(other);
  const weight = await player.fieldValue(page, 'Weight of bell 1');
  await page.getByRole('button', { name: 'Raise Weight of bell 1' }).click();
  await expect
    .poll(() => player.fieldValue(page, 'Weight of bell 1'))
    .toBeCloseTo(weight + 0.05, 1);
  await player.guessStands(page);
  await player.resume(page);
  await player.setSpeed(page, 20);
  await player.waitForLandings(page, 200);
  await player.pause(page);
  const em = await player.readCard(page, 'EM');
  expect(em.mu).toHaveLength(2);
  for (const bell of [1, 2] as const) {
    const fields = player.bellFields(bell);
    await player.typeNumber(page, fields.mu, `${em.mu[bell - 1]}`);
    await player.typeNumber(page, fields.sigma, `${em.sigma[bell - 1]}`);
  }
  await player.typeNumber(page, 'Weight of bell 1', `${em.weight[0]}`);
  await player.guessStands(page);
  await player.resume(page);

  await reveal.untilReveal(page);
  const bases = await reveal.readTruth(page);
  expect(bases).toHaveLength(2);
  const rows = await reveal.readStandings(page);
  expect([...rows.keys()].sort()).toEqual(['EM', 'MAP', 'MLE', 'you']);
  // EM found both; one bell cannot.
  expect(reveal.cell(rows.get('EM'), 'Final KL')).toBeLessThan(
    reveal.cell(rows.get('MLE'), 'Final KL'),
  );
  const sums = await reveal.readSums(page, 'you');
  const worth = reveal.sumOf(sums, 'Worth in landings');
  const loss = reveal.cell(rows.get('you'), 'Final KL');
  expect(Math.abs(reveal.resultOf(worth) * loss - 1)).toBeLessThan(0.06 + 5e-5 / loss);
  const story = await reveal.readStory(page);
  expect(story).toHaveLength(3);
  expect(story[1]).toContain('One bell cannot be in two places');
  expect(problems).toEqual([]);
});

test('Newcomb’s Light by pointer: no truth, the race decides', async ({ launch }) => {
  const { page, problems } = await launch();
  await player.openMission(page, 'Newcomb’s Light');
  await player.begin(page, 'EM, a bell and a share of strays');
  await player.pause(page);
  await player.dragBell(page, [-60, 60], { peak: 0.06, shoulder: 0.03 });
  await player.resume(page);
  await player.setSpeed(page, 20);

  await reveal.untilReveal(page);
  await expect(page.getByText('All 66 readings are in. Nobody knows the truth')).toBeVisible();
  await expect(
    page.getByText('Today’s value on this scale is 33.02 ns. The readings −44 and −2'),
  ).toBeVisible();
  const rows = await reveal.readStandings(page);
  expect([...rows.keys()].sort()).toEqual(['EM', 'MAP', 'MLE', 'you']);
  const heads = Object.keys(rows.get('you') ?? {});
  expect(heads).not.toContain('Points');
  const races = [...rows.values()].map(row => reveal.cell(row, 'Race'));
  expect(races).toEqual([...races].sort((a, b) => a - b));
  expect(reveal.cell(rows.get('EM'), 'Race')).toBeLessThan(reveal.cell(rows.get('MLE'), 'Race'));
  for (const [who, row] of rows) {
    expect(await reveal.readRace(page, who)).toBeCloseTo(reveal.cell(row, 'Race'), 0);
    if (who === 'you') continue;
    const [, amount = ''] = /^(\S+)\snats/.exec(row['You against'] ?? '') ?? [];
    const mine = reveal.cell(rows.get('you'), 'Race');
    expect(player.parsed(amount)).toBeCloseTo(Math.abs(mine - reveal.cell(row, 'Race')), 0);
  }
  const story = await reveal.readStory(page);
  expect(story).toHaveLength(3);
  expect(story[2]).toContain('33.02');
  await expect(page.getByText('You were right.')).toBeVisible();
  expect(problems).toEqual([]);
});
