import { spawn } from 'node:child_process';
import {
  BENCHMARKS,
  HELP,
  needsElectron,
  outputFile,
  parseOptions,
  UsageError,
} from './bench/options.mjs';
import { setUp } from './setup.mjs';
import { ensureBenchBuilt, ensureBuilt } from './setup/build.mjs';
import { electronPath } from './setup/electron.mjs';
import { inRoot, ROOT } from './setup/paths.mjs';
import { runTool, say } from './setup/say.mjs';
import { electronSwitches, SAME_PICTURE } from './setup/screen.mjs';

/** Where the user is; npm starts scripts in the root of the project. */
const cwd = process.env['INIT_CWD'] ?? process.cwd();

/** @param {string} text */
const print = text => void process.stdout.write(`${text}\n`);

/**
 * Measures by what was built. Without a screen and drawn by software also where there is one: so that
 * figures of different days can be compared.
 *
 * @param {readonly string[]} names
 * @param {string | null} json
 * @returns {Promise<number>} exit status
 */
function run(names, json) {
  const plan = {
    names,
    json,
    root: ROOT,
    electron: electronPath(),
    switches: [...electronSwitches({ headless: true }), ...SAME_PICTURE],
  };
  return new Promise(done => {
    const child = spawn(process.execPath, [inRoot('out/bench/index.js'), JSON.stringify(plan)], {
      cwd,
      stdio: 'inherit',
    });
    child.on('error', () => done(1));
    child.on('close', code => done(code ?? 1));
  });
}

async function main() {
  const request = parseOptions(process.argv.slice(2));
  if (request.kind === 'help') {
    print(HELP);
    return 0;
  }
  if (request.kind === 'list') {
    for (const [name, what] of Object.entries(BENCHMARKS)) print(`${name.padEnd(22)}${what}`);
    return 0;
  }
  const json = request.json === null ? null : outputFile(request.json, cwd);
  const electron = needsElectron(request.names);
  await setUp({ electron });
  if (electron) await ensureBuilt();
  await ensureBenchBuilt();
  return run(request.names, json);
}

await runTool(async () => {
  try {
    return await main();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(`Error: ${error.message}. \`npm run bench -- --help\` lists the options.`);
    return 2;
  }
});
