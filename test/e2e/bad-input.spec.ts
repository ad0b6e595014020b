import { expect, test } from '../support/electron.ts';
import * as player from '../support/player.ts';

test('a guess that cannot be: one clear line, and the last guess stands', async ({ launch }) => {
  const { page, problems } = await launch();
  await player.openMission(page, 'First Contact');
  await player.begin(page, 'Less than a hundredth of σ');
  await player.pause(page);
  await player.typeNumber(page, player.MU, '9.25');
  await player.typeNumber(page, player.SIGMA, '1.75');
  await player.guessStands(page);
  const standing = player.guessPanel(page).getByText(/^standing since landing/);
  const sigma = player.numberField(page, player.SIGMA);
  const mu = player.numberField(page, player.MU);
  const cases = [
    [sigma, '0', /σ is a width and has to be above 0, not 0\./],
    [sigma, '-1.5', /σ is a width and has to be above 0, not -1\.5\./],
    [sigma, 'wide', /“wide” is no number\. Type a number such as 1\.75/],
    [sigma, '', /is no number/],
    [sigma, 'NaN', /“NaN” is no number/],
    [sigma, 'Infinity', /“Infinity” is no number/],
    [mu, 'here', /“here” is no number\. Type a number such as 9\.25/],
    [mu, '1e999', /is no number/],
  ] as const;
  for (const [field, typed, line] of cases) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: line })).toHaveCount(1);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(standing).toBeVisible();
    await field.press('Escape');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(mu).toHaveValue('9.25');
    await expect(sigma).toHaveValue('1.75');
  }
  // Leaving the field says it too, and a right number puts it straight.
  await sigma.fill('0');
  await mu.focus();
  await expect(page.getByRole('alert')).toHaveText(/above 0/);
  await sigma.fill('2,5');
  await sigma.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(sigma).toHaveValue('2.50');
  await player.guessStands(page);
  expect(problems).toEqual([]);
});

test('a set-up that cannot be flown says why', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Free Flight' }).click();
  for (const [name, typed, line] of [
    ['Landings', '5', '5 is outside 10 to 10,000.'],
    ['Landings', '50.5', 'Type a whole number from 10 to 10,000.'],
    ['Share of strays', '90', '90 is outside 0 to 40.'],
    ['Expected σ', '0', '0 is outside 0.05 to 50.'],
    ['Middle μ₀', 'x', '“x” is no number.'],
  ] as const) {
    await player.typeNumber(page, name, typed);
    await expect(page.getByRole('alert')).toContainText(line);
    await player.numberField(page, name).press('Escape');
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  // What was typed wrongly and left so must not be flown silently.
  await player.numberField(page, 'Landings').fill('7');
  await page.getByRole('button', { name: 'To the briefing' }).click();
  await expect(page.getByRole('alert')).toContainText('7 is outside 10 to 10,000.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up a free flight');
});

test('an error that nobody caught is shown, with a way on', async ({ launch }) => {
  const { page, output } = await launch();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('a planted fault');
    }, 0);
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The game has tripped');
  await expect(page.getByRole('alert')).toContainText('a planted fault');
  await expect.poll(output).toContain('a planted fault');
  await page.getByRole('button', { name: 'Back to the title screen' }).click();
  await player.openMission(page, 'First Contact');
  await page.evaluate(() => {
    setTimeout(() => void Promise.reject(new Error('another fault')), 0);
  });
  await expect(page.getByRole('alert')).toContainText('another fault');
  await page.getByRole('button', { name: 'Load the window anew' }).click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});
