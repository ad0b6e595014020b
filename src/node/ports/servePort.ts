import { decodePlayerMessage } from '../../core/protocol/decoders.ts';
import type { HostMessage } from '../../core/protocol/messages.ts';
import { fail, type Problem, type Result } from '../../core/problem.ts';
import type { Command } from '../../core/session/commands.ts';
import type { SessionEvent } from '../../core/session/events.ts';
import type { LiveSession, Notice, SessionFeed } from '../../core/session/feed.ts';
import type { Port } from './port.ts';

/** Most events in one message: a long recording must not arrive as one clone that stalls the page. */
export const MAX_EVENTS_PER_MESSAGE = 1000;

export interface ServePortOptions {
  /** Told what the other end sent that could not be understood and not be answered either. */
  readonly onProblem?: (problem: Problem) => void;
  /** Told once, when the session has been left or the other end has gone. */
  readonly onGone?: () => void;
}

export interface ServedPort {
  /** Has the player shown a remark of the host's own; `at` is the session time in ms. */
  readonly notify: (notice: Notice, at: number) => void;
}

/**
 * Pumps a session through a port: its welcome, frames, status and close one way, commands the other. Each
 * `submit` is answered once by its nonce. The port stays open after the session's close, so that a late
 * command is answered too; it ends when the player leaves or the other end closes.
 */
export function servePort(
  session: SessionFeed | LiveSession,
  port: Port,
  options: ServePortOptions = {},
): ServedPort {
  let gone = false;
  let unanswered = 0;
  let sendClose: (() => void) | null = null; // waits until every command has its answer
  const send = (message: HostMessage): void => {
    if (!gone) port.postMessage(message);
  };
  const depart = (): void => {
    if (gone) return;
    session.leave();
    gone = true;
    options.onGone?.();
  };

  port.onClose(depart);
  port.onMessage(input => {
    const message = decodePlayerMessage(input);
    if (!message.ok) {
      const nonce = nonceOf(input);
      if (nonce === null) options.onProblem?.(message.problem);
      else send({ type: 'answer', nonce, problem: message.problem });
    } else if (message.value.type === 'leave') {
      depart();
      port.close();
    } else {
      const { nonce, command } = message.value;
      unanswered++;
      void submit(session, command).then(result => {
        send({ type: 'answer', nonce, problem: result.ok ? null : result.problem });
        if (--unanswered === 0) sendClose?.();
      });
    }
  });

  session.follow({
    welcome: welcome => send({ type: 'welcome', welcome }),
    frame: events => {
      for (const part of inParts(events)) send({ type: 'frame', events: part });
    },
    status: status => send({ type: 'status', status }),
    close: reason => {
      sendClose = () => {
        sendClose = null;
        send({ type: 'close', reason });
      };
      // An `abandon` closes the session before it is answered.
      if (unanswered === 0) sendClose();
    },
  });
  return { notify: (notice, at) => send({ type: 'status', status: { at, notice } }) };
}

async function submit(session: SessionFeed | LiveSession, command: Command): Promise<Result<null>> {
  if (!('submit' in session))
    return fail('command-not-allowed', `a recorded session takes no command, got ${command.type}`, {
      command: command.type,
    });
  try {
    return await session.submit(command);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail('internal', `the command ${command.type} failed: ${reason}`, { reason });
  }
}

function nonceOf(input: unknown): number | null {
  if (typeof input !== 'object' || input === null || !('nonce' in input)) return null;
  return Number.isSafeInteger(input.nonce) ? (input.nonce as number) : null;
}

function* inParts(events: readonly SessionEvent[]): Iterable<readonly SessionEvent[]> {
  if (events.length <= MAX_EVENTS_PER_MESSAGE) yield events;
  else
    for (let from = 0; from < events.length; from += MAX_EVENTS_PER_MESSAGE)
      yield events.slice(from, from + MAX_EVENTS_PER_MESSAGE);
}
