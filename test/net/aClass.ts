import { randomBytes } from 'node:crypto';
import type { ClassPlan, PlannedRound } from '../../src/core/classroom/plan.ts';
import { succeed } from '../../src/core/problem.ts';
import type { Mission } from '../../src/core/missions/mission.ts';
import type { TeacherView } from '../../src/core/protocol/classroom.ts';
import { joinClass, type StudentLink } from '../../src/net/studentLink.ts';
import {
  createClassServer,
  type ClassServerOptions,
} from '../../src/node/classroom/classServer.ts';
import { systemClock } from '../../src/node/clock.ts';
import { mission } from '../support/missions.ts';

export const round: PlannedRound = {
  missionId: 'first-contact',
  flight: null,
  answers: 'mission',
  question: null,
};

export const plan: ClassPlan = {
  title: 'Test',
  rounds: [round, round],
  approve: false,
  names: 'shown',
  ranks: { top: 3 },
  teams: [],
};

export const shortMission = (): Mission => ({
  ...mission('first-contact'),
  landings: 40,
  ratePerSecond: 10,
});

/** A class on loopback, and the ways into it. Whatever was opened is closed by `close`. */
export async function openClass(options: Partial<ClassServerOptions> = {}) {
  const log: string[] = [];
  const opened = await createClassServer({
    plan,
    port: 0,
    host: '127.0.0.1',
    mission: () => succeed({ mission: shortMission(), data: null }),
    pageFolder: null,
    journal: null,
    clock: systemClock,
    random: randomBytes,
    log: remark => log.push(remark),
    announce: false,
    ...options,
  });
  if (!opened.ok) throw new Error(opened.problem.message);
  const server = opened.value;
  const [address = ''] = server.addresses();
  const teacher = server.teacher();
  const views: TeacherView[] = [];
  teacher.follow({ view: view => views.push(view), guesses: () => {}, close: () => {} });
  const links: StudentLink[] = [];

  async function join(name: string, secret = randomBytes(16).toString('hex'), at = address) {
    const joined = await joinClass({ address: at, code: server.code, name, secret });
    if (!joined.ok) throw new Error(joined.problem.message);
    links.push(joined.value);
    return joined.value;
  }

  return {
    server,
    address,
    teacher,
    views,
    view: () => views.at(-1)!,
    log,
    join,
    close: async () => {
      for (const link of links) link.close();
      await server.close();
    },
  };
}

export type OpenClass = Awaited<ReturnType<typeof openClass>>;
