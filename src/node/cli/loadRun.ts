import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type Connection } from '../../net/connection.ts';
import { readFrame } from '../../net/frame.ts';
import { FROM_CLASS, FROM_STUDENT, fromBytes, toBytes } from '../../net/wire.ts';
import type { LoadOrder, LoadServer } from './loadServer.ts';

export interface LoadFigures {
  readonly players: number;
  readonly framesPerSecond: number; // that a player got
  readonly skippedFrames: number;
  /** From the beginning of a tick to when a player had its landings. */
  readonly broadcastMs: Quantiles;
  readonly guessAckMs: Quantiles;
  readonly bytesPerPlayerPerSecond: number;
  readonly serverCpuPercent: number; // of one core
  readonly serverRssMB: number;
}

export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

type OpenServer = (
  order: LoadOrder,
) => Promise<LoadServer & { readonly close: () => Promise<void> }>;

interface Tally {
  frames: number;
  bytes: number;
  /** Session time of the last event of each frame, and the wall clock when it was here, ms. */
  readonly heard: (readonly [sessionTime: number, at: number])[];
  readonly acks: number[]; // ms
  counting: boolean;
}

const AT_ONCE = 25; // who come in
const GUESS_EVERY_MS = 2000;
const WARM_UP_MS = 2000;

export async function runLoad(
  { players, seconds, hz }: LoadOrder & { readonly players: number },
  openServer: OpenServer,
): Promise<LoadFigures> {
  const server = await openServer({ seconds, hz });
  const tally: Tally = { frames: 0, bytes: 0, heard: [], acks: [], counting: false };
  const seats: Player[] = [];
  try {
    for (let from = 0; from < players; from += AT_ONCE) {
      const count = Math.min(AT_ONCE, players - from);
      seats.push(
        ...(await Promise.all(
          Array.from({ length: count }, (_, i) => sitDown(server, from + i, tally)),
        )),
      );
    }
    await server.begin();
    await sleep(WARM_UP_MS);
    for (const [i, seat] of seats.entries()) seat.guessOn((i * GUESS_EVERY_MS) / players);
    await sleep(WARM_UP_MS);
    tally.counting = true;
    await sleep(seconds * 1000);
    tally.counting = false;
    for (const seat of seats) seat.stop();
    const { skippedFrames, cpuPercent, rssMB, frames } = await server.finish();
    const began = new Map(frames);
    const delays = tally.heard.flatMap(([sessionTime, at]) => {
      const start = began.get(sessionTime);
      return start === undefined ? [] : [at - start];
    });
    return {
      players,
      framesPerSecond: round(tally.frames / players / seconds, 2),
      skippedFrames,
      broadcastMs: quantiles(delays),
      guessAckMs: quantiles(tally.acks),
      bytesPerPlayerPerSecond: round(tally.bytes / players / seconds, 0),
      serverCpuPercent: round(cpuPercent, 1),
      serverRssMB: round(rssMB, 1),
    };
  } finally {
    for (const seat of seats) seat.stop();
    await server.close();
  }
}

interface Player {
  readonly guessOn: (delayMs: number) => void;
  readonly stop: () => void;
}

async function sitDown(
  { address, code }: LoadServer,
  number: number,
  tally: Tally,
): Promise<Player> {
  const asked = new Map<number, number>(); // nonce -> ms
  let nonce = 0;
  let saw = 0; // landings
  let timer: ReturnType<typeof setTimeout> | undefined;

  function message(type: number, bytes: Uint8Array): void {
    const at = performance.timeOrigin + performance.now();
    if (tally.counting) tally.bytes += onTheWire(bytes.length);
    if (type === FROM_CLASS.frame) {
      const { events } = readFrame(bytes);
      for (const event of events)
        if (event.type === 'landed') saw = event.first + event.positions.length - 1;
      const last = events.at(-1);
      if (!tally.counting || last === undefined) return;
      tally.frames++;
      tally.heard.push([last.at, at]);
    } else if (type === FROM_CLASS.answer) {
      const answer = fromBytes(bytes) as { readonly nonce: number; readonly problem: unknown };
      const since = asked.get(answer.nonce);
      asked.delete(answer.nonce);
      if (answer.problem !== null) throw new Error(JSON.stringify(answer.problem));
      if (tally.counting && since !== undefined) tally.acks.push(performance.now() - since);
    }
  }

  const entry = { name: `P${number}`, secret: randomBytes(16).toString('hex') };
  const connection: Connection = await connect(
    { address, code, entry },
    { message, closed: () => {} },
    new AbortController().signal,
  );
  connection.send(FROM_STUDENT.have, toBytes({ sessionId: null, events: 0 }));

  function guess(): void {
    const mu = Math.round(1000 * (8 + 4 * Math.random())) / 1000;
    const sigma = Math.round(1000 * (1 + Math.random())) / 1000;
    asked.set(++nonce, performance.now());
    const command = { type: 'guess', nonce, guess: { family: 'normal', mu, sigma }, saw };
    connection.send(FROM_STUDENT.submit, toBytes({ nonce, command }));
    timer = setTimeout(guess, GUESS_EVERY_MS);
  }

  return {
    guessOn: delay => (timer = setTimeout(guess, delay)),
    stop: () => {
      clearTimeout(timer);
      connection.close();
    },
  };
}

/** With the room's head of two bytes and the socket's of two or four. */
const onTheWire = (bytes: number): number => bytes + 2 + (bytes + 2 < 126 ? 2 : 4);

function quantiles(values: readonly number[]): Quantiles {
  const sorted = Float64Array.from(values).sort();
  const at = (p: number): number =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0, 2);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

const round = (value: number, digits: number): number =>
  Math.round(value * 10 ** digits) / 10 ** digits;
