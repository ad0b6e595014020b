import { parseArgs } from 'node:util';
import { setUp } from './setup.mjs';
import { runTool, seconds, tell, ToolError } from './setup/say.mjs';
import { STAGES } from './test/stages.mjs';

const NAMES = STAGES.map(stage => stage.name);

const HELP = `Usage: npm test [-- --only STAGE ...]

Sets up what is missing and runs every stage: ${NAMES.join(', ')}.
  --only STAGE  this stage alone; may be given more than once
A stage without tests of its own (such as lint) counts as one. The last line counts them all.`;

// On stdout, in one order with what the runners print there.
/** @param {string} text */
function print(text) {
  process.stdout.write(`${text}\n`);
}

function parse() {
  try {
    return parseArgs({
      options: { only: { type: 'string', multiple: true }, help: { type: 'boolean' } },
    }).values;
  } catch (error) {
    const message =
      error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? '') : String(error);
    throw new ToolError(`${message}.`, '`npm test -- --help` lists the options.', 2);
  }
}

/**
 * @param {import('./test/stages.mjs').Stage} stage
 * @returns {Promise<import('./test/stages.mjs').Count | undefined>}
 */
async function runStage(stage) {
  try {
    return await stage.run();
  } catch (error) {
    tell(error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** @param {readonly string[]} chosen */
async function runStages(chosen) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  const broken = new Set();
  for (const stage of STAGES.filter(({ name }) => chosen.includes(name))) {
    print(`\n== ${stage.name}`);
    const start = performance.now();
    const unbuilt = stage.name === 'e2e' && broken.has('build');
    const count = unbuilt ? { passed: 0, failed: 1, skipped: 0 } : await runStage(stage);
    const time = seconds(performance.now() - start);
    if (count === undefined) {
      lines.push(`${stage.name.padEnd(8)}${time.padStart(8)}  nothing to run`);
      continue;
    }
    if (count.failed > 0) broken.add(stage.name);
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
    const skipped = count.skipped > 0 ? ` (${count.skipped} skipped)` : '';
    const why = unbuilt ? ' (not run: the build failed)' : '';
    lines.push(
      `${stage.name.padEnd(8)}${time.padStart(8)}  ${count.failed === 0 ? 'ok' : 'FAILED'}  ` +
        `${count.passed} of ${count.passed + count.failed}${skipped}${why}`,
    );
  }
  print(`\n${lines.join('\n')}\n`);
  return total;
}

/** @param {{ passed: number, failed: number, skipped: number }} total */
function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

async function main() {
  const { only, help } = parse();
  if (help) {
    print(HELP);
    return 0;
  }
  const unknown = only?.find(name => !NAMES.includes(name));
  if (unknown !== undefined) {
    throw new ToolError(`there is no stage ${unknown}.`, `the stages are ${NAMES.join(', ')}.`, 2);
  }
  const chosen = only ?? NAMES;
  const real = chosen.includes('e2e');
  try {
    await setUp({ electron: real, browser: real });
  } catch (error) {
    print(closingLine({ passed: 0, failed: 1, skipped: 0 }));
    throw error;
  }
  const total = await runStages(chosen);
  print(closingLine(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

await runTool(main);
