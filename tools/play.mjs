import { spawn } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { setUp } from './setup.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { electronPath } from './setup/electron.mjs';
import { inRoot, ROOT } from './setup/paths.mjs';
import { runTool, say, ToolError } from './setup/say.mjs';
import { electronSwitches, hasDisplay } from './setup/screen.mjs';

const HELP = `Usage: npm run play [-- OPTIONS] [FILE ...]

Sets up what is missing, builds what is stale and opens the game; with a recording as FILE (.vprec.jsonl, or .gz of
one), takes it in and shows it.
  --mission ID       open this mission at once (npm run --silent cli -- missions lists them)
  --seed HEX         its seed, 32 hexadecimal digits; drawn anew when left out
  --speed N          landings come N times as fast, 1 to 20
  --autopilot        the mission plays itself
  --screenshot FILE  leave a picture of the window at the end of the mission (PNG)
  --recording FILE   leave the recording here
  --quit             close the game at the end of the mission
Where there is no screen, a mission is played by autopilot and leaves a screenshot and a recording.`;

/** Without a screen Chromium complains about the screen, the bus and the card that are not there. */
const CHROMIUM_LOG = /^\[\d+:\d+\/\d+\.\d+:(?:INFO|WARNING|ERROR):/;

const UNATTENDED = { mission: 'first-contact', speed: '20' };

function parse() {
  try {
    const { values, positionals } = parseArgs({
      options: {
        mission: { type: 'string' },
        seed: { type: 'string' },
        speed: { type: 'string' },
        autopilot: { type: 'boolean' },
        screenshot: { type: 'string' },
        recording: { type: 'string' },
        quit: { type: 'boolean' },
        help: { type: 'boolean' },
      },
      allowPositionals: true,
    });
    return { ...values, files: positionals };
  } catch (error) {
    const message =
      error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? '') : String(error);
    throw new ToolError(`${message}.`, '`npm run play -- --help` lists the options.', 2);
  }
}

/** @param {Omit<ReturnType<typeof parse>, 'files'>} options */
function check({ mission, seed, speed }) {
  const nextStep = '`npm run play -- --help` lists the options.';
  if (mission !== undefined && !/^[a-z0-9-]{1,64}$/.test(mission)) {
    throw new ToolError(
      `--mission takes an id such as first-contact, got "${mission}".`,
      nextStep,
      2,
    );
  }
  if (seed !== undefined && !/^[0-9a-f]{32}$/i.test(seed)) {
    throw new ToolError(
      `--seed takes 32 hexadecimal digits (128 bits), got "${seed}".`,
      nextStep,
      2,
    );
  }
  if (speed !== undefined && !(Number(speed) >= 1 && Number(speed) <= 20)) {
    throw new ToolError(`--speed takes a number from 1 to 20, got "${speed}".`, nextStep, 2);
  }
}

/**
 * Files are named from where the user is; npm starts scripts in the root of the project.
 *
 * @param {string} option
 * @param {string | undefined} file
 */
function fileArgument(option, file) {
  if (file === undefined) return undefined;
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (
    file === '' ||
    !folder?.isDirectory() ||
    statSync(path, { throwIfNoEntry: false })?.isDirectory()
  ) {
    throw new ToolError(
      `--${option} takes a file in a folder that exists, got "${file}".`,
      'make the folder, or name another.',
      2,
    );
  }
  return path;
}

/** @param {Omit<ReturnType<typeof parse>, 'files'>} given */
function plan(given) {
  const screenshot = fileArgument('screenshot', given.screenshot);
  const recording = fileArgument('recording', given.recording);
  const options = { ...given, ...(screenshot && { screenshot }), ...(recording && { recording }) };
  if (hasDisplay()) return options;
  const folder = inRoot('out', 'play');
  mkdirSync(folder, { recursive: true });
  return {
    ...UNATTENDED,
    screenshot: join(folder, 'screenshot.png'),
    recording: join(folder, 'recording.vprec.jsonl'),
    ...options,
    autopilot: true,
    quit: true,
  };
}

/** @param {string} file to open, named from where the user is */
function recordingToOpen(file) {
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
  throw new ToolError(
    `there is no file "${file}" to open.`,
    'name a recording; options begin with --.',
    2,
  );
}

/** @param {Omit<ReturnType<typeof parse>, 'files'>} options */
function toArguments(options) {
  return Object.entries(options).flatMap(([name, value]) =>
    value === true ? [`--${name}`] : [`--${name}=${String(value)}`],
  );
}

/** @param {readonly string[]} args */
function runElectron(args) {
  return new Promise((done, fail) => {
    const child = spawn(electronPath(), args, { cwd: ROOT, stdio: ['inherit', 'inherit', 'pipe'] });
    createInterface({ input: child.stderr }).on('line', line => {
      if (hasDisplay() || !CHROMIUM_LOG.test(line)) say(line);
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', error =>
      fail(
        new ToolError(`Electron could not be started: ${error.message}.`, 'run `npm run setup`.'),
      ),
    );
    child.on('close', (code, signal) => {
      if (signal) say(`Electron was ended by ${signal}.`);
      done(code ?? 1);
    });
  });
}

/**
 * Says where a file was left, or that it was not.
 *
 * @param {string} what
 * @param {string | undefined} file
 * @param {number} start of the game, milliseconds of the wall clock
 */
function leave(what, file, start) {
  if (file === undefined) return true;
  // Some file systems keep times to the second, or to two.
  const fresh = (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= start - 2000;
  say(fresh ? `${what}: ${file}` : `${what}: none was left; the mission did not come to its end.`);
  return fresh;
}

async function main() {
  const { files, ...given } = parse();
  if (given.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  check(given);
  const options = plan(given);
  const recordings = files.map(recordingToOpen);
  await setUp();
  await ensureBuilt();
  if (!hasDisplay()) {
    say(
      `There is no screen here: the mission ${options.mission} is played by autopilot, without a window.`,
    );
  }
  const start = Date.now();
  const code = await runElectron([
    ...electronSwitches(),
    ROOT,
    ...toArguments(options),
    ...recordings,
  ]);
  if (code !== 0) {
    say(`The game ended with exit code ${code}.`);
    return code;
  }
  const left = [
    leave('Screenshot', options.screenshot, start),
    leave('Recording', options.recording, start),
  ];
  return hasDisplay() || left.every(Boolean) ? 0 : 1;
}

await runTool(main);
