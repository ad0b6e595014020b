import type { ElectronApplication } from '@playwright/test';

/** The host's clock in the test's hand: a flight goes on by so much as is asked for. */
export interface HeldClock {
  /** Lets the host's time go on by `ms`; at a speed of 20 a flight goes on by 20 times as much. */
  readonly advance: (ms: number) => Promise<void>;
}

const CHUNK_MS = 1000; // the host catches up with no more at a time
const TODAY = Date.UTC(2042, 5, 15, 10); // no picture may depend on the day

interface Held {
  readonly heldClock: { now: number };
}

/**
 * Stops the clock of the main process, and its calendar. Landings then come at the same ticks on any
 * machine, however busy, and what a player does comes between the same two of them.
 */
export async function holdClock(app: ElectronApplication): Promise<HeldClock> {
  await app.evaluate((_electron, today) => {
    const held = { now: performance.now() };
    Object.assign(globalThis, { heldClock: held } satisfies Held);
    performance.now = () => held.now;
    globalThis.Date = new Proxy(Date, {
      construct: (made, values) => Reflect.construct(made, values.length > 0 ? values : [today]),
    });
  }, TODAY);
  const forward = (ms: number): Promise<void> =>
    app.evaluate(async (_electron, by) => {
      (globalThis as unknown as Held).heldClock.now += by;
      // The host looks every 10 ms of real time.
      await new Promise(resolve => setTimeout(resolve, 30));
    }, ms);
  return {
    async advance(ms) {
      for (let left = ms; left > 0; left -= CHUNK_MS) await forward(Math.min(left, CHUNK_MS));
    },
  };
}

/** Gives the next flights `seed` where they would have drawn one: 32 hexadecimal digits. */
export function holdChance(app: ElectronApplication, seed: string): Promise<void> {
  return app.evaluate((_electron, digits) => {
    const crypto = process.getBuiltinModule('node:crypto');
    Object.assign(crypto, { randomBytes: () => Buffer.from(digits, 'hex') });
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  }, seed);
}
