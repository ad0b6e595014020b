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
  /** Tells the view, if it is another than before. */
  readonly tellView: () => void;
  readonly tellGuesses: (guesses: ClassGuesses) => void;
  readonly close: () => void;
}

interface Parts extends Pick<TeacherSession, 'submit' | 'feed'> {
  readonly view: () => TeacherView;
}

export function createTeachers({ submit, feed, view }: Parts): Teachers {
  const listeners = new Set<TeacherListener>();
  let last: TeacherView | null = null;

  function join(): TeacherSession {
    let mine: TeacherListener | null = null;
    return {
      follow: listener => {
        if (mine !== null) throw new Error('a class has one listener, and this one has it');
        mine = listener;
        listeners.add(listener);
        listener.view(view());
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
    tellView: () => {
      const now = view();
      if (now === last) return;
      last = now;
      for (const listener of listeners) listener.view(now);
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
