import { randomBytes } from 'node:crypto';
import type { ClassPlan } from '../../src/core/classroom/plan.ts';
import type { NetworkAddress } from '../../src/core/protocol/messages.ts';
import { fail, succeed, type Result } from '../../src/core/problem.ts';
import type { ClassServer, ClassServerOptions } from '../../src/node/classroom/classServer.ts';
import type { JournalPort } from '../../src/node/classroom/journalPort.ts';
import { lanAddresses } from '../../src/node/classroom/lanAddresses.ts';
import { roundMission } from '../../src/node/classroom/roundMission.ts';
import { systemClock } from '../../src/node/clock.ts';
import type { Port } from '../../src/node/ports/port.ts';
import { log } from './log.ts';
import { serveTeacher } from './serveTeacher.ts';

/** The one class that this computer may hold at a time. */
export interface Classroom {
  readonly host: (plan: ClassPlan) => Promise<Result<{ readonly classId: string }>>;
  /** Hands the class that is open to the page anew, as after a reload; null: there is none. */
  readonly open: () => { readonly classId: string | null };
  readonly addresses: () => readonly NetworkAddress[];
  readonly end: (classId: string) => Promise<Result<null>>;
  readonly stopAll: () => Promise<void>;
}

export interface ClassroomOptions {
  readonly pageFolder: string; // path of the built page, which students' browsers are given
  /** Where classes are kept; null: nowhere. */
  readonly journal: () => Promise<JournalPort | null>;
  /** Hands one end of a new channel to the page and gives back the other. */
  readonly link: (portId: string) => Port;
  /** Unless given, over the network. */
  readonly serve?: (options: ClassServerOptions) => Promise<Result<ClassServer>>;
}

const PORT = 2567; // the one that a teacher can have a firewall opened for

export function createClassroom(options: ClassroomOptions): Classroom {
  const { pageFolder, link } = options;
  let running: ClassServer | null = null;
  let opening = false;

  function serve(server: ClassServer): void {
    serveTeacher(server.teacher(), {
      link,
      portId: `class-${server.classId}`,
      onProblem: problem => log(`class: ${problem.message}`),
    });
  }

  async function listen(plan: ClassPlan): Promise<Result<ClassServer>> {
    const create =
      options.serve ?? (await import('../../src/node/classroom/classServer.ts')).createClassServer;
    const wanted = {
      plan,
      host: null,
      mission: roundMission,
      pageFolder,
      journal: await options.journal(),
      clock: systemClock,
      random: bytes => randomBytes(bytes),
      log: remark => log(`class: ${remark}`),
      announce: true,
    } satisfies Omit<ClassServerOptions, 'port'>;
    const server = await create({ ...wanted, port: PORT });
    // Another program has it: then any that is free.
    const taken = !server.ok && server.problem.code === 'class-port';
    return taken ? create({ ...wanted, port: 0 }) : server;
  }

  async function shut(): Promise<void> {
    const server = running;
    running = null;
    await server?.close();
  }

  return {
    host: async plan => {
      if (running !== null || opening)
        return fail('class-not-over', 'this computer holds a class; end it first');
      opening = true;
      try {
        const server = await listen(plan);
        if (!server.ok) return server;
        running = server.value;
        serve(running);
        return succeed({ classId: running.classId });
      } finally {
        opening = false;
      }
    },
    open: () => {
      if (running !== null) serve(running);
      return { classId: running?.classId ?? null };
    },
    addresses: () => lanAddresses(),
    end: async classId => {
      if (running?.classId === classId) await shut();
      return succeed(null);
    },
    stopAll: shut,
  };
}
