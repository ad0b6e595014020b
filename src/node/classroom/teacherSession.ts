import type { TeacherCommand } from '../../core/classroom/classCommands.ts';
import type { ClassGuesses, TeacherView } from '../../core/protocol/classroom.ts';
import type { Result } from '../../core/problem.ts';
import type { SessionFeed } from '../../core/session/feed.ts';

/** A class as its teacher has it: in the same process, since nobody of the network has a teacher's powers. */
export interface TeacherSession {
  /** Starts it; it has one listener. */
  readonly follow: (listener: TeacherListener) => void;
  readonly submit: (command: TeacherCommand) => Result<null>;
  /** The round's session as nobody plays it, from its first event on; null before the first. */
  readonly feed: () => SessionFeed | null;
  readonly leave: () => void;
}

export interface TeacherListener {
  readonly view: (view: TeacherView) => void;
  readonly guesses: (guesses: ClassGuesses) => void;
  /** Once, last. */
  readonly close: () => void;
}

export interface Teachers {
  readonly join: () => TeacherSession;
  readonly isEmpty: () => boolean;
  readonly tellView: (view: TeacherView) => void;
  readonly tellGuesses: (guesses: ClassGuesses) => void;
  readonly close: () => void;
}

type Parts = Pick<TeacherSession, 'submit' | 'feed'>;

export function createTeachers({ submit, feed }: Parts): Teachers {
  const listeners = new Set<TeacherListener>();
  let last: TeacherView | null = null;

  function join(): TeacherSession {
    let mine: TeacherListener | null = null;
    return {
      follow: listener => {
        if (mine !== null) throw new Error('a class has one listener, and this one has it');
        mine = listener;
        listeners.add(listener);
        if (last !== null) listener.view(last);
      },
      submit,
      feed,
      leave: () => {
        if (mine !== null && listeners.delete(mine)) mine.close();
      },
    };
  }

  return {
    join,
    isEmpty: () => listeners.size === 0,
    tellView: view => {
      if (view === last) return;
      last = view;
      for (const listener of listeners) listener.view(view);
    },
    tellGuesses: guesses => {
      for (const listener of listeners) listener.guesses(guesses);
    },
    close: () => {
      for (const listener of listeners) {
        listeners.delete(listener);
        listener.close();
      }
    },
  };
}
