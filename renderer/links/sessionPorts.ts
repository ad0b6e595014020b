import type { SessionPortMessage } from '../../src/core/protocol/messages.ts';

/** Matches the ports that arrive in the page with the sessions that were asked for, in either order. */
export interface SessionPorts {
  /** Rejects when the port has not come within `PORT_TIMEOUT_MS`. */
  readonly take: (sessionId: string) => Promise<MessagePort>;
}

export const PORT_TIMEOUT_MS = 10_000;

export function listenForPorts(page: EventTarget): SessionPorts {
  const arrived = new Map<string, MessagePort>();
  const awaited = new Map<string, (port: MessagePort) => void>();

  page.addEventListener('message', event => {
    const { data, ports, source } = event as MessageEvent<unknown>;
    // Only this page's own scripts, the preload among them, may hand a port over.
    if (source !== null && source !== page) return;
    const port = ports[0];
    if (!isPortMessage(data) || port === undefined) return;
    const settle = awaited.get(data.sessionId);
    if (settle === undefined) arrived.set(data.sessionId, port);
    else settle(port);
  });

  return {
    take: sessionId =>
      new Promise((resolve, reject) => {
        const port = arrived.get(sessionId);
        if (port !== undefined) {
          arrived.delete(sessionId);
          resolve(port);
          return;
        }
        const timer = setTimeout(() => {
          awaited.delete(sessionId);
          reject(new Error(`no port for session ${sessionId} came in ${PORT_TIMEOUT_MS / 1000} s`));
        }, PORT_TIMEOUT_MS);
        awaited.set(sessionId, late => {
          clearTimeout(timer);
          awaited.delete(sessionId);
          resolve(late);
        });
      }),
  };
}

function isPortMessage(data: unknown): data is SessionPortMessage {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    data.type === 'vector-prime/session-port' &&
    'sessionId' in data &&
    typeof data.sessionId === 'string'
  );
}
