import { createHash } from 'node:crypto';
import type { TextHash } from '../../core/recording/format.ts';

export function sha256(): TextHash {
  const hash = createHash('sha256');
  return {
    update: text => void hash.update(text, 'utf8'),
    digest: () => hash.digest('hex'),
  };
}
