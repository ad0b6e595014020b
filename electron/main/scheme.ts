import { readFileSync } from 'node:fs';
import { protocol, type ProtocolResponse } from 'electron';
import { assetAt } from './assets.ts';
import { PAGE_HEADERS } from './contentPolicy.ts';
import { SCHEME } from './origin.ts';

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true,
      },
    },
  ]);
}

/**
 * Serves the files of `root`, and nothing else, to the page. Not by `protocol.handle`: it loads Node's whole
 * `fetch` before the first byte, which takes longer than all that is read here, and the window waits for it. The
 * files are few and local, so reading them at once is quicker than asking the pool of threads.
 */
export function serveScheme(root: string): void {
  protocol.registerBufferProtocol(SCHEME, ({ method, url }, respond) =>
    respond(method === 'GET' || method === 'HEAD' ? answerTo(root, url, method) : refusal(405)),
  );
}

function answerTo(root: string, url: string, method: 'GET' | 'HEAD'): ProtocolResponse {
  const asset = assetAt(root, url);
  if (asset === null) return refusal(404);
  try {
    const body = readFileSync(asset.file);
    return {
      data: method === 'HEAD' ? NOTHING : body,
      headers: { ...PAGE_HEADERS, 'content-type': asset.mimeType },
    };
  } catch {
    return refusal(404);
  }
}

const NOTHING = Buffer.alloc(0);

const refusal = (statusCode: number): ProtocolResponse => ({
  statusCode,
  data: NOTHING,
  headers: PAGE_HEADERS,
});
