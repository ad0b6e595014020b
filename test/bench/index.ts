import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import type { BenchName } from '../../tools/bench/options.mjs';
import { figureOf } from './figure.ts';
import type { Plan } from './plan.ts';
import { say } from './say.ts';
import { suite } from './suite.ts';
import { tableOf, type Row } from './table.ts';

/** Exit status: 1 when something could not be measured. What could be is told all the same. */
async function run(plan: Plan): Promise<number> {
  const rows: Row[] = [];
  const failed: BenchName[] = [];
  sayIfBusy();
  for (const name of plan.names) {
    const start = performance.now();
    say(`${name} ...`);
    try {
      rows.push(await measured(name, plan));
      say(`${name}: done in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
    } catch (error) {
      failed.push(name);
      say(`Error: ${name}: ${reasonOf(error)}`);
    }
  }
  if (plan.json !== null) {
    const figures = rows.map(row => row.figure);
    writeFileSync(plan.json, `${JSON.stringify(figures, null, 2)}\n`);
    say(`Figures: ${plan.json}`);
  }
  if (rows.length > 0) process.stdout.write(`${tableOf(rows)}\n`);
  if (failed.length > 0) say(`Not measured: ${failed.join(', ')}.`);
  return failed.length > 0 ? 1 : 0;
}

async function measured(name: BenchName, plan: Plan): Promise<Row> {
  const { measure, ...subject } = suite[name];
  const samples = await measure(plan);
  return { figure: figureOf({ name, ...subject }, samples), samples };
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Medians and turns help against a busy machine, but only so far. */
function sayIfBusy(): void {
  const load = loadavg()[0] ?? 0;
  const cores = availableParallelism();
  if (load > cores / 2)
    say(`The machine is busy (load ${load.toFixed(1)} on ${cores} cores): expect larger figures.`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
try {
  process.exitCode = await run(JSON.parse(process.argv[2] ?? '') as Plan);
} catch (error) {
  say(`Error: ${reasonOf(error)}`);
  process.exitCode = 1;
}
