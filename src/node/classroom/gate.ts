import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { readJoinCode } from '../../net/joinCode.ts';
import type { Failures } from './failures.ts';
import { refuse } from './pageFiles.ts';

export interface GateParts {
  readonly code: string;
  readonly failures: Failures;
  /** Answers GET and HEAD; null: there is no page here. */
  readonly pages: ((request: IncomingMessage, response: ServerResponse) => void) | null;
  /** Colyseus' own server: it never listens, and sees only what was let through. */
  readonly inner: Server;
}

const MAX_BODY = 4096; // bytes
const TOO_MANY = 429;

/**
 * Lets through to Colyseus what a student may ask of it: to join the class by its code, and the socket that
 * follows. Everything else gets a file of the page, or nothing.
 */
export function keepGate(outer: Server, { code, failures, pages, inner }: GateParts): void {
  outer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const status = isOwnOrigin(request) ? refusalOf(request) : 403;
    if (status === null) inner.emit('request', request, response);
    else if (status === 'page' && pages !== null) pages(request, response);
    else {
      // What else the body holds is not read.
      if (request.method === 'POST') response.shouldKeepAlive = false;
      refuse(response, status === 'page' ? 404 : status);
    }
  });
  outer.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const status = isOwnOrigin(request) ? socketRefusal(request) : 403;
    if (status === null) inner.emit('upgrade', request, socket, head);
    else socket.end(`HTTP/1.1 ${status} \r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
  });

  function refusalOf(request: IncomingMessage): number | 'page' | null {
    const { method = '', url = '' } = request;
    if (method === 'GET' || method === 'HEAD') return 'page';
    if (method !== 'POST') return 405;
    const path = /^\/matchmake\/([^/?]*)\/([^/?]*)$/.exec(url);
    if (path === null || path[1] !== 'joinById') return 404;
    const length = request.headers['content-length'];
    if (length === undefined) return 411;
    if (!(Number(length) <= MAX_BODY)) return 413;
    return codeRefusal(request, path[2] ?? '');
  }

  /** `/PROCESS/CODE?sessionId=…` is the only address of a socket. */
  function socketRefusal(request: IncomingMessage): number | null {
    const path = /^\/[\w-]{1,32}\/([\w-]{1,32})\?sessionId=[\w-]+$/.exec(request.url ?? '');
    return path === null ? 404 : codeRefusal(request, path[1] ?? '');
  }

  function codeRefusal(request: IncomingMessage, given: string): number | null {
    const from = request.socket.remoteAddress ?? '';
    if (failures.areTooMany(from)) return TOO_MANY;
    if (given === code) return null;
    failures.count(from);
    return readJoinCode(given) === null ? 400 : 404;
  }
}

/** Browsers name the page that asks; the desktop game and plain Node name none. */
function isOwnOrigin({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}
