import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** The benchmarks in the order in which they run, each with what it measures. */
export const BENCHMARKS = /** @type {const} */ ({
  'landing.host': 'cost of a landing in the host: drawn, raced, estimated from, recorded, told',
  'landing.to.renderer': "time from a landing in the host to the renderer's state",
  'frame.step.1k': 'one update and render step of the playfield with 1,000 landings',
  'frame.step.10k': 'one update and render step of the playfield with 10,000 landings',
  'frame.allocation':
    'bytes that a frame of the playfield allocates, by a heap profile of a minute',
  'guess.to.frame': 'time from a drag of the guess to the picture that shows it',
  'start.cold': 'start of the built game to a title screen that can be played',
  'replay.open.1e6': 'opening a recording of 1e6 landings until it can be scrubbed',
  'replay.seek.p99': 'a jump to any moment of it, which 99 in 100 are no slower than',
  'replay.bytes.per.landing': 'bytes of its file a landing',
  'replay.rate': 'landings a second that a replay takes in',
  'em.k2.1e6.50it':
    'binning and 50 iterations of EM, two normals, 1e6 values, beside other libraries',
  'em.plain.k2.1e5': 'plain EM, ns a point, component and iteration; two normals, 1e5 values',
  'student-t.1e5': 'fit of location, scale and df to 1e5 values',
  'refresh.all.1e5': 'refresh of all live estimators after 100 more landings, at 1e5',
  'refresh.all.1e6': 'the same at 1e6, beside that at 1e5',
  'summary.1e7': 'mean and standard deviation of 1e7 values, ns a value',
});

/** @typedef {keyof typeof BENCHMARKS} BenchName */

export const NAMES = /** @type {BenchName[]} */ (Object.keys(BENCHMARKS));

/** What runs in Node alone, without the app: the estimators, and what needs no page of a replay. */
const WITHOUT_ELECTRON = /^(?:(?:em|student-t|refresh|summary)\.|replay\.(?:bytes|rate))/;

/** @param {readonly BenchName[]} names */
export const needsElectron = names => names.some(name => !WITHOUT_ELECTRON.test(name));

export const HELP = `Usage: npm run bench [-- --only NAME ...] [-- --json FILE]

Sets up and builds what is missing, measures, and prints a table of medians and ratios.
  --only NAME  this benchmark alone; may be given more than once
  --json FILE  write the figures to a file, as a list of {name, value, unit, runs, baseline, ratio,
               baselines, skipped}
  --list       name the benchmarks
The estimators run beside sklearn, numpy, scipy and mclust where python3 and Rscript have them.
Leave the machine alone while it runs. What it is doing goes to stderr.`;

/** What the command line got wrong, in one line. */
export class UsageError extends Error {}

/** @param {string} name @returns {name is BenchName} */
const isName = name => Object.hasOwn(BENCHMARKS, name);

/**
 * @typedef {{ kind: 'help' } | { kind: 'list' } | { kind: 'run', names: BenchName[], json: string | null }} Request
 */

/**
 * @param {readonly string[]} args
 * @returns {Request} Throws UsageError.
 */
export function parseOptions(args) {
  const { only, json, list, help } = parse(args);
  if (help) return { kind: 'help' };
  if (list) return { kind: 'list' };
  const unknown = only?.find(name => !isName(name));
  if (unknown !== undefined) {
    throw new UsageError(`there is no benchmark "${unknown}"; there are ${NAMES.join(', ')}`);
  }
  if (json === '') throw new UsageError('--json needs the path of a file');
  return {
    kind: 'run',
    names: NAMES.filter(name => only === undefined || only.includes(name)),
    json: json ?? null,
  };
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: 'string', multiple: true },
        json: { type: 'string' },
        list: { type: 'boolean' },
        help: { type: 'boolean' },
      },
      allowPositionals: false,
    }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Node appends advice that does not fit here.
    throw new UsageError((message.split(/\. |\n/)[0] ?? message).replace(/\.$/, ''));
  }
}

/**
 * Where the figures go, made sure of before anything is measured: its folder is there and can be written.
 *
 * @param {string} file as given, from `cwd`
 * @param {string} cwd
 * @returns {string} Throws UsageError.
 */
export function outputFile(file, cwd) {
  const path = resolve(cwd, file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing?.isDirectory()) throw new Error('it is a folder');
    accessSync(existing === undefined ? dirname(path) : path, constants.W_OK);
    return path;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`--json: cannot write ${path}: ${why}`);
  }
}
