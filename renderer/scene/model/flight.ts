/**
 * Drones in the air. Landing number k (from 0) starts and lands at times of the view's own clock, ms;
 * they land in order. Only so many are in the air: when more arrive, the oldest land at once.
 */
export interface Flight {
  readonly startsAt: Float64Array;
  readonly landsAt: Float64Array;
  landed: number; // landings that have reached the line
  launched: number; // landings that have been told
}

const MOST_IN_FLIGHT = 512;
const SLOW_FALL = 700; // ms, at up to SLOW_RATE landings a second
const FAST_FALL = 400; // ms, from FAST_RATE on
const SLOW_RATE = 6;
const FAST_RATE = 80;

export function createFlight(): Flight {
  return {
    startsAt: new Float64Array(MOST_IN_FLIGHT),
    landsAt: new Float64Array(MOST_IN_FLIGHT),
    landed: 0,
    launched: 0,
  };
}

/** How long a drone falls at so many landings a second, ms. */
export function fallTime(ratePerSecond: number): number {
  const t = (Math.log(ratePerSecond) - Math.log(SLOW_RATE)) / Math.log(FAST_RATE / SLOW_RATE);
  return SLOW_FALL + Math.min(1, Math.max(0, t)) * (FAST_FALL - SLOW_FALL);
}

/** Launches all up to `count`, spread over `spread` ms, each to fall for `fall` ms. */
export function launch(
  flight: Flight,
  count: number,
  now: number,
  fall: number,
  spread: number,
): void {
  const first = flight.launched;
  const size = flight.landsAt.length;
  for (let k = first; k < count; k++) {
    const start = now + (spread * (k - first)) / (count - first);
    const before = k > flight.landed ? (flight.landsAt[(k - 1) % size] as number) : 0;
    flight.startsAt[k % size] = start;
    flight.landsAt[k % size] = Math.max(before, start + fall);
    flight.launched = k + 1;
    if (flight.launched - flight.landed >= size) flight.landed = flight.launched - size + 1;
  }
}

/** Lets land what has reached the line by `now`; returns whether any did. */
export function land(flight: Flight, now: number): boolean {
  const before = flight.landed;
  const size = flight.landsAt.length;
  while (
    flight.landed < flight.launched &&
    (flight.landsAt[flight.landed % size] as number) <= now
  ) {
    flight.landed++;
  }
  return flight.landed > before;
}

/** Puts all on the line at once. */
export function settle(flight: Flight, count: number): void {
  flight.landed = count;
  flight.launched = count;
}

/** When landing number `landing` (from 1) reaches the line, ms; `now` if it has. */
export function touchdown(flight: Flight, landing: number, now: number): number {
  if (landing <= flight.landed || landing > flight.launched) return now;
  return flight.landsAt[(landing - 1) % flight.landsAt.length] as number;
}

/** How much of the height is behind a drone after a share `t` of its fall: ever faster, as things fall. */
export function descended(t: number): number {
  return 0.4 * t + 0.6 * t * t;
}

/** How far drone k has fallen at `now`: 0 at the start, 1 on the line; below 0 before it starts. */
export function fallen(flight: Flight, k: number, now: number): number {
  const size = flight.landsAt.length;
  const start = flight.startsAt[k % size] as number;
  const end = flight.landsAt[k % size] as number;
  return end > start ? (now - start) / (end - start) : 1;
}
