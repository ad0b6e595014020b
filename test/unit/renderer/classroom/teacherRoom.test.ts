import { expect, test, vi } from 'vitest';
import { fail, succeed, type Problem } from '../../../../src/core/problem.ts';
import type { TeacherView } from '../../../../src/core/protocol/classroom.ts';
import type { FeedListener } from '../../../../src/core/session/feed.ts';
import type { TeacherListener } from '../../../../renderer/links/teacherPort.ts';
import { createTeacherRoom } from '../../../../renderer/store/classroom/teacher.ts';
import { defaultPlan } from '../../../../renderer/store/classroom/teacherPlan.ts';
import { createFakeTeacher } from '../../../support/fakeTeacher.ts';
import { normal, sampleEvents } from '../../../support/sampleSession.ts';

const nobody = { open: () => 'round', lead: () => undefined };

function aRoom() {
  const fake = createFakeTeacher(defaultPlan('Class'), nobody, 3, () => undefined);
  const told = { to: null as TeacherListener | null };
  const feeds = new Map<string, { to: FeedListener | null; left: number }>();
  const problems: Problem[] = [];
  const submit = vi.fn(() => Promise.resolve(succeed(null)));
  const room = createTeacherRoom({
    classId: 'c',
    link: { follow: listener => (told.to = listener), submit, leave: () => told.to?.close() },
    session: sessionId => {
      const feed = { to: null as FeedListener | null, left: 0 };
      feeds.set(sessionId, feed);
      return Promise.resolve(
        succeed({ follow: to => (feed.to = to), leave: () => void feed.left++ }),
      );
    },
    problem: problem => problems.push(problem),
  });
  const tell = (part: Partial<TeacherView>): void => told.to!.view({ ...fake.view(), ...part });
  return { room, told, feeds, problems, submit, tell };
}

const settled = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 0));

test('follows the session of the round that is open, and lets go of the one before', async () => {
  const { room, feeds, tell } = aRoom();
  tell({ phase: 'briefing', round: 0, sessionId: 'one' });
  await settled();
  feeds.get('one')!.to!.frame(sampleEvents.slice(0, 6));
  expect(room.state.value?.landings.count).toBe(1);
  tell({ phase: 'briefing', round: 1, sessionId: 'two' });
  expect(room.state.value).toBeNull();
  await settled();
  expect(feeds.get('one')!.left).toBe(1);
  feeds.get('two')!.to!.frame(sampleEvents.slice(0, 4));
  expect(room.state.value?.landings.count).toBe(0);
});

test('keeps the class’s line in the race for the round, and no longer', async () => {
  const { room, told, tell } = aRoom();
  tell({ sessionId: 'one' });
  await settled();
  const estimators = [{ id: 'mean', law: normal(1, 1), regret: 2 }] as const;
  told.to!.guesses({ landings: 5, guesses: [], estimators });
  expect(room.race.value.rows).toHaveLength(1);
  tell({ sessionId: 'two' });
  expect(room.race.value.rows).toEqual([]);
  expect(room.guesses.value).toBeNull();
});

test('shows why a command was refused', async () => {
  const { room, problems, submit } = aRoom();
  expect(await room.submit({ type: 'lock' })).toBe(true);
  submit.mockResolvedValueOnce(fail('command-too-early', 'not yet') as never);
  expect(await room.submit({ type: 'begin' })).toBe(false);
  expect(problems).toMatchObject([{ code: 'command-too-early' }]);
});

test('leaves the round when the class is gone', async () => {
  const { room, feeds, told, tell } = aRoom();
  tell({ sessionId: 'one' });
  await settled();
  told.to!.close();
  expect(room.closed.value).toBe(true);
  expect(feeds.get('one')!.left).toBe(1);
});
