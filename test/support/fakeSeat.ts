import { signal } from '@preact/signals';
import { succeed, type Problem } from '../../src/core/problem.ts';
import type { StudentView } from '../../src/core/protocol/classroom.ts';
import type { LiveSession } from '../../src/core/session/feed.ts';
import type { StudentLink, StudentWish } from '../../renderer/store/classroom/studentLink.ts';

export const lobbyView: StudentView = {
  title: 'Statistics, Tuesday',
  name: 'Ada',
  team: null,
  status: 'in',
  link: 'up',
  phase: 'lobby',
  round: -1,
  rounds: 2,
  sessionId: null,
  question: null,
  rank: null,
};

/** A seat in a class that a test leads. */
export interface FakeSeat {
  readonly link: StudentLink;
  readonly tell: (part: Partial<StudentView>) => void;
  readonly view: () => StudentView;
  readonly asked: readonly StudentWish[];
  readonly left: () => boolean;
  readonly close: (problem: Problem | null) => void;
}

export function fakeSeat(sessions: (sessionId: string) => LiveSession): FakeSeat {
  const view = signal<StudentView>(lobbyView);
  const asked: StudentWish[] = [];
  let left = false;
  let close = (_problem: Problem | null): void => undefined;
  const closed = new Promise<Problem | null>(resolve => (close = resolve));
  return {
    link: {
      watch: listener => view.subscribe(listener),
      submit: wish => {
        asked.push(wish);
        return Promise.resolve(succeed(null));
      },
      session: sessionId => Promise.resolve(succeed(sessions(sessionId))),
      leave: () => {
        left = true;
        close(null);
      },
      closed,
    },
    tell: part => (view.value = { ...view.value, ...part }),
    view: () => view.value,
    asked,
    left: () => left,
    close: problem => close(problem),
  };
}
