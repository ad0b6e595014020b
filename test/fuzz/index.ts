import { loadCorpus } from './corpus.ts';
import { fuzz, type FuzzReport } from './fuzz.ts';

// node index.js FIXTURES SEED CASES: what `npm run fuzz` runs. Exit code 1: something was misread.

const STEP = 1000; // cases between two words of how far it is

const [fixtures = '', seedText = '', casesText = ''] = process.argv.slice(2);
const seed = Number(seedText);
const cases = Number(casesText);

const start = performance.now();
const report = fuzz(loadCorpus(fixtures), seed, 0, cases, done => {
  if (done % STEP === 0 && process.stderr.isTTY) process.stderr.write(`\r${done} of ${cases}`);
});
if (process.stderr.isTTY) process.stderr.write('\r');
process.stdout.write(inWords(report, (performance.now() - start) / 1000));
process.exitCode = report.failures.length > 0 ? 1 : 0;

function inWords({ cases: done, verdicts, kinds, slowest, failures }: FuzzReport, seconds: number) {
  const lines = [
    `${done} cases of seed ${seed} in ${seconds.toFixed(0)} s, ${kinds.size} kinds of change`,
    Object.entries(verdicts)
      .map(([verdict, count]) => `${verdict} ${count}`)
      .join(', '),
    `slowest ${slowest.ms.toFixed(0)} ms: case ${slowest.number} (${slowest.kinds})`,
    ...failures.map(
      ({ number, original, kinds: changes, why }) =>
        `MISREAD case ${number} of ${original} (${changes.join(', ')}): ${why}`,
    ),
    `${failures.length} misread`,
  ];
  return `${lines.join('\n')}\n`;
}
