import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** Uniform numbers in the open interval (0, 1). A source changes as it is drawn from; a clone goes its own way. */
export interface RandomSource {
  readonly uniform: () => number;
  readonly clone: () => RandomSource;
}

/**
 * The stream called `name` of a seed. Streams of different names are independent for all that the game
 * does: what one of them is asked never changes another.
 * `seed` is 32 hexadecimal digits; RangeError otherwise.
 */
export function seededSource(seed: string, name: string): RandomSource {
  if (!/^[0-9a-f]{32}$/i.test(seed))
    throw new RangeError(`a seed is 32 hexadecimal digits, got ${JSON.stringify(seed)}`);
  const words = [0, 8, 16, 24].map(i => Number.parseInt(seed.slice(i, i + 8), 16) | 0);
  let carry = hashName(name);
  const state = words.map((word, i) => (carry = mix(carry ^ word ^ Math.imul(i + 1, 0x9e3779b9))));
  return sourceOver(
    xoroshiro128plusFromState(state.every(word => word === 0) ? [1, 0, 0, 0] : state),
  );
}

function sourceOver(generator: ReturnType<typeof xoroshiro128plusFromState>): RandomSource {
  return {
    // uniformFloat64 gives multiples of 2^-53 from 0 on; half a step more keeps 0 out.
    uniform: () => uniformFloat64(generator) + 2 ** -54,
    clone: () => sourceOver(generator.clone()),
  };
}

/** Finaliser of MurmurHash3 (Appleby, public domain): each input bit changes each output bit half the time. */
function mix(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** FNV-1a over UTF-16 code units. */
function hashName(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return h | 0;
}
