import { fail, type Problem, type Result } from '../../src/core/problem.ts';
import { decodeHostMessage } from '../../src/core/protocol/decoders.ts';
import type { HostMessage, PlayerMessage } from '../../src/core/protocol/messages.ts';
import type { CloseReason, FeedListener, LiveSession } from '../../src/core/session/feed.ts';
import { awaitedAnswers } from './awaitedAnswers.ts';

/**
 * A session at the other end of a port. Each command carries a nonce, by which its answer is known.
 * A recorded session comes the same way; its caller takes it as a `SessionFeed`. A message that makes no
 * sense ends the session and is raised, for the page's last resort to show and log.
 */
export function connectPort(
  port: MessagePort,
  onNonsense: (problem: Problem) => void = raise,
): LiveSession {
  let listener: FeedListener | null = null;
  let closed = false;
  const answers = awaitedAnswers(sessionOver);

  function close(reason: CloseReason): void {
    if (closed) return;
    closed = true;
    answers.end();
    listener?.close(reason);
    port.close();
  }

  function receive(message: HostMessage): void {
    if (closed) return;
    switch (message.type) {
      case 'welcome':
        return listener?.welcome(message.welcome);
      case 'frame':
        return listener?.frame(message.events);
      case 'status':
        return listener?.status(message.status);
      case 'answer':
        return answers.take(message);
      case 'close':
        return close(message.reason);
    }
  }

  const send = (message: PlayerMessage): void => port.postMessage(message);

  return {
    follow(newListener) {
      if (listener !== null) throw new Error('a session has one listener, and this one has it');
      listener = newListener;
      port.addEventListener('message', event => {
        const message = decodeHostMessage((event as MessageEvent<unknown>).data);
        if (message.ok) return receive(message.value);
        close('failed');
        return onNonsense(message.problem);
      });
      // Chromium tells when the other end is gone: the host died without a word.
      port.addEventListener('close', () => close('failed'));
      port.start();
    },
    leave() {
      if (closed) return;
      send({ type: 'leave' });
      close('left');
    },
    submit(command) {
      if (closed) return Promise.resolve(sessionOver());
      return answers.ask(nonce => send({ type: 'submit', nonce, command }));
    },
  };
}

const sessionOver = (): Result<null> =>
  fail('command-too-late', 'the session is over; start a new one');

function raise({ message }: Problem): never {
  throw new Error(message);
}
