import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, test, vi } from 'vitest';
import { createClassroom } from '../../../electron/main/classroom.ts';
import { fail, succeed, type Result } from '../../../src/core/problem.ts';
import type { ClassServer, ClassServerOptions } from '../../../src/node/classroom/classServer.ts';
import { threadPort } from '../../../src/node/ports/threadPort.ts';
import { defaultPlan } from '../../../renderer/store/classroom/teacherPlan.ts';

const cleanups: (() => void)[] = [];
afterEach(() => cleanups.splice(0).forEach(clean => clean()));

function aClassroom(answer: (options: ClassServerOptions) => Result<null>) {
  const close = vi.fn(() => Promise.resolve());
  const ports: number[] = [];
  const linked: string[] = [];
  const classroom = createClassroom({
    pageFolder: 'out/renderer',
    journal: () => Promise.resolve(null),
    link: portId => {
      linked.push(portId);
      const { port1, port2 } = new MessageChannel();
      cleanups.push(() => port2.close());
      return threadPort(port1);
    },
    serve: options => {
      ports.push(options.port);
      const answered = answer(options);
      const server = {
        classId: 'c',
        teacher: () => ({
          follow: () => undefined,
          submit: () => succeed(null),
          feed: () => null,
          leave: () => undefined,
        }),
        close,
      } as unknown as ClassServer;
      return Promise.resolve(answered.ok ? succeed(server) : answered);
    },
  });
  return { classroom, close, ports, linked };
}

const plan = defaultPlan('Class');

test('holds one class at a time, and another one after it', async () => {
  const { classroom, close } = aClassroom(() => succeed(null));
  expect(await classroom.host(plan)).toEqual(succeed({ classId: 'c' }));
  expect(await classroom.host(plan)).toMatchObject({ problem: { code: 'class-not-over' } });
  await classroom.end('another');
  expect(close).not.toHaveBeenCalled();
  await classroom.end('c');
  expect(close).toHaveBeenCalledOnce();
  expect(await classroom.host(plan)).toMatchObject({ ok: true });
});

test('takes any port that is free where its own is taken, and says so of no other problem', async () => {
  const taken = aClassroom(({ port }) =>
    port === 0 ? succeed(null) : fail('class-port', 'taken'),
  );
  expect(await taken.classroom.host(plan)).toMatchObject({ ok: true });
  expect(taken.ports).toEqual([2567, 0]);
  const broken = aClassroom(() => fail('mission-unknown', 'none of that name'));
  expect(await broken.classroom.host(plan)).toMatchObject({ problem: { code: 'mission-unknown' } });
  expect(broken.ports).toEqual([2567]);
  expect(broken.classroom.open()).toEqual({ classId: null });
});

test('hands the class to a page that was loaded anew', async () => {
  const { classroom, linked } = aClassroom(() => succeed(null));
  await classroom.host(plan);
  expect(classroom.open()).toEqual({ classId: 'c' });
  expect(linked).toEqual(['class-c', 'class-c']);
});
