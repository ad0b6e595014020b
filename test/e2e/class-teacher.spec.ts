import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { StudentView } from '../../src/core/protocol/classroom.ts';
import type { LiveSession } from '../../src/core/session/feed.ts';
import { joinClass, type StudentLink } from '../../src/net/studentLink.ts';
import { axeFindings, smallTargets } from '../support/e2eAccess.ts';
import { expect, test } from '../support/electron.ts';

const QUESTION = 'What does one decoy in ten do to the mean?';

/** Nobody is kept out of what the page shows now. */
async function isOpenToAll(page: Page): Promise<void> {
  expect.soft(await axeFindings(page)).toEqual([]);
  expect.soft(await smallTargets(page)).toEqual([]);
}

async function enter(page: Page, name: string): Promise<StudentLink> {
  const code = (await page.locator('.join-code').innerText()).replace(/\s/g, '');
  const address = await page.locator('.join-address').innerText();
  const port = address.split(':').at(-1) ?? '';
  const secret = randomBytes(16).toString('hex');
  const joined = await joinClass({ address: `127.0.0.1:${port}`, code, name, secret });
  if (!joined.ok) throw new Error(joined.problem.message);
  return joined.value;
}

/** What the student is told, as it comes to hold. */
async function viewOf(link: StudentLink, holds: (view: StudentView) => boolean) {
  return new Promise<StudentView>(resolve => {
    const stop = link.watch(view => {
      if (!holds(view)) return;
      queueMicrotask(() => stop());
      resolve(view);
    });
  });
}

async function guessIn(link: StudentLink, mu: number): Promise<LiveSession> {
  const { sessionId } = await viewOf(link, view => view.phase === 'flying');
  const session = await link.session(sessionId ?? '');
  if (!session.ok) throw new Error(session.problem.message);
  session.value.follow({
    welcome: () => undefined,
    frame: () => undefined,
    status: () => undefined,
    close: () => undefined,
  });
  const guess = { family: 'normal', mu, sigma: 2 } as const;
  expect(await session.value.submit({ type: 'guess', guess })).toMatchObject({ ok: true });
  return session.value;
}

