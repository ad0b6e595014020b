import type { DecodedRecording } from '../../core/recording/decode.ts';
import { verifyRecording, type VerifyReport } from '../../core/recording/verify.ts';
import { missionData } from '../missions.ts';
import { readRecording } from '../recordings/readRecording.ts';
import { printJson, readOptions, UsageError } from './usage.ts';

/** Computes a recording again and compares. Exit code 1 if it differs, is damaged or its seal is broken. */
export function verifyFile(args: readonly string[]): number {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' } });
  const [file, more] = positionals;
  if (file === undefined || more !== undefined)
    throw new UsageError(`verify takes one FILE, got ${positionals.length}`);
  const read = readRecording(file);
  if (!read.ok) throw new Error(read.problem.message);
  if (read.value.events.length === 0)
    throw new Error(read.value.problem?.message ?? `${file}: no event can be read`);
  const report = verifyRecording(read.value.events, dataOf(read.value));
  const sound = report.differenceCount === 0 && report.skipped === 0 && read.value.problem === null;
  if (values.json === true) printJson(jsonOf(file, read.value, report, sound));
  else printReport(file, read.value, report, sound);
  return sound ? 0 : 1;
}

function dataOf({ events }: DecodedRecording): Float64Array | null {
  const opened = events[0];
  if (opened?.type !== 'session-opened') return null;
  const data = missionData(opened.mission);
  return data.ok ? data.value : null;
}

function jsonOf(
  file: string,
  read: DecodedRecording,
  report: VerifyReport,
  sound: boolean,
): unknown {
  const { seal, problem, cut, header } = read;
  return {
    file,
    sound,
    mission: header.missionId,
    seal,
    cut,
    problem: problem?.message ?? null,
    ...report,
  };
}

function printReport(
  file: string,
  read: DecodedRecording,
  report: VerifyReport,
  sound: boolean,
): void {
  const line = (text: string): void => void process.stdout.write(`${text}\n`);
  line(`${file}: ${read.header.missionId}, ${report.compared} events compared, seal ${read.seal}`);
  if (read.problem !== null) line(read.problem.message);
  for (const { seq, field, got, expected } of report.differences)
    line(`event ${seq}, ${field}: recorded ${got}, computed ${expected}`);
  if (report.skipped > 0)
    line(`${report.skipped} events were not compared: the recording takes another course`);
  line(
    sound
      ? 'sound: all of it follows from the seed and the commands'
      : `not sound: ${report.differenceCount} differences`,
  );
}
