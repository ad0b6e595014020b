import { extname, join, sep } from 'node:path';
import { MIME_TYPES } from '../../src/node/page/mimeTypes.ts';
import { isOwnPage } from './origin.ts';

/** Beside the page's own: what lies in a folder that was built for developers. */
const TYPES: Readonly<Record<string, string>> = {
  ...MIME_TYPES,
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
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
  const mimeType = TYPES[extname(file)];
  const inside = file.startsWith(root.endsWith(sep) ? root : root + sep);
  return inside && mimeType !== undefined ? { file, mimeType } : null;
}
