import { fail, succeed, type Result } from '../../src/core/problem.ts';
import type {
  Answers,
  FlightPlan,
  LibraryRequest,
  Operation,
  VectorPrimeBridge,
} from '../../src/core/protocol/messages.ts';
import type { ClassPlan } from '../../src/core/classroom/plan.ts';
import type { ComputerSettings } from '../../src/core/session/computers.ts';
import type { Seed } from '../../src/core/session/contestants.ts';
import type { LiveSession, SessionFeed } from '../../src/core/session/feed.ts';
import type { ClassDoor } from '../store/classroom/studentLink.ts';
import type { connectPort } from './portSession.ts';
import type { SessionPorts } from './sessionPorts.ts';
import { portDoor } from './studentPort.ts';
import type { TeacherLink } from './teacherPort.ts';

/** What to fly: a mission, a seed to fly it again, and Free Flight's plan. */
export interface FlightOrder {
  readonly missionId: string;
  readonly seed: Seed | null;
  readonly flight: FlightPlan | null;
}

/** From where to fly on, and what the computers are told; null: nothing new. */
export interface BranchOrder {
  readonly recordingId: string;
  readonly eventCount: number;
  readonly computers: ComputerSettings | null;
}

/** Everything the host offers outside a session. No call rejects: a broken link is a problem too. */
export interface Library {
  readonly request: <Op extends Operation>(
    request: Extract<LibraryRequest, { op: Op }>,
  ) => Promise<Result<Answers[Op]>>;
  readonly startSession: (order: FlightOrder) => Promise<Result<LiveSession>>;
  readonly openRecording: (recordingId: string) => Promise<Result<SessionFeed>>;
  /** A live session that goes on from a moment of a recording. */
  readonly branch: (order: BranchOrder) => Promise<Result<LiveSession>>;
  /** The way into a class as a student. */
  readonly door: ClassDoor;
  /** Opens a class on this computer. */
  readonly hostClass: (plan: ClassPlan) => Promise<Result<HostedClass>>;
  /** The class that is open here, as after a reload of the page; null: there is none. */
  readonly openClass: () => Promise<Result<HostedClass | null>>;
  /** A session whose port comes without having been asked for, as that of a class's round does. */
  readonly openSession: (sessionId: string) => Promise<Result<SessionFeed>>;
}

export interface HostedClass {
  readonly classId: string;
  readonly link: TeacherLink;
}

/** A session's side of the page with all its schemas, in a file of their own: the title does without. */
export const loadSession = async (): Promise<typeof connectPort> =>
  (await import('./portSession.ts')).connectPort;

export function createLibrary(bridge: VectorPrimeBridge, ports: SessionPorts): Library {
  const request: Library['request'] = async wanted => {
    try {
      return await bridge.request(wanted);
    } catch (error) {
      return brokenLink(error);
    }
  };

  async function openPort(sessionId: string): Promise<Result<LiveSession>> {
    try {
      const connect = await loadSession();
      return succeed(connect(await ports.take(sessionId)));
    } catch (error) {
      return brokenLink(error);
    }
  }

  async function openTeacher(classId: string): Promise<Result<HostedClass>> {
    try {
      const { connectTeacher } = await import('./teacherPort.ts');
      return succeed({ classId, link: connectTeacher(await ports.take(`class-${classId}`)) });
    } catch (error) {
      return brokenLink(error);
    }
  }

  return {
    request,
    door: portDoor(request, ports, openPort),
    async startSession(order) {
      const answer = await request<'start-session'>({ op: 'start-session', ...order });
      return answer.ok ? openPort(answer.value.sessionId) : answer;
    },
    async branch(order) {
      const answer = await request<'branch'>({ op: 'branch', ...order });
      return answer.ok ? openPort(answer.value.sessionId) : answer;
    },
    async hostClass(plan) {
      const answer = await request<'host-class'>({ op: 'host-class', plan });
      return answer.ok ? openTeacher(answer.value.classId) : answer;
    },
    async openClass() {
      const answer = await request<'open-class'>({ op: 'open-class' });
      if (!answer.ok) return answer;
      const { classId } = answer.value;
      return classId === null ? succeed(null) : openTeacher(classId);
    },
    openSession: openPort,
    async openRecording(recordingId) {
      const answer = await request<'open-recording'>({ op: 'open-recording', recordingId });
      return answer.ok ? openPort(answer.value.sessionId) : answer;
    },
  };
}

function brokenLink(error: unknown): ReturnType<typeof fail> {
  const what = error instanceof Error ? error.message : String(error);
  return fail('internal', `the link to the game's host failed: ${what}`, { what });
}
