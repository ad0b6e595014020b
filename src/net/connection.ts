import { ColyseusSDK } from '@colyseus/sdk';
import type { Entry } from './wire.ts';

/** A way to a class that is open. */
export interface Connection {
  readonly send: (type: number, bytes: Uint8Array) => void;
  /** Nothing is heard of it any more. */
  readonly close: () => void;
}

export interface ConnectionListener {
  readonly message: (type: number, bytes: Uint8Array) => void;
  readonly closed: () => void;
}

export interface Destination {
  readonly address: string; // http://192.168.1.20:2567
  readonly code: string;
  readonly entry: Entry;
}

/** Why no connection came about. `status` is that of HTTP; 0: nobody answered. */
export class ConnectionFailed extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Tries once. Rejects with `ConnectionFailed`; after `signal` has fired, what still comes about is closed. */
export async function connect(
  { address, code, entry }: Destination,
  listener: ConnectionListener,
  signal: AbortSignal,
): Promise<Connection> {
  let status = 0;
  const sdk = new ColyseusSDK(address, {
    fetchFn: async (url, init) => {
      const response = await fetch(url, { ...init, signal });
      status = response.status;
      return response;
    },
  });
  const room = await sdk.joinById(code, entry).catch((error: unknown) => {
    throw new ConnectionFailed(status, error instanceof Error ? error.message : String(error));
  });
  // A connection that is lost is made anew from the door on: that holds after the host was started again, too.
  room.reconnection.enabled = false;
  let open = true;
  const close = (): void => {
    open = false;
    room.connection.close();
  };
  if (signal.aborted) {
    close();
    throw new ConnectionFailed(0, 'given up');
  }
  room.onMessage('*', (type: string | number, bytes: unknown) => {
    if (open && typeof type === 'number' && bytes instanceof Uint8Array)
      listener.message(type, bytes);
  });
  room.onLeave(() => {
    if (open) listener.closed();
    open = false;
  });
  return {
    send: (type, bytes) => {
      if (open && room.connection.isOpen) room.sendBytes(type, bytes);
    },
    close,
  };
}
