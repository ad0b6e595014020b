import { StringDecoder } from 'node:string_decoder';
import { createDecoder, type DecodedRecording } from '../../src/core/recording/decode.ts';
import { createEventEncoder, encodeHeader } from '../../src/core/recording/encode.ts';
import { createTimeline } from '../../src/core/session/timeline.ts';
import type { Problem } from '../../src/core/problem.ts';
import { sha256 } from '../../src/node/recordings/sha256.ts';
import type { Original } from './corpus.ts';
import type { Dice } from './dice.ts';

/** What became of a file. */
export type Verdict = 'refused' | 'cut' | 'altered' | 'whole';

export interface Judged {
  readonly verdict: Verdict;
  readonly ms: number; // to read it
  readonly problem: Problem | null;
}

const LONGEST_MESSAGE = 600; // characters

/** Reads a file that was made of `original`; throws where the reader does anything but what it must. */
export function judge(bytes: Buffer, original: Original, dice: Dice): Judged {
  const start = performance.now();
  const read = readInPieces(bytes, 1 + dice.below(bytes.length * 2));
  const ms = performance.now() - start;
  if (!read.ok) {
    checkProblem(read.problem, 1);
    return { verdict: 'refused', ms, problem: read.problem };
  }
  const { cut, seal, problem } = read.value;
  if (cut !== null) checkProblem(problem, cut.line);
  else if (seal === 'broken') checkProblem(problem, Number(problem?.values['line']));
  else must(problem === null, `a whole file has a problem: ${problem?.message}`);
  checkBeginning(read.value, bytes, original);
  checkEvents(read.value);
  const verdict = cut !== null ? 'cut' : seal === 'broken' ? 'altered' : 'whole';
  return { verdict, ms, problem };
}

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

function readInPieces(bytes: Buffer, size: number) {
  const decoder = createDecoder({ source: 'f', hash: sha256() });
  const text = new StringDecoder('utf8');
  for (let i = 0; i < bytes.length; i += size)
    if (!decoder.push(text.write(bytes.subarray(i, i + size)))) break;
  decoder.push(text.end());
  return decoder.finish();
}

/** One clear line that says where it is and what was expected there. */
function checkProblem(problem: Problem | null, line: number): void {
  must(problem !== null, 'nothing says what is wrong');
  const { code, message, values } = problem as Problem;
  must(!/[\n\r\0\u2028]/.test(message), 'the message is more than a line');
  must(message.length < LONGEST_MESSAGE, `the message has ${message.length} characters`);
  if (code === 'recording-not-a-recording' || code === 'recording-newer') return;
  must(
    message.startsWith(`f, line ${line}: `),
    `the message does not name line ${line}: ${message}`,
  );
  must(values['line'] === line, `the values do not name line ${line}`);
  if (code === 'recording-torn') return;
  must(code === 'recording-damaged', `the code is ${code}`);
  for (const name of ['field', 'expected', 'got'] as const)
    must(typeof values[name] === 'string', `no "${name}" in the values of: ${message}`);
  must(message.includes(`${String(values['field'])}`), `the message does not name the field`);
}

/** What stands before the first change is read as it was. */
function checkBeginning({ events }: DecodedRecording, bytes: Buffer, original: Original): void {
  let same = 0;
  while (same < bytes.length && bytes[same] === original.bytes[same]) same++;
  const lines = original.starts.filter(start => start > 0 && start <= same).length;
  const kept = Math.max(0, Math.min(lines - 1, original.events.length));
  must(events.length >= kept, `${kept} events stand before the change, ${events.length} were read`);
  const before = JSON.stringify(original.events.slice(0, kept));
  must(JSON.stringify(events.slice(0, kept)) === before, 'an event before the change was misread');
}

/** What was read can be shown, and written and read again to the last digit. */
function checkEvents({ header, events }: DecodedRecording): void {
  const timeline = createTimeline();
  timeline.append(events);
  timeline.stateAfter(events.length);
  const { format: _format, version: _version, ...rest } = header;
  const text = encodeHeader(rest) + events.map(createEventEncoder()).join('');
  const again = readInPieces(Buffer.from(text), text.length);
  must(again.ok, 'what was read cannot be read again once it is written');
  if (!again.ok) return;
  const { problem } = again.value;
  must(problem === null, `what was read is written with a problem: ${problem?.message}`);
  must(inWords(again.value.events) === inWords(events), 'an event comes back as another');
}

/** JSON, with losses that are infinite told apart from none. */
function inWords(events: DecodedRecording['events']): string {
  return JSON.stringify(events, (_key, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? `${value}` : value,
  );
}
