import { connect, ConnectionFailed, type Connection, type Destination } from './connection.ts';
import { SILENCE_MS } from './wire.ts';

export interface KeptListener {
  readonly up: (connection: Connection) => void;
  readonly message: (type: number, bytes: Uint8Array) => void;
  readonly down: () => void;
  /** The other end says no, by the status of HTTP; true: it is tried no more. */
  readonly refused: (status: number) => boolean;
}

export interface Kept {
  readonly close: () => void;
}

// A network that comes back answers the next attempt, not those that were lost on the way: so one is begun after
// the other, and the first to get through counts.
const ATTEMPT_EVERY_MS = 400;
const ATTEMPT_LASTS_MS = 4000;
const LOOK_EVERY_MS = 100;

/** Keeps one connection open for as long as it is not closed here, and makes it anew when it falls silent. */
export function keepConnected(destination: Destination, listener: KeptListener): Kept {
  const attempts = new Set<AbortController>();
  let connection: Connection | null = null;
  let closed = false;
  let heardAt = 0; // ms
  let triedAt = -Infinity; // ms
  const looking = setInterval(look, LOOK_EVERY_MS);
  look();

  function look(): void {
    const now = performance.now();
    if (connection !== null) {
      if (now - heardAt > SILENCE_MS) lose();
    } else if (now - triedAt >= ATTEMPT_EVERY_MS) {
      triedAt = now;
      void attempt();
    }
  }

  async function attempt(): Promise<void> {
    const control = new AbortController();
    attempts.add(control);
    const timer = setTimeout(() => control.abort(), ATTEMPT_LASTS_MS);
    let mine: Connection | null = null;
    const isMine = (): boolean => mine !== null && mine === connection;
    try {
      const opened = await connect(
        destination,
        {
          message: (type, bytes) => {
            if (!isMine()) return;
            heardAt = performance.now();
            listener.message(type, bytes);
          },
          closed: () => {
            if (isMine()) lose();
          },
        },
        control.signal,
      );
      if (closed || connection !== null) return opened.close();
      mine = opened;
      connection = opened;
      heardAt = performance.now();
      for (const other of attempts) if (other !== control) other.abort();
      listener.up(opened);
    } catch (error) {
      const status = error instanceof ConnectionFailed ? error.status : 0;
      const isAnswer = status >= 400 && status < 500 && connection === null && !closed;
      if (isAnswer && listener.refused(status)) close();
    } finally {
      clearTimeout(timer);
      attempts.delete(control);
    }
  }

  function lose(): void {
    connection?.close();
    connection = null;
    triedAt = -Infinity;
    listener.down();
    if (!closed) look();
  }

  function close(): void {
    if (closed) return;
    closed = true;
    clearInterval(looking);
    for (const control of attempts) control.abort();
    connection?.close();
    connection = null;
  }

  return { close };
}
