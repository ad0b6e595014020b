import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The command line was not understood: exit code 2. */
export class UsageError extends Error {}

const USAGE = `Usage: npm run --silent cli -- COMMAND

  missions [--json]                      the missions there are
  run --mission ID|FILE.json [--seed HEX] [--speed N|max] [--recording FILE] [--json]
                                         plays a mission by autopilot, without a window; --homework FILE|LINK in
                                         place of mission and seed
  replay FILE [--speed N|max] [--from T] [--to T] [--json]
                                         tells a recording as it went, at once or paced; T is session time in
                                         seconds, or as 1:05; --json gives the state at the end
  verify FILE [--json]                   recomputes a recording and compares
  export FILE --to csv|csv-landings|csv-guesses|csv-estimates|notebook|r|codap|svg [--out PATH]
                                         writes it in another format, to PATH or standard output; csv is that of
                                         the landings; svg takes [--at LANDING] [--light]
  estimate FILE --method NAME [--family F] [--json]
           [--components K] [--init JSON] [--iterations N | --tolerance T] [--engine plain|binned]
           [--prior JSON] [any other option of the method]
           [--column NAME] [--x NAME] [--y NAME] [--weights NAME] [--trials NAME]
           [--lower NAME] [--upper NAME] [--count NAME]
                                         estimates from a file: .f64 (float64, little-endian), .json, or
                                         values separated by comma, semicolon or tab
  methods [--json]                       the methods of estimate, with their options
  serve [--port N] [--host ADDRESS] [--plan FILE.json] [--page FOLDER] [--no-announce]
        [--keep FILE.sqlite [--resume]]  opens a class on this computer, without a window; prints its code and
                                         addresses, and takes the teacher's commands by lines ("help" lists them);
                                         --resume goes on with the class that was left in the middle there
  load [--players N] [--seconds S] [--hz 20] [--json]
                                         puts a class of N players on this computer and measures its server
  homework new --mission ID --out FILE [--title T] [--note N] [--answers-at-reveal]
           [--question Q --option A --option B [--right 1]] [--json]
                                         makes homework: a small file, and a link that says the same
  homework collect FOLDER [--homework FILE|LINK] [--csv FILE] [--results FILE] [--report FILE]
           [--pseudonyms] [--json]       the recordings of a folder as one class: every guess, every result,
                                         a page to print; without --homework those of the most frequent drones

Results go to standard output, errors to standard error.
Exit codes: 0 done, 1 failed, 2 wrong usage.
`;

export function printUsage(stream: NodeJS.WriteStream): void {
  stream.write(USAGE);
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** `parseArgs`, with its complaints as usage errors. */
export function readOptions<T extends Options>(
  args: readonly string[],
  options: T,
): ReturnType<
  typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>
> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * One JSON value on standard output; typed arrays become arrays, and numbers that JSON lacks the strings
 * "Infinity", "-Infinity", "NaN".
 */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, asJson)}\n`);
}

function asJson(_key: string, value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
