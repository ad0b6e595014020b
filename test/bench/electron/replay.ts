import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRecordings, type Recordings } from '../../../electron/main/recordings.ts';
import { linkToPage } from '../../../electron/main/pageLink.ts';
import { servePort } from '../../../src/node/ports/servePort.ts';
import type { Samples } from '../figure.ts';
import { MILLION_FILE, sessionsIn } from '../replay/million.ts';
import { stamp } from '../stamp.ts';
import { median } from '../statistics.ts';
import { openPage, type BenchPage } from './page.ts';

const RUNS = 7;
const WARM_UP_RUNS = 1;

const folder = sessionsIn(join(import.meta.dirname, '..'));

/**
 * ms from the request for a recording of a million landings to a page that has been to its middle: read, checked,
 * redacted, sent, folded. The baseline parses the same file's lines as JSON, and no more.
 */
export async function measureOpen(): Promise<Samples> {
  const page = await openPage();
  const recordings = openRecordings(folder, '0.0.0', () => '');
  const runs: number[] = [];
  const baseline: number[] = [];
  for (let i = -WARM_UP_RUNS; i < RUNS; i++) {
    const opened = await open(page, recordings, `open-${i + WARM_UP_RUNS}`);
    const parsed = parseLines();
    if (i < 0) continue;
    runs.push(opened);
    baseline.push(parsed);
  }
  return { runs, baseline, note: 'from the request to a page that can be scrubbed' };
}

/** ms that 99 in 100 jumps to a random moment of it take no longer than; one run is 2,000 jumps. */
export async function measureSeek(): Promise<Samples> {
  const page = await openPage();
  await open(
    page,
    openRecordings(folder, '0.0.0', () => ''),
    'seek',
  );
  const { runs, baseline, middle } = await page
    .ask({ ask: 'jump', runs: RUNS }, 'jumped')
    .then(({ jumps }) => jumps);
  return { runs, baseline, note: `half of them within ${(1000 * median(middle)).toFixed(1)} µs` };
}

async function open(page: BenchPage, recordings: Recordings, sessionId: string): Promise<number> {
  const port = linkToPage(page.window, sessionId);
  await page.ask({ ask: 'replay', sessionId }, 'following');
  const start = stamp();
  const feed = recordings.open(MILLION_FILE, sessionId);
  if (!feed.ok) throw new Error(feed.problem.message);
  servePort(feed.value, port);
  const { at } = await page.hear('replayed');
  return at - start;
}

function parseLines(): number {
  const start = stamp();
  let objects = 0;
  for (const line of readFileSync(join(folder, MILLION_FILE), 'utf8').split('\n'))
    if (line !== '' && typeof JSON.parse(line) === 'object') objects++;
  if (objects < 1000) throw new Error(`only ${objects} lines`);
  return stamp() - start;
}
