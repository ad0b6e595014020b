import { axeFindings } from '../support/e2eAccess.ts';
import { expect } from '../support/electron.ts';
import { test } from '../support/e2eProfile.ts';
import { serveClass } from '../support/servedClass.ts';

test('the desktop’s game joins a class by its address, and keeps the flight', async ({
  launch,
}) => {
  const served = await serveClass({
    title: 'Statistics, Tuesday',
    rounds: [{ missionId: 'thin-evidence', flight: null, answers: 'mission', question: null }],
    approve: false,
    names: 'shown',
    ranks: 'private',
    teams: [],
  });
  try {
    const { page, problems } = await launch();
    await page.getByRole('button', { name: 'Class', exact: true }).click();
    await page.getByRole('button', { name: 'Join a class' }).click();
    await page.getByRole('textbox', { name: 'Address' }).fill(served.address);
    await page.getByRole('textbox', { name: 'Class code' }).fill(served.code);
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ada');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'You are in' })).toBeVisible();
    served.say('start');
    await expect(page.getByRole('heading', { name: 'Your guess' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Raise μ, middle of the bell' }).click();
    await expect(page.locator('.guess-panel')).toContainText('standing since landing');
    if (process.env['LOOK'] !== undefined)
      await page.screenshot({ path: `${process.env['LOOK']}-desktop.png` });
    served.say('speed 20');
    await expect(page.getByText(/This is what was true/)).toBeVisible({ timeout: 60_000 });
    served.say('end');
    await expect(page.getByRole('heading', { name: 'The class is over' })).toBeVisible();
    await page.getByRole('button', { name: 'To Replays' }).click();
    await expect(page.getByRole('row').nth(1)).toContainText('Thin Evidence');
    expect(problems).toEqual([]);
  } finally {
    await served.close();
  }
});
