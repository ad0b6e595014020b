import { readFileSync, statSync } from 'node:fs';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { readRecording } from '../../../src/node/recordings/readRecording.ts';
import type { Samples } from '../figure.ts';
import type { Plan } from '../plan.ts';
import { MILLION, millionRecording } from './million.ts';
import { gzipSync } from 'node:zlib';

/** Bytes of the file a landing, beside the landings alone as text, one a line. */
export function measureSize({ root }: Plan): Promise<Samples> {
  const path = millionRecording(root);
  const { size } = statSync(path);
  const text = positionsOf(path).map(position => `${position}\n`);
  const bare = text.reduce((sum, line) => sum + line.length, 0);
  const zipped = gzipSync(readFileSync(path)).length;
  return Promise.resolve({
    runs: [size / MILLION],
    baseline: [bare / MILLION],
    note: `the file has ${size} bytes, ${(zipped / MILLION).toFixed(2)} a landing when zipped`,
  });
}

function positionsOf(path: string): readonly number[] {
  const read = readRecording(path);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.events.flatMap((event: SessionEvent) =>
    event.type === 'landed' ? event.positions : [],
  );
}
