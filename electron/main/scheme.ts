import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
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

/** Serves the files of `root`, and nothing else, to the page. */
export function serveScheme(root: string): void {
  protocol.handle(SCHEME, async request => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const asset = assetAt(root, request.url);
    if (asset === null) return refuse(404);
    try {
      const body = new Uint8Array(await readFile(asset.file));
      return new Response(request.method === 'HEAD' ? null : body, {
        headers: { ...PAGE_HEADERS, 'content-type': asset.mimeType },
      });
    } catch {
      return refuse(404);
    }
  });
}

const refuse = (status: number): Response => new Response(null, { status, headers: PAGE_HEADERS });
