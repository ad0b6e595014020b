import { kinds } from './kinds.ts';
import { FolderError, linesOf, runFolder } from './run.ts';
import type { Listener } from './run.ts';

/** Where nothing is said for this long, a line tells how far it is. */
const SILENCE_MS = 3000;

/** Runs the folder that the tool names, and says what failed. Exit code 1 when anything did. */
function main(folder: string): number {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  let saidAt = performance.now();
  const listener: Listener = {
    begins(file, at, of) {
      if (performance.now() - saidAt < SILENCE_MS) return;
      saidAt = performance.now();
      process.stderr.write(`${at} of ${of} cases done; next is ${file}\n`);
    },
    failed: failures => linesOf(failures).forEach(print),
  };
  try {
    const { passed, failed } = runFolder(folder, kinds, listener);
    print(`${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof FolderError)) throw error;
    process.stderr.write(`Error: ${error.message}.\n`);
    return 1;
  }
}

process.exitCode = main(process.argv[2] ?? '.');
