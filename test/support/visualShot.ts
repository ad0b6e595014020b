import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { decodePng, encodePng } from '../../tools/pictures/png.mjs';
import { resize } from './e2eAccess.ts';
import { expect } from './electron.ts';
import { BOUNDS, differenceOf, isSame, mosaicOf } from './visualBlocks.ts';
import {
  EXTENT,
  glancesOf,
  nameOfSize,
  sizesOf,
  UNHELD,
  type Language,
  type Size,
} from './visualPlan.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const REFERENCES = resolve(ROOT, 'test/visual/references');
const SEEN = resolve(ROOT, 'test-results/screens'); // to be looked at
const REWRITE = process.env['PICTURES_REFERENCES'] === '1';

const MOST_LOOKS = 12;

/** The window's content once two looks in a row are the same: nothing is on its way any more. */
export async function atRest(page: Page): Promise<Buffer> {
  let last: Buffer = Buffer.alloc(0);
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    await page.waitForTimeout(80);
    const png = await page.screenshot({ animations: 'disabled' });
    if (last.equals(png)) return png;
    last = png;
  }
  throw new Error('the screen does not come to rest');
}

async function sized(app: ElectronApplication, page: Page, size: Size): Promise<void> {
  await resize(app, size.width, size.height);
  await page.waitForFunction(
    ({ width, height }) => window.innerWidth === width && window.innerHeight === height,
    size,
  );
}

/** What is cut off: text that is wider than its box, and boxes that reach out of the window. */
export function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('main *, dialog[open] *')) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      if (
        element.closest('.visually-hidden, .skip-links, canvas, svg, .field, .table-scroll') !==
        null
      )
        continue;
      const name = `${element.tagName.toLowerCase()}.${element.className} "${element.innerText.slice(0, 40)}"`;
      if (box.right > window.innerWidth + 1 || box.left < -1)
        found.push(`${name} reaches out of the window`);
      const cut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      if (cut && getComputedStyle(element).overflowX !== 'visible')
        found.push(`${name} is cut off`);
    }
    return found;
  });
}

/** The same once the layout has had time to follow the window. */
async function atLastOverflowing(page: Page): Promise<readonly string[]> {
  let found = await overflowing(page);
  for (let looks = 1; looks < MOST_LOOKS && found.length > 0; looks++) {
    await page.waitForTimeout(80);
    found = await overflowing(page);
  }
  return found;
}

/** Takes a shot at each of its sizes, keeps it to be looked at, and holds it to its reference. */
export async function shootAll(
  app: ElectronApplication,
  page: Page,
  language: Language,
  shot: string,
): Promise<void> {
  const sizes = sizesOf(shot, language, EXTENT);
  for (const size of sizes) {
    const name = nameOfSize(size);
    await sized(app, page, size);
    await page.mouse.move(1, 1);
    const png = await atRest(page);
    write(resolve(SEEN, language, name, `${shot}.png`), png);
    expect.soft(await overflowing(page), `${shot} at ${name}, ${language}`).toEqual([]);
    if (!UNHELD.has(shot)) compare(png, `${language}/${name}/${shot}.png`);
  }
  const glances = glancesOf(language, EXTENT).filter(size => !sizes.includes(size));
  for (const size of glances) {
    await sized(app, page, size);
    expect.soft(await atLastOverflowing(page), `${shot} at ${nameOfSize(size)}`).toEqual([]);
  }
  const [first] = sizes;
  if (first !== undefined && sizes.length + glances.length > 1) await sized(app, page, first);
}

function compare(png: Buffer, name: string): void {
  const seen = mosaicOf(decodePng(png));
  const file = resolve(REFERENCES, name);
  if (REWRITE) {
    write(file, encodePng(seen));
    return;
  }
  const about = `${name}: if it is meant to look so, \`npm run pictures -- --references\``;
  expect.soft(existsSync(file), `a reference for ${about}`).toBe(true);
  if (!existsSync(file)) return;
  const difference = differenceOf(seen, decodePng(readFileSync(file)));
  const { mean, worst, at } = difference;
  const [x, y] = at.map(share => `${Math.round(100 * share)} %`);
  if (!isSame(difference)) write(resolve(SEEN, 'differences', name), encodePng(difference.picture));
  expect
    .soft(
      isSame(difference),
      `${about}\n  differs by ${mean.toFixed(2)} in the mean (at most ${BOUNDS.mean}), by ${worst.toFixed(1)} ` +
        `at most (${BOUNDS.worst}), at ${x} from the left and ${y} from the top`,
    )
    .toBe(true);
}

function write(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
