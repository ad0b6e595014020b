import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { DEFAULT_FLIGHT, freeFlightMission } from '../../core/missions/freeFlight.ts';
import { succeed } from '../../core/problem.ts';
import { createClassServer, type ClassServer } from '../classroom/classServer.ts';
import { systemClock } from '../clock.ts';

/** A server under load, as those who load it see it. */
export interface LoadServer {
  readonly address: string;
  readonly code: string;
  /** Begins the flight, and counts from then on. */
  readonly begin: () => Promise<void>;
  readonly finish: () => Promise<ServerFigures>;
}

export interface ServerFigures {
  readonly skippedFrames: number;
  readonly cpuPercent: number; // of one core, since `begin`
  readonly rssMB: number;
  /** Session time that each round of frames brought, and the wall clock when its tick began, ms. */
  readonly frames: readonly (readonly [sessionTime: number, began: number])[];
}

export interface LoadOrder {
  readonly seconds: number;
  readonly hz: number;
}

const LANDINGS_A_SECOND = 400; // 20 frames of 20
const SPEED = 4;
const SPARE_SECONDS = 30;

/** Opens a class whose one flight is longer than the measurement. */
export async function openLoadServer({
  seconds,
  hz,
}: LoadOrder): Promise<LoadServer & { close: () => Promise<void> }> {
  const mission = {
    ...freeFlightMission(DEFAULT_FLIGHT),
    landings: LANDINGS_A_SECOND * (seconds + SPARE_SECONDS),
    ratePerSecond: LANDINGS_A_SECOND / SPEED,
  };
  const opened = await createClassServer({
    plan: {
      title: 'Load',
      rounds: [{ missionId: 'free-flight', flight: null, answers: 'mission', question: null }],
      approve: false,
      names: 'hidden',
      ranks: 'private',
      teams: [],
    },
    port: 0,
    host: '127.0.0.1',
    mission: () => succeed({ mission, data: null }),
    pageFolder: null,
    journal: null,
    clock: systemClock,
    random: randomBytes,
    log: remark => process.stderr.write(`${remark}\n`),
    announce: false,
    framesPerSecond: hz,
  });
  if (!opened.ok) throw new Error(opened.problem.message);
  return measured(opened.value);
}

function measured(server: ClassServer): LoadServer & { close: () => Promise<void> } {
  const teacher = server.teacher();
  teacher.follow({ view: () => {}, guesses: () => {}, close: () => {} });
  const frames: (readonly [number, number])[] = [];
  let cpu = process.cpuUsage();
  let began = performance.now();
  let skippedBefore = 0;
  const order = (type: 'next' | 'begin'): void => {
    const result = teacher.submit({ type });
    if (!result.ok) throw new Error(result.problem.message);
  };
  return {
    address: server.addresses()[0] ?? '',
    code: server.code,
    begin: () => {
      order('next');
      const speed = teacher.submit({ type: 'set-speed', speed: SPEED });
      order('begin');
      if (!speed.ok) {
        const again = teacher.submit({ type: 'set-speed', speed: SPEED });
        if (!again.ok) throw new Error(again.problem.message);
      }
      server.timing.onFrames = (sessionTime, at) =>
        frames.push([sessionTime, performance.timeOrigin + at]);
      cpu = process.cpuUsage();
      began = performance.now();
      skippedBefore = server.stats.skipped;
      return Promise.resolve();
    },
    finish: () => {
      const used = process.cpuUsage(cpu);
      const ms = performance.now() - began;
      return Promise.resolve({
        skippedFrames: server.stats.skipped - skippedBefore,
        cpuPercent: (100 * (used.user + used.system)) / 1000 / ms,
        rssMB: process.memoryUsage.rss() / 2 ** 20,
        frames,
      });
    },
    close: server.close,
  };
}

type Asked =
  { readonly ask: 'open'; readonly order: LoadOrder } | { readonly ask: 'begin' | 'finish' };

/** In the server's own process: does what the other one asks, and ends with it. */
export function serveLoad(): Promise<number> {
  let server: Awaited<ReturnType<typeof openLoadServer>> | null = null;
  const obey = async (asked: Asked): Promise<unknown> => {
    if (asked.ask === 'open') {
      server = await openLoadServer(asked.order);
      return { address: server.address, code: server.code };
    }
    if (asked.ask === 'begin') return server?.begin();
    return server?.finish();
  };
  process.on('message', (asked: Asked) => {
    obey(asked).then(
      answer => process.send?.({ answer: answer ?? null }),
      (error: unknown) => process.send?.({ error: String(error) }),
    );
  });
  return new Promise(resolve =>
    process.once('disconnect', () => {
      resolve(0);
      setTimeout(() => process.exit(0), 2000).unref();
      void server?.close();
    }),
  );
}

export async function forkLoadServer(
  order: LoadOrder,
): Promise<LoadServer & { close: () => Promise<void> }> {
  const child = fork(process.argv[1] ?? '', ['load', '--as-server'], { serialization: 'advanced' });
  const { address, code } = (await ask(child, { ask: 'open', order })) as Pick<
    LoadServer,
    'address' | 'code'
  >;
  return {
    address,
    code,
    begin: async () => void (await ask(child, { ask: 'begin' })),
    finish: async () => (await ask(child, { ask: 'finish' })) as ServerFigures,
    close: () => {
      const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
      child.disconnect();
      return gone;
    },
  };
}

function ask(child: ChildProcess, asked: Asked): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const died = (): void => reject(new Error("the server's process ended"));
    child.once('exit', died);
    child.once('message', (reply: { answer?: unknown; error?: string }) => {
      child.off('exit', died);
      if (reply.error === undefined) resolve(reply.answer);
      else reject(new Error(reply.error));
    });
    child.send(asked);
  });
}
