import { writeSync } from 'node:fs';
import { createRecorder } from '../../src/node/recordings/recorder.ts';
import { sampleHeader } from './recordingText.ts';
import { longSession } from './sampleSession.ts';

// A process that records until it is killed. After each frame it says how many events are in the file.

const path = process.argv[2];
if (path === undefined) throw new Error('name the file to write');
const recorder = createRecorder({
  path,
  header: sampleHeader,
  onProblem: problem => {
    throw new Error(problem.message);
  },
});
const events = longSession(100_000);
for (let from = 0; from < events.length;) {
  const frame = events.slice(from, from + 1 + (from % 7));
  recorder.append(frame);
  from += frame.length;
  writeSync(1, `${from}\n`);
}
