import { afterEach } from 'vitest';
import { succeed } from '../../src/core/problem.ts';
import type { LiveSession } from '../../src/core/session/feed.ts';
import { openClass, shortMission, type OpenClass } from '../net/aClass.ts';
import { until } from './listen.ts';
import { liveSessionContract, sessionFeedContract, type LiveUnderTest } from './sessionFeed.ts';

const opened: OpenClass[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

const SECRET = '00112233445566778899aabbccddeeff';
const mission = { ...shortMission(), ratePerSecond: 60 }; // two thirds of a second in all

/** A student's session over real sockets, where what is the teacher's to say is said by the teacher. */
async function open(): Promise<LiveUnderTest> {
  const aClass = await openClass({ mission: () => succeed({ mission, data: null }) });
  opened.push(aClass);
  const { teacher } = aClass;
  teacher.submit({ type: 'next' });

  function led(session: LiveSession): LiveSession {
    return {
      ...session,
      submit: command => {
        switch (command.type) {
          case 'begin':
          case 'pause':
            return Promise.resolve(teacher.submit({ type: command.type }));
          case 'abandon':
            return Promise.resolve(teacher.submit({ type: 'end-round' }));
          default:
            return session.submit(command);
        }
      },
    };
  }

  async function join(): Promise<LiveSession> {
    const link = await aClass.join('Ada', SECRET);
    const session = await link.session(`${aClass.server.classId}-1`);
    if (!session.ok) throw new Error(session.problem.message);
    return led(session.value);
  }

  /** The same seat from another page, which is on its way. */
  function joinAgain(): LiveSession {
    const coming = join();
    return {
      follow: listener => void coming.then(session => session.follow(listener)),
      leave: () => void coming.then(session => session.leave()),
      submit: async command => (await coming).submit(command),
    };
  }

  const pass = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 100));
  const finish = async (): Promise<void> => {
    teacher.submit({ type: 'begin' }); // refused where it has begun
    await until(() => aClass.view().phase === 'revealed', 'the end of the round');
  };
  return { feed: await join(), finish, pass, joinAgain, endsWith: 'ended' };
}

sessionFeedContract('of a class over the network', open);
liveSessionContract('of a class over the network', open);
