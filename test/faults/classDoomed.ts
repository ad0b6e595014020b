import { writeSync } from 'node:fs';
import type { ClassEvent, ClassFact } from '../../src/core/classroom/classEvents.ts';
import { openJournal } from '../../src/node/classroom/journal.ts';

// A process that keeps a class and is killed. It tells how many events are on the disk whenever the journal has
// returned: those are acknowledged. Arguments: file, students, ticks, and the first event's number if it goes on.

const [file, students, ticks, from] = process.argv.slice(2);
if (file === undefined || students === undefined || ticks === undefined)
  throw new Error('name the file, how many students guess, and for how many ticks');

const CLASS = 'doomed';
const journal = openJournal(file, {
  onProblem: problem => {
    throw new Error(problem.message);
  },
});

let seq = Number(from ?? 0);
const stamped = (fact: ClassFact, at: number): ClassEvent => ({ ...fact, seq: seq++, at });

function append(events: readonly ClassEvent[]): void {
  if (!journal.append(CLASS, events)) throw new Error('the disk did not take them');
  writeSync(1, `${seq}\n`);
}

if (from === undefined)
  append([
    stamped(
      {
        type: 'class-opened',
        classId: CLASS,
        plan: {
          title: 'Doomed',
          rounds: [],
          approve: false,
          names: 'shown',
          ranks: 'private',
          teams: [],
        },
      },
      0,
    ),
  ]);

for (let tick = 0; tick < Number(ticks); tick++) {
  const events: ClassEvent[] = [];
  for (let i = 0; i < Number(students); i++)
    events.push(
      stamped(
        {
          type: 'seat-guessed',
          round: 0,
          seat: `seat${i}`,
          nonce: tick,
          guess: { family: 'normal', mu: 10 + i / 7, sigma: 1 + tick / 3 },
          after: tick,
          saw: tick,
        },
        tick * 50,
      ),
    );
  // Between rounds the log is moved into the file: it may be killed in the middle of that too.
  if (tick % 23 === 22) events.push(stamped({ type: 'round-closed', round: 0 }, tick * 50));
  append(events);
}
