import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { setUp } from './setup.mjs';
import { inRoot, ROOT } from './setup/paths.mjs';
import { runTool, ToolError } from './setup/say.mjs';

const HELP = `Usage: npm run faults -- [--kills N]

Records flights, kills them at pinned moments (N times, 1000 when left out) and opens what they leave: no event
that was acknowledged may be lost. Then lets disks fill up and folders vanish while a flight is recorded. The same
for the host of a class, whose log is a database.
Exit codes: 0 nothing was lost, 1 something was, 2 wrong usage.
`;

const SPECS = [
  ...['kill', 'mishaps', 'recorder'].map(name => `test/unit/node/recordings/${name}.test.ts`),
  ...['kill', 'journal', 'resume'].map(name => `test/unit/node/classroomResults/${name}.test.ts`),
];

function readKills() {
  try {
    const { values } = parseArgs({
      options: { kills: { type: 'string', default: '1000' }, help: { type: 'boolean' } },
    });
    if (values.help) return null;
    const kills = Number(values.kills);
    if (Number.isInteger(kills) && kills >= 1 && kills <= 1e6) return kills;
    throw new Error(`--kills takes a whole number from 1, got "${values.kills}"`);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ToolError(`${message}.`, '`npm run faults -- --help` says how it is called.', 2);
  }
}

async function main() {
  const kills = readKills();
  if (kills === null) {
    process.stdout.write(HELP);
    return 0;
  }
  await setUp({ electron: false });
  return new Promise(done => {
    const child = spawn(
      process.execPath,
      [inRoot('node_modules/vitest/vitest.mjs'), 'run', ...SPECS],
      {
        cwd: ROOT,
        env: { ...process.env, VECTOR_PRIME_KILLS: String(kills) },
        stdio: 'inherit',
      },
    );
    child.on('error', () => done(1));
    child.on('close', code => done(code ?? 1));
  });
}

await runTool(main);