test('a teacher holds a class: set-up, lobby, question, flight, reveal, end', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const { page, problems } = await launch();
  await page.getByRole('button', { name: 'Class', exact: true }).click();
  await page.getByRole('button', { name: 'Host a class' }).click();

  // By keys: Decoys first, then the others go.
  const decoys = page.getByRole('listitem').filter({ hasText: 'Decoys' });
  await decoys.getByRole('checkbox').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('listitem').first()).toContainText('Decoys');
  await expect(decoys.getByRole('checkbox')).toBeFocused();
  await page.getByRole('button', { name: 'Remove First Contact' }).click();
  await page.getByRole('button', { name: 'Remove Thin Evidence' }).click();
  await page.getByRole('button', { name: 'Ask a question before and after' }).click();
  await expect(page.getByRole('button', { name: 'Open the class' })).toBeDisabled();
  await page.getByLabel('Question', { exact: true }).fill(QUESTION);
  await page.getByLabel('Answer 1', { exact: true }).fill('Nothing');
  await page.getByLabel('Answer 2', { exact: true }).fill('It drags it');
  await page.getByRole('radio', { name: 'Answer 2 is right' }).check();
  await page.getByLabel('Name of the class').fill('Statistics, Tuesday');
  await page.getByRole('checkbox', { name: 'I let everybody in one by one' }).check();
  await page.getByRole('radio', { name: 'Top 3 for all' }).check();
  await isOpenToAll(page);
  await page.getByRole('button', { name: 'Open the class' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Statistics, Tuesday');
  await expect(page.getByRole('img', { name: /QR code that opens the class/ })).toBeVisible();
  const students = await Promise.all(['Ada', 'Bilal', 'Chloé'].map(name => enter(page, name)));
  const [ada, bilal, chloe] = students as [StudentLink, StudentLink, StudentLink];
  await page.getByRole('button', { name: 'Let Ada in' }).click();
  await page.getByRole('button', { name: 'Let all 2 in' }).click();
  await viewOf(chloe, view => view.status === 'in');
  await page.getByRole('button', { name: 'Chloé: here' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Clio');
  await page.getByRole('button', { name: 'Rename' }).click();
  await viewOf(chloe, view => view.name === 'Clio');
  await page.getByRole('button', { name: 'Lock the door' }).click();
  await expect(page.getByText('The door is locked.')).toBeVisible();
  await isOpenToAll(page);

  await page.getByRole('button', { name: 'Start the first round' }).click();
  await expect(page.getByText(QUESTION)).toBeVisible();
  await isOpenToAll(page);
  for (const [link, option] of [
    [ada, 0],
    [bilal, 0],
    [chloe, 1],
  ] as const) {
    await viewOf(link, view => view.question?.when === 'before');
    expect(await link.submit({ type: 'answer', when: 'before', option })).toMatchObject({
      ok: true,
    });
  }
  await expect(page.getByText('of 3 have answered').locator('..')).toContainText('3');

  await page.getByRole('button', { name: 'Begin the flight' }).click();
  await Promise.all([guessIn(ada, 9), guessIn(bilal, 11), guessIn(chloe, 12)]);
  await expect(page.getByText('of 3 have guessed').locator('..')).toContainText('3');
  await expect(page.getByRole('row', { name: /median 11\.00/ })).toBeVisible();
  await isOpenToAll(page);
  await page.keyboard.press('5');
  await expect(page.getByRole('button', { name: 'Speed 20×' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('h');
  await expect(page.getByRole('group', { name: 'For the teacher' })).toBeHidden();
  await page.keyboard.press('h');

  await expect(page.getByRole('heading', { name: 'First places' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.locator('.top-places li')).toHaveCount(3);
  await expect(page.locator('.truth-line')).toContainText('Base');
  await isOpenToAll(page);
  await page.getByRole('button', { name: 'Ask the question again' }).click();
  for (const link of students) {
    await viewOf(link, view => view.question?.when === 'after');
    await link.submit({ type: 'answer', when: 'after', option: 1 });
  }
  await expect(
    page.getByText(/33% were right before, 100% are now: 67 percentage points more/),
  ).toBeVisible();
  await isOpenToAll(page);
  await page.getByRole('button', { name: 'To the end' }).click();
  await page.getByRole('button', { name: 'Show everybody’s points' }).click();
  await expect(page.getByRole('rowheader', { name: 'Clio' })).toBeVisible();
  await isOpenToAll(page);
  await page.getByRole('button', { name: 'Close the class' }).click();
  await expect(page.getByRole('button', { name: 'Host a class' })).toBeVisible();
  for (const link of students) link.close();
  expect(problems).toEqual([]);
});

test('who is sent out may come in again, who is sent out for good may not', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Class', exact: true }).click();
  await page.getByRole('button', { name: 'Host a class' }).click();
  await page.getByRole('button', { name: 'Open the class' }).click();
  const ada = await enter(page, 'Ada');
  await page.getByRole('button', { name: 'Ada: here' }).click();
  await page.getByRole('button', { name: 'Send out', exact: true }).click();
  await viewOf(ada, view => view.status === 'removed');
  const again = await enter(page, 'Ada');
  await page.getByRole('button', { name: 'Ada: here' }).click();
  await page.getByRole('button', { name: 'Send out for good' }).click();
  await expect(page.getByText('Their device does not come in again')).toBeVisible();
  await page.getByRole('button', { name: 'Send out for good' }).click();
  await viewOf(again, view => view.status === 'banned');
  await expect(page.getByText('Nobody has come in yet.')).toBeVisible();
});

test('a class goes on while the page is loaded anew', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Class', exact: true }).click();
  await page.getByRole('button', { name: 'Host a class' }).click();
  await page.getByRole('button', { name: 'Open the class' }).click();
  const ada = await enter(page, 'Ada');
  await expect(page.getByRole('button', { name: 'Ada: here' })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Class', exact: true }).click();
  await page.getByRole('button', { name: 'Back to your class' }).click();
  await expect(page.getByRole('button', { name: 'Ada: here' })).toBeVisible();
  ada.close();
});
