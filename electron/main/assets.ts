import { extname, join, sep } from 'node:path';
import { isOwnPage } from './origin.ts';

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

export interface Asset {
  readonly file: string;
  readonly mimeType: string;
}

/** The file that an address of the page stands for: inside `root` and of a known kind, else null. */
export function assetAt(root: string, address: string): Asset | null {
  if (!isOwnPage(address)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = join(root, path === '/' ? 'index.html' : path);
  const mimeType = MIME_TYPES[extname(file)];
  const inside = file.startsWith(root.endsWith(sep) ? root : root + sep);
  return inside && mimeType !== undefined ? { file, mimeType } : null;
}
