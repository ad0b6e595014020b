import type { ClassHistory } from '../../src/node/classroom/history.ts';
import { log } from './log.ts';

/** The file of past classes, read when something of it is first wanted: its database is no light thing to load. */
export interface ClassHistoryWhenAsked {
  readonly open: () => Promise<ClassHistory>;
  /** Null: nobody has asked for it. */
  readonly opened: () => Promise<ClassHistory | null>;
}

export function openedWhenAsked(file: string): ClassHistoryWhenAsked {
  let history: Promise<ClassHistory> | null = null;
  return {
    open: () =>
      (history ??= import('../../src/node/classroom/history.ts').then(({ openClassHistory }) =>
        openClassHistory(file, { onProblem: problem => log(problem.message) }),
      )),
    opened: () => history ?? Promise.resolve(null),
  };
}
