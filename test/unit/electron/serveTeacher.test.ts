import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { serveTeacher } from '../../../electron/main/serveTeacher.ts';
import { fail, succeed, type Problem } from '../../../src/core/problem.ts';
import type { TeacherHostMessage } from '../../../src/core/protocol/classroom.ts';
import type { FeedListener } from '../../../src/core/session/feed.ts';
import type {
  TeacherListener,
  TeacherSession,
} from '../../../src/node/classroom/teacherSession.ts';
import { threadPort } from '../../../src/node/ports/threadPort.ts';
import { defaultPlan } from '../../../renderer/store/classroom/teacherPlan.ts';
import { createFakeTeacher } from '../../support/fakeTeacher.ts';

const cleanups: (() => void)[] = [];
afterEach(() => cleanups.splice(0).forEach(clean => clean()));

function serve(submit: TeacherSession['submit'] = () => succeed(null)) {
  const pages = new Map<string, MessagePort>();
  const heard: TeacherHostMessage[] = [];
  const problems: Problem[] = [];
  const script = { to: null as TeacherListener | null, left: 0, feed: null as FeedListener | null };
  serveTeacher(
    {
      follow: listener => (script.to = listener),
      submit,
      feed: () => ({ follow: to => (script.feed = to), leave: () => undefined }),
      leave: () => void script.left++,
    },
    {
      portId: 'class-c',
      link: portId => {
        const { port1, port2 } = new MessageChannel();
        cleanups.push(() => port2.close());
        pages.set(portId, port2);
        if (portId === 'class-c')
          port2.on('message', (message: TeacherHostMessage) => heard.push(message));
        return threadPort(port1);
      },
      onProblem: problem => problems.push(problem),
    },
  );
  const until = async (done: () => boolean): Promise<void> => {
    await vi.waitUntil(done, { timeout: 5000 });
  };
  return { page: pages.get('class-c')!, pages, heard, problems, script, until };
}

const nobody = { open: () => 'round', lead: () => undefined };
const { view } = createFakeTeacher(defaultPlan('Class'), nobody, 2, () => undefined);

describe('a class at its teacher’s page', () => {
  test('tells the view, and opens one port for each round', async () => {
    const { heard, script, pages, until } = serve();
    script.to!.view(view());
    script.to!.view({ ...view(), sessionId: 'one' });
    script.to!.view({ ...view(), sessionId: 'one' });
    script.to!.view({ ...view(), sessionId: 'two' });
    await until(() => heard.length === 4);
    expect([...pages.keys()]).toEqual(['class-c', 'one', 'two']);
    expect(script.feed).not.toBeNull();
  });

  test('answers each command by its nonce', async () => {
    const submit = vi.fn<TeacherSession['submit']>(command =>
      command.type === 'lock' ? succeed(null) : fail('command-too-early', 'not yet'),
    );
    const { page, heard, until } = serve(submit);
    page.postMessage({ type: 'submit', nonce: 1, command: { type: 'lock' } });
    page.postMessage({ type: 'submit', nonce: 2, command: { type: 'begin' } });
    await until(() => heard.length === 2);
    expect(heard).toMatchObject([
      { type: 'answer', nonce: 1, problem: null },
      { type: 'answer', nonce: 2, problem: { code: 'command-too-early' } },
    ]);
  });

  test('refuses what is no command before the class sees it', async () => {
    const submit = vi.fn<TeacherSession['submit']>(() => succeed(null));
    const { page, heard, problems, until } = serve(submit);
    page.postMessage({ type: 'submit', nonce: 3, command: { type: 'set-speed', speed: 1e9 } });
    page.postMessage('nonsense');
    await until(() => heard.length === 1 && problems.length === 1);
    expect(heard).toMatchObject([{ nonce: 3, problem: { code: 'command-invalid' } }]);
    expect(submit).not.toHaveBeenCalled();
  });

  test('makes a problem of a class that throws', async () => {
    const { page, heard, until } = serve(() => {
      throw new Error('out of order');
    });
    page.postMessage({ type: 'submit', nonce: 4, command: { type: 'lock' } });
    await until(() => heard.length === 1);
    expect(heard).toMatchObject([{ problem: { code: 'internal' } }]);
  });

  test('lets go of the class once when the page leaves or is gone', async () => {
    const first = serve();
    first.page.postMessage({ type: 'leave' });
    await first.until(() => first.script.left === 1);
    const second = serve();
    second.page.close();
    await second.until(() => second.script.left === 1);
  });
});
