import { expect, type Locator, type Page } from '@playwright/test';
import { parsed, progress } from './player.ts';

/** What a person reads off the reveal, and the same sums done again from what is read. */

export async function untilReveal(page: Page): Promise<void> {
  await expect(standings(page)).toBeVisible({ timeout: 45_000 });
  await expect(progress(page)).toBeHidden();
}

const standings = (page: Page): Locator => page.getByRole('region', { name: 'Standings' });
const arithmetic = (page: Page): Locator => page.getByRole('region', { name: 'The arithmetic' });

/** A row of the standings by its column's heading, as written. */
export type Row = Readonly<Record<string, string>>;

/** Rows of the standings by who, in the order shown. */
export async function readStandings(page: Page): Promise<ReadonlyMap<string, Row>> {
  const table = standings(page).getByRole('table');
  const heads = await table.getByRole('columnheader').allInnerTexts();
  const rows = new Map<string, Row>();
  for (const row of (await table.getByRole('row').all()).slice(1)) {
    const cells = await row.locator('th, td').allInnerTexts();
    const entry = Object.fromEntries(heads.map((head, i) => [head, (cells[i] ?? '').trim()]));
    rows.set(entry['Who'] ?? '', entry);
  }
  return rows;
}

export function cell(row: Row | undefined, column: string): number {
  const written = row?.[column];
  if (written === undefined) throw new Error(`no ${column} in ${JSON.stringify(row)}`);
  return parsed(written);
}

/** The three sentences. */
export async function readStory(page: Page): Promise<readonly string[]> {
  return page
    .getByRole('region', { name: 'What happened, and why' })
    .getByRole('paragraph')
    .allInnerTexts();
}

export interface Base {
  readonly mu: number;
  readonly sigma: number;
}

/** The bases as the line under the field tells them, to four digits. */
export async function readTruth(page: Page): Promise<readonly Base[]> {
  const line = page.getByText(/^Base(\s\d)?:\sμ\s=/);
  await expect(line.first()).toBeVisible();
  const numbers = /μ\s=\s([−\d.,]+),\sσ\s=\s([\d.,]+\d)/;
  return (await line.allInnerTexts()).map(text => {
    const [, mu = '', sigma = ''] = numbers.exec(text) ?? [];
    return { mu: parsed(mu), sigma: parsed(sigma) };
  });
}

export interface Sum {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The sums of one contestant, after choosing it. */
export async function readSums(page: Page, who: string): Promise<readonly Sum[]> {
  const panel = arithmetic(page);
  const radio = panel.getByRole('radio', { name: who, exact: true });
  await radio.check({ force: true });
  await expect(radio).toBeChecked();
  const sums: Sum[] = [];
  for (const heading of await panel.getByRole('heading', { level: 3 }).all()) {
    const lines = await heading.locator('xpath=..').getByRole('paragraph').allInnerTexts();
    sums.push({ title: await heading.innerText(), lines });
  }
  return sums;
}

export function sumOf(sums: readonly Sum[], title: string): Sum {
  const sum = sums.find(each => each.title === title);
  if (sum === undefined)
    throw new Error(`no sum "${title}" among ${sums.map(s => s.title).join()}`);
  return sum;
}

/** KL(N(mu, sigma^2) || N(m, s^2)) in nats, by the textbook. */
export function klByHand(truth: Base, law: Base): number {
  const spread = truth.sigma ** 2 + (truth.mu - law.mu) ** 2;
  return Math.log(law.sigma / truth.sigma) + spread / (2 * law.sigma ** 2) - 0.5;
}

const NAMES = /Truth μ\s=\s(\S+), σ\s=\s(\S+); law m\s=\s(\S+), s\s=\s(\S+)\skm\./;

/**
 * Does a contestant's sums again from the numbers that the screen puts into the formulas, and holds the
 * standings to them. Returns the two laws.
 */
export async function checkNormalSums(
  page: Page,
  who: string,
  rows: ReadonlyMap<string, Row>,
): Promise<{ readonly truth: Base; readonly law: Base; readonly loss: number }> {
  const sums = await readSums(page, who);
  const kl = sumOf(sums, 'Distance from the truth at the end');
  const [mu, sigma, m, s] = (NAMES.exec(kl.lines.join('\n'))?.slice(1) ?? []).map(parsed) as [
    number,
    number,
    number,
    number,
  ];
  const truth = { mu, sigma };
  const law = { mu: m, sigma: s };
  const loss = klByHand(truth, law);
  const row = rows.get(who);
  // Six digits went in. Where a distance is small they are nearly all lost in the difference.
  expect(resultOf(kl)).toBeCloseTo(loss, loss > 0.1 ? 4 : 5);
  expect(cell(row, 'Final KL')).toBeCloseTo(loss, 3.9);
  const worth = sumOf(sums, 'Worth in landings');
  const [, divisor = ''] = /^1 \/ (\S+) = /.exec(worth.lines.at(-1) ?? '') ?? [];
  expect(parsed(divisor)).toBeCloseTo(resultOf(kl), 9);
  expect(Math.abs(resultOf(worth) - 1 / parsed(divisor))).toBeLessThan(
    0.06 + 1e-5 / parsed(divisor),
  );
  const points = sumOf(sums, 'Points');
  const [, mean = ''] = /1000 × \(1 − (\S+)\) = /.exec(points.lines.at(-1) ?? '') ?? [];
  expect(Math.abs(resultOf(points) - 1000 * (1 - parsed(mean)))).toBeLessThan(0.06);
  expect(resultOf(points)).toBe(cell(row, 'Points'));
  checkCraft(sumOf(sums, 'Craft loss'), law, cell(row, 'Craft loss'));
  checkDifferences(sumOf(sums, 'Difference'));
  return { truth, law, loss };
}

const IDEAL = /expected E\[μ\]\s=\s(\S+), √v\s=\s(\S+)\skm/;

/** The KL from what the ideal observer expected at the end, and the mean that the table gives. */
function checkCraft(sum: Sum, law: Base, inTable: number): void {
  const text = sum.lines.join('\n');
  const [, mu = '', sigma = ''] = IDEAL.exec(text) ?? [];
  const [, shown = ''] = /½ = (\S+)/.exec(text) ?? [];
  const [, mean = ''] = /mean from landing [\d,]+ to [\d,]+: (\S+)/.exec(text) ?? [];
  const byHand = klByHand({ mu: parsed(mu), sigma: parsed(sigma) }, law);
  expect(parsed(shown)).toBeCloseTo(byHand, byHand > 0.1 ? 4 : 5);
  expect(inTable).toBeCloseTo(parsed(mean), 3.9);
}

function checkDifferences({ lines }: Sum): void {
  const sums = lines.flatMap(line => {
    const [, a, b, d] = /: (\S+) − (\S+) = (\S+)\snats$/.exec(line) ?? [];
    return a === undefined || b === undefined || d === undefined ? [] : [[a, b, d].map(parsed)];
  });
  expect(sums.length).toBeGreaterThan(0);
  for (const [a = NaN, b = NaN, d = NaN] of sums) expect(d).toBeCloseTo(a - b, 5);
}

/** The number at the end of a sum, after its last sign of equality. */
export function resultOf(sum: Sum): number {
  return parsed(
    (sum.lines.at(-1) ?? '')
      .split('=')
      .at(-1)
      ?.replace(/\snats$/, '') ?? '',
  );
}

/** The race of a contestant in nats, to three digits. */
export async function readRace(page: Page, who: string): Promise<number> {
  return resultOf(sumOf(await readSums(page, who), 'Race'));
}
