import { sha256 } from '../../src/node/recordings/sha256.ts';

/** The file with the digest of its seal made right again. */
export function sealedAnew(bytes: Buffer): Buffer {
  const at = bytes.lastIndexOf('{"sealed":');
  if (at <= 0) return bytes;
  const hash = sha256();
  hash.update(bytes.subarray(0, at).toString('utf8'));
  const seal = bytes.toString('latin1', at);
  const digest = hash.digest();
  return Buffer.concat([
    bytes.subarray(0, at),
    Buffer.from(seal.replace(/"sha256":"\w*"/, `"sha256":"${digest}"`), 'latin1'),
  ]);
}
