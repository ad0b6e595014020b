import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { TextHash } from '../../src/core/recording/format.ts';

/** SHA-256 in a page on plain HTTP, which has no crypto.subtle. */
export function webSha256(): TextHash {
  const hash = sha256.create();
  return {
    update: text => void hash.update(utf8ToBytes(text)),
    digest: () => bytesToHex(hash.digest()),
  };
}
