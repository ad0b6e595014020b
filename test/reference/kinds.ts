import type { Kind } from './kind.ts';

/** Every kind of reference case that the core answers, one file each. */
export const kinds: readonly Kind[] = [];
