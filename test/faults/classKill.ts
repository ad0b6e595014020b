import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { openJournal } from '../../src/node/classroom/journal.ts';

/** When a class's host dies: so long after so many events were acknowledged. */
export interface ClassMoment {
  readonly students: number;
  readonly after: number; // events
  readonly delayMicros: number;
}

const TICKS = 2000;

/** The k-th moment; the same in every run. */
export function classMomentOf(k: number): ClassMoment {
  const random = xoroshiro128plus(0x636c6173 + k);
  const students = [1, 5, 40, 500][uniformInt(random, 0, 3)] as number;
  return {
    students,
    after: students * uniformInt(random, 0, 60),
    delayMicros: uniformInt(random, 0, 4000),
  };
}

export interface ClassKilled {
  readonly acknowledged: number; // events
  readonly kept: number;
  readonly backMs: number; // until the file was open and read again
}

/** Kills twice, the second time after going on. Rejects when an acknowledged event is lost, or anything is amiss. */
export async function killClassOnce(
  k: number,
  script: string,
  folder: string,
): Promise<readonly ClassKilled[]> {
  const moment = classMomentOf(k);
  const file = join(folder, `${k}.db`);
  const first = await killAndRead(file, moment, script, null);
  if (first.kept === 0) return [first];
  return [first, await killAndRead(file, moment, script, first.kept)];
}

async function killAndRead(
  file: string,
  moment: ClassMoment,
  script: string,
  from: number | null,
): Promise<ClassKilled> {
  const acknowledged = await runUntilKilled(script, file, moment, from);
  const amiss = (what: string): never => {
    throw new Error(`${file}, ${JSON.stringify(moment)}: ${what}`);
  };
  const startedAt = performance.now();
  const journal = openJournal(file, { onProblem: problem => amiss(problem.message) });
  try {
    const read = journal.read('doomed');
    const backMs = performance.now() - startedAt;
    if (!read.ok)
      return acknowledged > 0 ? amiss(read.problem.message) : { acknowledged, kept: 0, backMs };
    const events = read.value;
    if (events.length < acknowledged) amiss(`${acknowledged} acknowledged, ${events.length} kept`);
    const gap = events.findIndex(({ seq }, i) => seq !== i);
    if (gap >= 0) amiss(`event ${gap} has another number`);
    return { acknowledged, kept: events.length, backMs };
  } finally {
    journal.close();
  }
}

/** Gives the number of events acknowledged. */
function runUntilKilled(
  script: string,
  file: string,
  { students, after, delayMicros }: ClassMoment,
  from: number | null,
): Promise<number> {
  const args = [script, file, String(students), String(TICKS)];
  if (from !== null) args.push(String(from));
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    let doomed = false;
    child.stdout.on('data', (text: Buffer) => {
      told += text.toString();
      if (doomed || lastCount(told) < after + (from ?? 0)) return;
      doomed = true;
      // Timers are too coarse to meet the middle of a commit.
      const until = performance.now() + delayMicros / 1000;
      while (performance.now() < until);
      child.kill('SIGKILL');
    });
    child.on('error', failed);
    child.on('close', (code, signal) =>
      signal === 'SIGKILL'
        ? done(lastCount(told))
        : failed(new Error(`the class's process ended with ${String(code ?? signal)}`)),
    );
  });
}

function lastCount(told: string): number {
  const whole = told.slice(0, told.lastIndexOf('\n') + 1).trimEnd();
  return Number(whole.split('\n').at(-1) ?? 0);
}
