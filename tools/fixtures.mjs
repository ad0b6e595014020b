import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setUp } from './setup.mjs';
import { ensureFixturesBuilt } from './setup/build.mjs';
import { inRoot } from './setup/paths.mjs';
import { runTool, ToolError } from './setup/say.mjs';

const HELP = `Usage: npm run --silent fixtures -- [DIR]

Checks every reference case (*.json, schema "estimation-reference/1") of a folder; without DIR the project's own.
A line for everything that fails: id, place, got, expected, tolerance; then "N passed, N failed".
Exit codes: 0 all passed, 1 some failed or there is none, 2 wrong usage.
`;

const OWN = inRoot('test/fixtures/estimation');

async function main() {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const [folder, more] = args;
  if (more !== undefined || folder?.startsWith('-')) {
    throw new ToolError(
      `expected one folder, got ${args.join(' ')}.`,
      '`npm run fixtures -- --help` says how it is called.',
      2,
    );
  }
  // Paths are meant from where the user is; npm starts scripts in the root.
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  await setUp({ electron: false });
  await ensureFixturesBuilt();
  const cases = folder === undefined ? OWN : resolve(cwd, folder);
  return new Promise(done => {
    const child = spawn(process.execPath, [inRoot('out/fixtures/index.js'), cases], {
      stdio: 'inherit',
    });
    child.on('error', () => done(1));
    child.on('close', code => done(code ?? 1));
  });
}

await runTool(main);
