import { request, type IncomingHttpHeaders } from 'node:http';
import { createFailures } from '../../src/node/classroom/failures.ts';
import { listen } from '../../src/node/classroom/colyseusServer.ts';
import type { Line } from '../../src/node/classroom/line.ts';
import { createPageFiles } from '../../src/node/classroom/pageFiles.ts';
import { systemClock } from '../../src/node/clock.ts';

export const CODE = 'ABCDEF';

/** A class's port with nobody behind the door but a note of who came and what was said. */
export async function openDoor(pageFolder: string | null = null) {
  const entries: unknown[] = [];
  const messages: { readonly type: number; readonly bytes: Buffer }[] = [];
  const lines: Line[] = [];
  const log: string[] = [];
  let gone = 0;
  const listening = await listen({
    code: CODE,
    port: 0,
    host: '127.0.0.1',
    pages: pageFolder === null ? null : createPageFiles(pageFolder),
    failures: createFailures(systemClock),
    maxConnections: 100,
    log: remark => log.push(remark),
    door: (entry, line) => {
      entries.push(entry);
      lines.push(line);
      return {
        message: (type, bytes) => messages.push({ type, bytes: Buffer.from(bytes) }),
        gone: () => gone++,
      };
    },
  });
  const address = `http://127.0.0.1:${listening.port}`;
  return { ...listening, address, entries, messages, lines, log, gone: () => gone };
}

export type OpenDoor = Awaited<ReturnType<typeof openDoor>>;

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A request as it is, with the path not tidied up. */
export function ask(
  port: number,
  path: string,
  options: {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string | Buffer;
  } = {},
): Promise<Reply> {
  const { method = 'GET', headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, response => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

export const joining = (body: string) => ({
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
  },
  body,
});
