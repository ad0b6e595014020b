import { Room, type Client } from '@colyseus/core';
import type { WebSocket } from 'ws';
import { FROM_STUDENT } from '../../net/wire.ts';
import type { Door, Line, SeatedLine } from './line.ts';

export interface RoomParts {
  readonly code: string;
  readonly door: Door;
  readonly maxConnections: number;
  readonly log: (remark: string) => void;
}

const MESSAGES_A_SECOND = 60;
const CLOSE_TOLD = 4000; // as after a leave that was meant: the other end does not come back by itself

type RoomClass = new () => Room;

/** The room of one class. It has no state of Colyseus' own: all that is told goes out by `Line.send`. */
export function createRoomClass({ code, door, maxConnections, log }: RoomParts): RoomClass {
  return class ClassRoom extends Room {
    override autoDispose = false;
    override patchRate = null;
    override maxMessagesPerSecond = MESSAGES_A_SECOND;
    override maxClients = maxConnections;
    override seatReservationTimeout = 5; // seconds

    readonly #seated = new Map<string, SeatedLine>(); // by Colyseus' session

    override onCreate(): void {
      this.roomId = code;
      for (const type of Object.values(FROM_STUDENT))
        this.onMessageBytes(type, (client: Client, bytes: Uint8Array) =>
          this.#seated.get(client.sessionId)?.message(type, bytes),
        );
    }

    override onJoin(client: Client, entry: unknown): void {
      const seated = door(entry, lineOf(client));
      if (seated === null) return;
      this.#seated.set(client.sessionId, seated);
    }

    override onLeave(client: Client): void {
      const seated = this.#seated.get(client.sessionId);
      this.#seated.delete(client.sessionId);
      seated?.gone();
    }

    override onUncaughtException(error: Error, where: string): void {
      log(`${where} of a class failed: ${error.message}`);
    }
  };
}

function lineOf(client: Client): Line {
  const socket = client.ref as unknown as WebSocket;
  return {
    send: (type, bytes) => client.sendBytes(type, bytes),
    waiting: () => socket.bufferedAmount,
    close: () => {
      // What was said last has to get out first, and it does only once the other end has joined.
      setTimeout(() => client.leave(CLOSE_TOLD), CLOSE_AFTER_MS).unref();
    },
  };
}

const CLOSE_AFTER_MS = 250;
