import { isIPv6 } from 'node:net';
import type { Clock } from '../clock.ts';

/** Failed attempts by address. Those that succeed cost nothing: a school may come in from one address. */
export interface Failures {
  /** Whether that address has failed too often of late to be listened to. */
  readonly areTooMany: (address: string) => boolean;
  readonly count: (address: string) => void;
}

const BURST = 100; // failures at once
const BACK_PER_SECOND = 5; // a lesson of an hour lets through 18,100 guesses of 2^30 codes
const MAX_ADDRESSES = 10_000;

interface Bucket {
  failures: number;
  at: number; // ms of the clock
}

export function createFailures(clock: Clock): Failures {
  const buckets = new Map<string, Bucket>();

  function bucketOf(address: string): Bucket {
    const key = networkOf(address);
    const now = clock.now();
    const old = buckets.get(key);
    const failures = Math.max(
      0,
      (old?.failures ?? 0) - ((now - (old?.at ?? now)) / 1000) * BACK_PER_SECOND,
    );
    const bucket = { failures, at: now };
    buckets.delete(key); // the latest last
    buckets.set(key, bucket);
    if (buckets.size > MAX_ADDRESSES) buckets.delete(buckets.keys().next().value as string);
    return bucket;
  }

  return {
    areTooMany: address =>
      buckets.has(networkOf(address)) && bucketOf(address).failures > BURST - 1,
    count: address => void bucketOf(address).failures++,
  };
}

/** One household of IPv6 has 2^64 addresses: they count as one. */
function networkOf(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address;
  return isIPv6(plain) ? plain.split(':').slice(0, 4).join(':') : plain;
}
