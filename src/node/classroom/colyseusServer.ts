import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { matchMaker, Server } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { MAX_MESSAGE_BYTES, ROOM_NAME } from '../../net/wire.ts';
import { createRoomClass, type RoomParts } from './classRoom.ts';
import { keepGate, type GateParts } from './gate.ts';

export interface ListenOptions extends RoomParts, Omit<GateParts, 'inner' | 'code'> {
  readonly port: number; // 0: any that is free
  readonly host: string | null; // address of an interface; null: all
}

export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const PING_MS = 1000; // a socket that two of them do not reach is given up

/** A class's room on one port, behind its gate. A process has one at a time: Colyseus keeps its rooms globally. */
export async function listen(options: ListenOptions): Promise<Listening> {
  const { log } = options;
  const inner = createServer();
  const server = new Server({
    greet: false,
    gracefullyShutdown: false,
    logger: quietLogger(log),
    transport: new WebSocketTransport({
      server: inner,
      maxPayload: MAX_MESSAGE_BYTES,
      pingInterval: PING_MS,
      pingMaxRetries: 2,
    }),
  });
  // Whoever asks is of the same origin: nobody else may read what is answered.
  matchMaker.controller.exposedMethods = ['joinById'];
  matchMaker.controller.DEFAULT_CORS_HEADERS = {} as never;
  matchMaker.controller.getCorsHeaders = () => ({});
  server.define(ROOM_NAME, createRoomClass(options));
  await server.serverless();
  await matchMaker.createRoom(ROOM_NAME, {});
  inner.emit('listening'); // it starts the pings

  const outer = createServer({ requestTimeout: 15_000, headersTimeout: 10_000 });
  keepGate(outer, { ...options, inner });
  try {
    await bind(outer, options);
  } catch (error) {
    await stop();
    throw error;
  }

  async function stop(): Promise<void> {
    outer.close();
    await server.gracefullyShutdown(false);
    inner.emit('close'); // it stops the pings
    server.removeRoomType(ROOM_NAME);
    outer.closeAllConnections();
  }

  return { port: (outer.address() as AddressInfo).port, close: stop };
}

function bind(outer: HttpServer, { port, host, log }: ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    outer.once('error', reject);
    outer.listen({ port, ...(host !== null && { host }) }, () => {
      outer.off('error', reject);
      outer.on('error', error => log(`the class's port failed: ${error.message}`));
      resolve();
    });
  });
}

function quietLogger(log: (remark: string) => void): object {
  const say = (...parts: readonly unknown[]): void => log(parts.map(String).join(' '));
  const silent = (): void => {};
  return { debug: silent, trace: silent, info: silent, warn: say, error: say };
}
