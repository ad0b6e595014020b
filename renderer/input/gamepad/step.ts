import type { PadButton } from './buttons.ts';
import type { PadState } from './state.ts';

/** What a gamepad has done since the step before. */
export interface PadStep {
  readonly memory: PadMemory;
  readonly events: readonly PadEvent[];
  /** How far the sticks steer mu to the right and sigma wider in this step, in widths of the field. */
  readonly mu: number;
  readonly sigma: number;
}

export interface PadEvent {
  readonly button: PadButton;
  readonly phase: 'press' | 'repeat' | 'release';
}

export interface PadMemory {
  readonly at: number | null; // ms; null: no step yet
  /** When each held button comes again, ms. */
  readonly held: ReadonlyMap<PadButton, number>;
  /** Since when a stick has been out of its rest, ms. */
  readonly muSince: number | null;
  readonly sigmaSince: number | null;
}

export const restingPad: PadMemory = {
  at: null,
  held: new Map(),
  muSince: null,
  sigmaSince: null,
};

const FIRST_REPEAT = 400; // ms
const NEXT_REPEAT = 90; // ms
const LONGEST_STEP = 100; // ms: after a pause a stick does not leap
const DEAD_ZONE = 0.18;
const STICK_AS_PAD = 0.55; // way out at which a stick counts as the directional pad
const GATHERING = 800; // ms until a stick has its full speed
const MU_SPEED = { least: 0.04, most: 0.4 }; // widths of the field a second, stick right out
const SIGMA_SPEED = { least: 0.02, most: 0.15 };

/** One look at the gamepad at a time in ms. Among controls the left stick is a directional pad. */
export function stepPad(memory: PadMemory, state: PadState, now: number, steers: boolean): PadStep {
  const pressed = steers ? state.pressed : new Set([...state.pressed, ...directions(state.left)]);
  const held = new Map<PadButton, number>();
  const events: PadEvent[] = [];
  for (const button of pressed) {
    const again = memory.held.get(button);
    if (again === undefined) events.push({ button, phase: 'press' });
    else if (now >= again) events.push({ button, phase: 'repeat' });
    const next =
      again === undefined ? now + FIRST_REPEAT : now >= again ? now + NEXT_REPEAT : again;
    held.set(button, next);
  }
  for (const button of memory.held.keys())
    if (!pressed.has(button)) events.push({ button, phase: 'release' });

  const dt = memory.at === null ? 0 : Math.min(LONGEST_STEP, now - memory.at);
  const mu = steers ? bent(state.left.x) : 0;
  const sigma = steers ? -bent(state.right.y) : 0; // up is wider
  const muSince = mu === 0 ? null : (memory.muSince ?? now);
  const sigmaSince = sigma === 0 ? null : (memory.sigmaSince ?? now);
  return {
    memory: { at: now, held, muSince, sigmaSince },
    events,
    mu: (mu * speed(MU_SPEED, now, muSince) * dt) / 1000,
    sigma: (sigma * speed(SIGMA_SPEED, now, sigmaSince) * dt) / 1000,
  };
}

/** Nothing in the dead zone; from there by the square, so that a little is very little. */
function bent(axis: number): number {
  const out = (Math.abs(axis) - DEAD_ZONE) / (1 - DEAD_ZONE);
  return out <= 0 ? 0 : Math.sign(axis) * Math.min(1, out) ** 2;
}

function speed({ least, most }: typeof MU_SPEED, now: number, since: number | null): number {
  const gathered = since === null ? 0 : Math.min(1, (now - since) / GATHERING);
  return least + (most - least) * gathered;
}

function directions({ x, y }: PadState['left']): readonly PadButton[] {
  if (Math.max(Math.abs(x), Math.abs(y)) < STICK_AS_PAD) return [];
  if (Math.abs(x) > Math.abs(y)) return [x < 0 ? 'Left' : 'Right'];
  return [y < 0 ? 'Up' : 'Down'];
}
