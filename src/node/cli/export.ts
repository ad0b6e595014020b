import { writeFileSync } from 'node:fs';
import { exportText, TEXT_FORMATS, type TextFormat } from '../../core/export/exportText.ts';
import type { SessionEvent } from '../../core/session/events.ts';
import { openRecordingFile, tellProblem } from './recordingFile.ts';
import { readOptions, UsageError } from './usage.ts';

/**
 * Writes a recording in another format, to standard output or a new file. Exit code 1 where a part of the recording
 * could not be read: what was read is written all the same.
 */
export async function exportFile(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    to: { type: 'string' },
    out: { type: 'string' },
    at: { type: 'string' },
    light: { type: 'boolean' },
  });
  const [file, more] = positionals;
  if (file === undefined || more !== undefined)
    throw new UsageError(`export takes one FILE, got ${positionals.length}`);
  const format = formatOf(values.to);
  const light = values.light === true;
  if (format !== 'svg' && (values.at !== undefined || light))
    throw new UsageError('--at and --light are for --to svg');
  const landing = landingOf(values.at);

  const read = await openRecordingFile(file);
  const eventCount = landing === null ? null : eventsUpTo(read.events, landing, file);
  const text = exportText(read.events, format, { eventCount, light });
  if (values.out === undefined) process.stdout.write(text);
  else writeNew(values.out, text);
  return tellProblem(read);
}

function formatOf(given: string | undefined): TextFormat {
  const names = ['csv', ...TEXT_FORMATS];
  if (given === undefined) throw new UsageError(`export needs --to ${names.join('|')}`);
  const format = given === 'csv' ? 'csv-landings' : TEXT_FORMATS.find(name => name === given);
  if (format !== undefined) return format;
  throw new UsageError(`--to is one of ${names.join(', ')}; got "${given}"`);
}

function landingOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new UsageError(`--at takes the number of a landing, got "${given}"`);
}

/** How many events there are before the landing after that one. */
function eventsUpTo(events: readonly SessionEvent[], landing: number, file: string): number {
  let landings = 0;
  for (const [count, event] of events.entries()) {
    if (event.type !== 'landed') continue;
    if (landings >= landing) return count;
    landings += event.positions.length;
  }
  if (landing <= landings) return events.length;
  throw new Error(`${file} has ${landings} landings, --at asks for ${landing}`);
}

/** Nothing is overwritten. */
function writeNew(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new Error(`${path} exists already; name another file, or move that one`, {
        cause: error,
      });
    throw error;
  }
}
