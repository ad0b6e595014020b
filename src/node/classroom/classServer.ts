import type { ClassPlan, PlannedRound } from '../../core/classroom/plan.ts';
import { fail, succeed, type Problem, type Result } from '../../core/problem.ts';
import { CODE_LENGTH, drawJoinCode, readJoinCode } from '../../net/joinCode.ts';
import type { Clock } from '../clock.ts';
import { announceClass } from './announce.ts';
import { createClassGame } from './classGame.ts';
import { createClassHost, type HostTiming } from './classHost.ts';
import { listen } from './colyseusServer.ts';
import { createFailures } from './failures.ts';
import type { JournalPort } from './journalPort.ts';
import { lanAddresses } from './lanAddresses.ts';
import type { LineStats } from './lines.ts';
import { createPageFiles } from './pageFiles.ts';
import { pastClass, type PastClass } from './pastClass.ts';
import type { RoundMission } from './roundMission.ts';
import type { TeacherSession } from './teacherSession.ts';

export interface ClassServerOptions {
  readonly plan: ClassPlan;
  readonly port: number; // 0: any that is free
  /** Address of the interface that it listens on; null: all of them. */
  readonly host: string | null;
  /** The mission of a planned round, with its measurements where it is a recorded one. */
  readonly mission: (round: PlannedRound) => Result<RoundMission>;
  /** The built page; null: the class has none, and is reached from the desktop game alone. */
  readonly pageFolder: string | null;
  /** Where the class is kept; null: nowhere. */
  readonly journal: JournalPort | null;
  readonly clock: Clock;
  /** Bytes from the system's generator. */
  readonly random: (bytes: number) => Uint8Array;
  readonly log: (remark: string) => void;
  /** Whether the local network is told of the class. */
  readonly announce: boolean;
  readonly framesPerSecond?: number; // 20 unless given
  /** Id of a class in the journal that its host left in the middle: it goes on from there, under its code. */
  readonly resume?: string;
}

/** A class that is open. */
export interface ClassServer {
  readonly classId: string;
  readonly code: string;
  readonly port: number;
  /** http://192.168.1.20:2567/, likeliest first. */
  readonly addresses: () => readonly string[];
  readonly teacher: () => TeacherSession;
  readonly stats: LineStats;
  readonly timing: HostTiming;
  readonly close: () => Promise<void>;
}

const MAX_CONNECTIONS = 3000;
const FRAMES_PER_SECOND = 20;

/** Opens a class on a port of this computer. Problems: `class-port`, and what the plan's missions say. */
export async function createClassServer(options: ClassServerOptions): Promise<Result<ClassServer>> {
  const { plan, clock, random, log, journal } = options;
  for (const round of plan.rounds) {
    const mission = options.mission(round);
    if (!mission.ok) return mission;
  }
  const past = pastOf(options);
  if (!past.ok) return past;
  const code = codeOf(options.resume) ?? drawJoinCode(random);
  const notices: Problem[] = [];
  let port = options.port;
  const addresses = (): readonly string[] => addressesOf(options.host, port);
  const game = createClassGame({
    plan,
    clock,
    random,
    mission: options.mission,
    classId: options.resume ?? `${hex(random(8))}-${code}`,
    past: past.value,
    outside: () => ({ code, addresses: addresses(), notices }),
  });
  const { classId } = game;
  const host = createClassHost({
    game,
    clock,
    log,
    framesPerSecond: options.framesPerSecond ?? FRAMES_PER_SECOND,
    commit: events => void journal?.append(classId, events),
  });
  try {
    const listening = await listen({
      code,
      port,
      host: options.host,
      door: host.door,
      log,
      maxConnections: MAX_CONNECTIONS,
      failures: createFailures(clock),
      pages: options.pageFolder === null ? null : createPageFiles(options.pageFolder),
    });
    port = listening.port;
    host.start();
    const announcement = options.announce
      ? announceClass(plan.title, port, why => log(`mDNS: ${why}`))
      : null;
    return succeed({
      classId,
      code,
      port,
      addresses,
      teacher: host.teacher,
      stats: host.lines.stats,
      timing: host.timing,
      close: async () => {
        announcement?.stop();
        host.stop();
        await listening.close();
      },
    });
  } catch (error) {
    return portProblem(options.port, error);
  }
}

function pastOf({ journal, resume }: ClassServerOptions): Result<PastClass | null> {
  if (resume === undefined) return succeed(null);
  const events = journal?.read(resume) ?? fail('class-unknown', `there is no class ${resume}`);
  return events.ok ? pastClass(resume, events.value) : events;
}

/** A class's id ends in its code, by which its students find it again where it goes on. */
const codeOf = (classId: string | undefined): string | null =>
  readJoinCode(classId?.slice(-CODE_LENGTH) ?? '');

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function addressesOf(host: string | null, port: number): readonly string[] {
  const found = host === null ? lanAddresses().map(({ address }) => address) : [host];
  return (found.length > 0 ? found : ['127.0.0.1']).map(address => `http://${address}:${port}/`);
}

function portProblem(port: number, error: unknown): ReturnType<typeof fail> {
  const why = error instanceof Error ? error.message : String(error);
  return fail('class-port', `port ${port} cannot be had: ${why}`, { port, why });
}
