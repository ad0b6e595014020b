import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { setUp } from './setup.mjs';
import { ensureFuzzBuilt } from './setup/build.mjs';
import { inRoot } from './setup/paths.mjs';
import { runTool, ToolError } from './setup/say.mjs';

const HELP = `Usage: npm run fuzz -- [--cases N] [--seed N]

Spoils recordings in every way it knows and looks whether the reader says so, by line and field.
  --cases N  how many; 10000 at first
  --seed N   the same seed makes the same cases; the time at first
The last line counts what was misread. Exit codes: 0 nothing, 1 something, 2 wrong usage.
`;

const MOST = 1e9;

function parse() {
  try {
    return parseArgs({
      options: {
        cases: { type: 'string', default: '10000' },
        seed: { type: 'string', default: `${Date.now()}` },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const message =
      error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? '') : String(error);
    throw new ToolError(`${message}.`, '`npm run fuzz -- --help` lists the options.', 2);
  }
}

/**
 * @param {string} name
 * @param {string} text
 * @param {number} most
 */
function whole(name, text, most) {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  throw new ToolError(
    `--${name} is a whole number, got "${text}".`,
    '`npm run fuzz -- --help` says how it is called.',
    2,
  );
}

async function main() {
  const { cases, seed, help } = parse();
  if (help) {
    process.stdout.write(HELP);
    return 0;
  }
  const args = [whole('seed', seed, Number.MAX_SAFE_INTEGER), whole('cases', cases, MOST)];
  await setUp({ electron: false });
  await ensureFuzzBuilt();
  return new Promise(done => {
    const child = spawn(
      process.execPath,
      [inRoot('out/fuzz/index.js'), inRoot('test/fixtures/recordings'), ...args.map(String)],
      { stdio: 'inherit' },
    );
    child.on('error', () => done(1));
    child.on('close', code => done(code ?? 1));
  });
}

await runTool(main);
