import * as fs from 'node:fs';
import { createRecorder } from '../../src/node/recordings/recorder.ts';
import { fly, SESSION_ID } from './flight.ts';

// A process that records a flight and is killed. It tells how many events are in the file whenever the recorder
// has returned: those are acknowledged. Arguments: file, mission, seed, and the byte of the file at which it
// kills itself in the middle of a write; without one, others kill it.

const [path, missionId, seed, lastByte] = process.argv.slice(2);
if (path === undefined || missionId === undefined || seed === undefined)
  throw new Error('name the file, the mission and its seed');

let room = lastByte === undefined ? Infinity : Number(lastByte);

/** Writes come back short, as they may. */
const mortal: typeof fs = {
  ...fs,
  writeSync: ((fd: number, bytes: Uint8Array, offset: number, length: number): number => {
    const written = fs.writeSync(fd, bytes, offset, Math.min(length, room, 97));
    room -= written;
    if (room === 0) process.kill(process.pid, 'SIGKILL');
    return written;
  }) as typeof fs.writeSync,
};

const recorder = createRecorder({
  path,
  header: {
    gameVersion: '0.0.0',
    missionId,
    startedAt: '2042-06-15T10:00:00.000Z',
    sessionId: SESSION_ID,
    player: null,
    parent: null,
  },
  onProblem: problem => {
    throw new Error(problem.message);
  },
  fileSystem: mortal,
});

let acknowledged = 0;
await fly(
  { missionId, seed },
  {
    ...recorder,
    append: events => {
      recorder.append(events);
      acknowledged += events.length;
      fs.writeSync(1, `${acknowledged}\n`);
    },
  },
);
