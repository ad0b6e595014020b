/**
 * Tells whether anything that a layer is drawn from is another than last time, without keeping copies of
 * it: `begin`, `note` every number it depends on, then ask `changed`.
 */
export interface Signature {
  seen: Float64Array;
  length: number;
  at: number;
  same: boolean;
}

export function createSignature(): Signature {
  return { seen: new Float64Array(64), length: 0, at: 0, same: false };
}

export function begin(signature: Signature): void {
  signature.at = 0;
  signature.same = true;
}

export function note(signature: Signature, value: number): void {
  const { at } = signature;
  if (at === signature.seen.length) grow(signature);
  if (at >= signature.length || signature.seen[at] !== value) {
    signature.same = false;
    signature.seen[at] = value;
  }
  signature.at = at + 1;
}

/** Whether what was noted differs from what was noted the time before. */
export function changed(signature: Signature): boolean {
  const { at, length, same } = signature;
  signature.length = at;
  return !same || at !== length;
}

function grow(signature: Signature): void {
  const seen = new Float64Array(2 * signature.seen.length);
  seen.set(signature.seen);
  signature.seen = seen;
}
