import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { figureOf } from './figure.ts';
import type { Plan } from './plan.ts';
import { say } from './say.ts';
import { suite } from './suite.ts';
import { tableOf, type Row } from './table.ts';

async function run(plan: Plan): Promise<void> {
  const rows: Row[] = [];
  sayIfBusy();
  for (const name of plan.names) {
    const { measure, ...subject } = suite[name];
    const start = performance.now();
    say(`${name} ...`);
    const samples = await measure(plan).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`${name}: ${why}`, { cause: error });
    });
    rows.push({ figure: figureOf({ name, ...subject }, samples), samples });
    say(`${name}: done in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  }
  if (plan.json !== null) {
    const figures = rows.map(row => row.figure);
    writeFileSync(plan.json, `${JSON.stringify(figures, null, 2)}\n`);
    say(`Figures: ${plan.json}`);
  }
  process.stdout.write(`${tableOf(rows)}\n`);
}

/** Medians and turns help against a busy machine, but only so far. */
function sayIfBusy(): void {
  const load = loadavg()[0] ?? 0;
  const cores = availableParallelism();
  if (load > cores / 2)
    say(`The machine is busy (load ${load.toFixed(1)} on ${cores} cores): expect larger figures.`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
try {
  await run(JSON.parse(process.argv[2] ?? '') as Plan);
} catch (error) {
  say(`Error: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
