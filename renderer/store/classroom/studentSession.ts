import { succeed } from '../../../src/core/problem.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import type { LiveSession } from '../../../src/core/session/feed.ts';

/** What only whoever leads the flight may do: in a class these keys and buttons do nothing. */
const LED: ReadonlySet<string> = new Set([
  'begin',
  'pause',
  'resume',
  'set-speed',
  'trigger',
  'change-computers',
  'abandon',
]);

/** A session whose pace belongs to the class. */
export function ledSession(session: LiveSession): LiveSession {
  return {
    ...session,
    submit: command =>
      LED.has(command.type) ? Promise.resolve(succeed(null)) : session.submit(command),
  };
}

/** The same session, with `heard` told of every event before its listener. */
export function tapped(
  session: LiveSession,
  heard: (events: readonly SessionEvent[]) => void,
): LiveSession {
  return {
    ...session,
    follow: listener =>
      session.follow({
        ...listener,
        frame: events => {
          heard(events);
          listener.frame(events);
        },
      }),
  };
}
