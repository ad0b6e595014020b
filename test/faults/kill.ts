import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { readRecording } from '../../src/node/recordings/readRecording.ts';
import { recordingStore } from '../../src/node/recordings/store.ts';
import { tornFileOf } from '../../src/node/recordings/tornTail.ts';
import { eventsOf, type FlightPlan } from './flight.ts';

/** A moment to be killed at: a byte of the file, or so long after so many events were acknowledged. */
interface Moment {
  readonly flight: FlightPlan;
  readonly byte: number | null;
  readonly after: number; // events
  readonly delayMs: number;
}

const MISSIONS = ['first-contact', 'thin-evidence', 'decoys', 'two-bases', 'newcomb'];
const FLIGHTS: readonly FlightPlan[] = MISSIONS.map((missionId, i) => ({
  missionId,
  seed: String(i).repeat(32),
}));

/** As often among the first hundred bytes as among the last ten thousand. */
function byteIn(random: RandomGenerator): number {
  const scale = 2 ** uniformInt(random, 4, 15);
  return scale + uniformInt(random, 0, scale - 1);
}

/** The k-th moment; the same in every run. */
export function momentOf(k: number): Moment {
  const random = xoroshiro128plus(0x6b696c6c + k);
  const flight = FLIGHTS[uniformInt(random, 0, FLIGHTS.length - 1)] as FlightPlan;
  return {
    flight,
    byte: uniformInt(random, 0, 3) === 0 ? null : byteIn(random),
    after: uniformInt(random, 0, 150),
    delayMs: uniformInt(random, 0, 5),
  };
}

export interface Killed {
  readonly acknowledged: number; // events
  readonly kept: number;
  readonly torn: boolean;
  /** It was through before it could be killed. */
  readonly complete: boolean;
}

const flown = new Map<FlightPlan, Promise<readonly string[]>>();

/** Records, kills at the moment and opens again. Rejects when an acknowledged event is lost, or anything is amiss. */
export async function killOnce(k: number, script: string, folder: string): Promise<Killed> {
  const moment = momentOf(k);
  const id = `${k}.vprec.jsonl`;
  const path = join(folder, id);
  const acknowledged = await runUntilKilled(script, path, moment);
  const amiss = (what: string): never => {
    throw new Error(`kill ${k} (${JSON.stringify(moment)}): ${what}`);
  };

  const left = readFileSync(path);
  const read = readRecording(path, id);
  if (!read.ok) {
    // It may have died within its first line.
    if (acknowledged > 0 || left.includes(10)) return amiss(read.problem.message);
    return { acknowledged, kept: 0, torn: true, complete: false };
  }
  const { events, cut, seal } = read.value;
  if (events.length < acknowledged) amiss(`${acknowledged} acknowledged, ${events.length} kept`);
  if (cut?.reason === 'damaged' || seal === 'broken') amiss(`${seal}, ${cut?.reason}`);
  const expected = await (flown.get(moment.flight) ?? linesOf(moment.flight));
  const changed = events.findIndex((event, i) => asText(event) !== expected[i]);
  if (changed >= 0) amiss(`event ${changed} is not the one that was recorded`);
  if (events.length > 0) checkAside(path, id, folder, left, cut?.reason === 'torn', amiss);
  return {
    acknowledged,
    kept: events.length,
    torn: cut?.reason === 'torn',
    complete: seal === 'sealed',
  };
}

/** A half last line is told, and kept beside the recording, which is whole from then on. */
function checkAside(
  path: string,
  id: string,
  folder: string,
  left: Buffer,
  torn: boolean,
  amiss: (what: string) => never,
): void {
  const opened = recordingStore(folder).open(id);
  if (!opened.ok) return amiss(opened.problem.message);
  if (opened.value.notice?.code !== (torn ? 'recording-torn' : undefined))
    amiss(`told ${opened.value.notice?.code ?? 'nothing'} of ${torn ? 'a torn' : 'a whole'} one`);
  const kept = readFileSync(path);
  const aside = torn ? readFileSync(tornFileOf(path)) : Buffer.alloc(0);
  if (!Buffer.concat([kept, aside]).equals(left)) amiss('opening it has lost bytes');
  const again = readRecording(path, id);
  if (!again.ok || again.value.cut !== null) amiss('it is not whole after it was opened');
}

function linesOf(flight: FlightPlan): Promise<readonly string[]> {
  const lines = eventsOf(flight).then(events => events.map(asText));
  flown.set(flight, lines);
  return lines;
}

const asText = (event: unknown): string =>
  JSON.stringify(event, (_key, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  );

/** Gives the number of events acknowledged. */
function runUntilKilled(script: string, path: string, moment: Moment): Promise<number> {
  const { flight, byte, after, delayMs } = moment;
  const args = [script, path, flight.missionId, flight.seed];
  if (byte !== null) args.push(String(byte));
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    let doomed = byte !== null;
    child.stdout.on('data', (text: Buffer) => {
      told += text.toString();
      if (doomed || lastCount(told) < after) return;
      doomed = true;
      setTimeout(() => child.kill('SIGKILL'), delayMs);
    });
    child.on('error', failed);
    child.on('close', (code, signal) =>
      signal === 'SIGKILL' || code === 0
        ? done(lastCount(told))
        : failed(new Error(`the recording process ended with ${String(code ?? signal)}`)),
    );
  });
}

function lastCount(told: string): number {
  return Number(
    told
      .slice(0, told.lastIndexOf('\n') + 1)
      .trimEnd()
      .split('\n')
      .at(-1) ?? 0,
  );
}
