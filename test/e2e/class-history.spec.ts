import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openClassHistory } from '../../src/node/classroom/history.ts';
import { axeFindings } from '../support/e2eAccess.ts';
import { expect } from '../support/electron.ts';
import { test } from '../support/e2eProfile.ts';
import { sampleClass } from '../unit/node/classroomResults/sampleClass.ts';

/** Two classes as they were held on two days, one of which was broken off. */
function held(profile: string): void {
  let today = '2042-06-15T10:00:00Z';
  const history = openClassHistory(join(profile, 'classes.db'), {
    onProblem: problem => {
      throw new Error(problem.message);
    },
    now: () => new Date(today),
  });
  history.journal.append('class-1', sampleClass());
  today = '2042-06-22T10:00:00Z';
  history.journal.append('class-2', sampleClass('class-2').slice(0, 600));
  history.close();
}

test('past classes are listed, read, taken away as files, and made nameless', async ({
  launch,
  profile,
}) => {
  held(profile);
  const { app, page, problems } = await launch({ userData: profile });
  await page.getByRole('button', { name: 'Class', exact: true }).click();
  await page.getByRole('button', { name: 'Past classes' }).click();
  await expect(page.getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('row').nth(1)).toContainText('not ended');
  await expect(page.getByRole('row').nth(2)).toContainText('33% → 67%');
  expect(await axeFindings(page)).toEqual([]);
  if (process.env['LOOK'] !== undefined)
    await page.screenshot({ path: `${process.env['LOOK']}-list.png` });

  await page.getByRole('row').nth(2).getByRole('button').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Year 12, Monday');
  await expect(page.getByRole('heading', { name: 'Round 1: First Contact' })).toBeVisible();
  await expect(page.getByText('Best predictor')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  if (process.env['LOOK'] !== undefined)
    await page.screenshot({ path: `${process.env['LOOK']}-class.png`, fullPage: true });

  const csv = join(profile, 'guesses.csv');
  const report = join(profile, 'report.html');
  for (const [path, button] of [
    [csv, 'Guesses as CSV'],
    [report, 'Report to print'],
  ] as const) {
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await page.getByRole('button', { name: button }).click();
    await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('Ada');
  }
  expect(await readFile(report, 'utf8')).toContain('<!doctype html>');

  await page.getByRole('button', { name: 'Erase names' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase the names' }).click();
  await expect(page.getByRole('rowheader', { name: 'S01' }).first()).toBeVisible();
  await expect(page.getByText('Ada')).toHaveCount(0);

  await page.getByRole('button', { name: 'Delete class' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the class' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  expect(problems).toEqual([]);
});
