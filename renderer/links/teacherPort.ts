import type { TeacherCommand } from '../../src/core/classroom/classCommands.ts';
import { fail, type Result } from '../../src/core/problem.ts';
import type {
  ClassGuesses,
  TeacherHostMessage,
  TeacherPageMessage,
  TeacherView,
} from '../../src/core/protocol/classroom.ts';
import { awaitedAnswers } from './awaitedAnswers.ts';

/** A class that this computer hosts, as its teacher's screens reach it. */
export interface TeacherLink {
  /** Starts it; a link has one listener. */
  readonly follow: (listener: TeacherListener) => void;
  /** Resolves when the class has accepted or refused; what follows comes with the next view. */
  readonly submit: (command: TeacherCommand) => Promise<Result<null>>;
  readonly leave: () => void;
}

export interface TeacherListener {
  readonly view: (view: TeacherView) => void;
  readonly guesses: (guesses: ClassGuesses) => void;
  /** Once, last. */
  readonly close: () => void;
}

/** The teacher's end of a port. Each command carries a nonce, by which its answer is known. */
export function connectTeacher(port: MessagePort): TeacherLink {
  let listener: TeacherListener | null = null;
  let closed = false;
  const answers = awaitedAnswers(classOver);

  function close(): void {
    if (closed) return;
    closed = true;
    answers.end();
    listener?.close();
    port.close();
  }

  function receive(message: TeacherHostMessage): void {
    if (closed) return;
    switch (message.type) {
      case 'view':
        return listener?.view(message.view);
      case 'guesses':
        return listener?.guesses(message.guesses);
      case 'answer':
        return answers.take(message);
      case 'close':
        return close();
    }
  }

  const send = (message: TeacherPageMessage): void => port.postMessage(message);

  return {
    follow(newListener) {
      if (listener !== null) throw new Error('a class has one listener, and this one has it');
      listener = newListener;
      port.addEventListener('message', event =>
        receive((event as MessageEvent<TeacherHostMessage>).data),
      );
      // Chromium tells when the other end is gone.
      port.addEventListener('close', close);
      port.start();
    },
    submit(command) {
      if (closed) return Promise.resolve(classOver());
      return answers.ask(nonce => send({ type: 'submit', nonce, command }));
    },
    leave() {
      if (closed) return;
      send({ type: 'leave' });
      close();
    },
  };
}

const classOver = (): Result<null> => fail('command-too-late', 'the class is over');
