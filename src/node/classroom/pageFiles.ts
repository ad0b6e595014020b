import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { MIME_TYPES } from '../page/mimeTypes.ts';
import { PAGE_HEADERS } from '../page/pagePolicy.ts';

/** Answers GET and HEAD by the files of `folder`, of known kinds, and by nothing outside it. */
export function createPageFiles(
  folder: string,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    void answer(folder, request, response).catch(() => refuse(response, 404));
  };
}

async function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = pathOf(request.url ?? '/');
  if (path === null) return refuse(response, 404);
  const type = MIME_TYPES[extname(path)];
  if (type === undefined) return refuse(response, 404);
  const root = await realpath(folder);
  const file = await realpath(join(root, path)); // throws where there is none
  if (!file.startsWith(root + sep)) return refuse(response, 404);
  const { size, mtimeMs } = await stat(file);
  const tag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
  const headers = {
    ...PAGE_HEADERS,
    'content-type': type,
    // Names under assets/ carry a hash of what is in them.
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=604800, immutable' : 'no-cache',
    etag: tag,
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': size });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

function pathOf(url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, 'http://page').pathname);
  } catch {
    return null;
  }
  if (/[\0\\]/.test(path) || path.split('/').some(part => part.startsWith('.'))) return null;
  return path === '/' ? '/index.html' : path;
}

/** Answers that there is nothing, or nothing for this one. */
export function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { ...PAGE_HEADERS, 'content-length': 0 }).end();
}
