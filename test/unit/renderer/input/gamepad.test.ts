import { describe, expect, it } from 'vitest';
import type { PadButton } from '../../../../renderer/input/gamepad/buttons.ts';
import { nextBox, type Box } from '../../../../renderer/input/gamepad/nearest.ts';
import { pollPads } from '../../../../renderer/input/gamepad/poll.ts';
import {
  NO_PAD,
  readPad,
  together,
  type PadState,
  type RawPad,
} from '../../../../renderer/input/gamepad/state.ts';
import { restingPad, stepPad, type PadStep } from '../../../../renderer/input/gamepad/step.ts';

const raw = (pressed: readonly number[], axes: readonly number[] = [0, 0, 0, 0]): RawPad => ({
  connected: true,
  axes,
  buttons: Array.from({ length: 17 }, (_, i) => ({
    pressed: pressed.includes(i),
    value: pressed.includes(i) ? 1 : 0,
  })),
});
const state = (part: Partial<PadState>): PadState => ({ ...NO_PAD, ...part });
const holding = (...buttons: PadButton[]): PadState => state({ pressed: new Set(buttons) });

/** Steps every 16 ms for so long. */
function run(
  pad: PadState,
  ms: number,
  steers = true,
  from = restingPad,
): PadStep & { mus: number[] } {
  let memory = from;
  const mus: number[] = [];
  const events: PadStep['events'][number][] = [];
  let mu = 0;
  let sigma = 0;
  for (let now = 0; now <= ms; now += 16) {
    const step = stepPad(memory, pad, now, steers);
    memory = step.memory;
    events.push(...step.events);
    mus.push(step.mu);
    mu += step.mu;
    sigma += step.sigma;
  }
  return { memory, events, mu, sigma, mus };
}

describe('a gamepad', () => {
  it('is read in the standard layout, triggers from half way', () => {
    const pad = readPad({
      ...raw([0, 9, 16], [0.5, -2, 0, 1]),
      buttons: raw([0, 9, 16]).buttons.map((b, i) =>
        i === 7 ? { pressed: false, value: 0.6 } : b,
      ),
    });
    expect([...pad.pressed]).toEqual(['A', 'RT', 'Menu']);
    expect([pad.left, pad.right]).toEqual([
      { x: 0.5, y: -1 },
      { x: 0, y: 1 },
    ]);
    expect(readPad({ connected: true, axes: [], buttons: [] })).toEqual(NO_PAD);
  });

  it('is one with the others', () => {
    const both = together([
      state({ left: { x: 0.1, y: 0 }, pressed: new Set(['A']) }),
      state({ left: { x: -0.9, y: 0 }, pressed: new Set(['B']) }),
    ]);
    expect([...both.pressed]).toEqual(['A', 'B']);
    expect(both.left.x).toBe(-0.9);
  });

  it('presses once, comes again while it is held, and lets go', () => {
    const { events, memory } = run(holding('Up'), 700);
    expect(events.map(({ phase }) => phase)).toEqual([
      'press',
      'repeat',
      'repeat',
      'repeat',
      'repeat',
    ]);
    expect(stepPad(memory, NO_PAD, 800, true).events).toEqual([{ button: 'Up', phase: 'release' }]);
  });

  it('steers mu by the left stick and sigma by the right one, up being wider', () => {
    const out = run(state({ left: { x: -1, y: 0 }, right: { x: 0, y: -1 } }), 500);
    expect(out.mu).toBeLessThan(-0.03);
    expect(out.sigma).toBeGreaterThan(0.01);
    expect(out.events).toEqual([]);
  });

  it('rests in the dead zone, gathers speed, and is slow when hardly tilted', () => {
    expect(run(state({ left: { x: 0.17, y: 0.9 } }), 500).mu).toBe(0);
    const { mus } = run(state({ left: { x: 1, y: 0 } }), 1200);
    expect(mus[60]).toBeGreaterThan(5 * (mus[2] ?? 0));
    expect(mus[60]).toBeCloseTo(0.4 * 0.016, 6); // of the field, in a frame
    const little = run(state({ left: { x: 0.3, y: 0 } }), 1200).mu;
    expect(little).toBeGreaterThan(0);
    expect(little).toBeLessThan(0.05 * run(state({ left: { x: 1, y: 0 } }), 1200).mu);
  });

  it('does not leap after a pause', () => {
    const { memory } = run(state({ left: { x: 1, y: 0 } }), 1000);
    const late = stepPad(memory, state({ left: { x: 1, y: 0 } }), 60_000, true);
    expect(late.mu).toBeLessThanOrEqual(0.4 * 0.1 + 1e-9);
  });

  it('walks over controls with the left stick where there is nothing to steer', () => {
    const { events, mu } = run(state({ left: { x: 0.2, y: 0.9 } }), 100, false);
    expect(events).toEqual([{ button: 'Down', phase: 'press' }]);
    expect(mu).toBe(0);
  });
});

const box = (left: number, top: number, width = 100, height = 40): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('the next control', () => {
  const grid = [box(0, 0), box(120, 0), box(0, 60), box(120, 60), box(600, 64)];
  it('lies straight ahead rather than nearer aside', () => {
    expect(nextBox(box(0, 0), grid, 'right')).toBe(1);
    expect(nextBox(box(0, 0), grid, 'down')).toBe(2);
    expect(nextBox(box(120, 60), grid, 'up')).toBe(1);
    expect(nextBox(box(120, 60), grid, 'right')).toBe(4);
  });
  it('is none where nothing is ahead', () => {
    expect(nextBox(box(0, 0), grid, 'up')).toBe(-1);
    expect(nextBox(box(0, 0), grid, 'left')).toBe(-1);
  });
});

describe('looking at gamepads', () => {
  function world() {
    const listeners = new Map<string, () => void>();
    const frames: ((now: number) => void)[] = [];
    const on = {
      addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
      removeEventListener: (name: string) => listeners.delete(name),
    };
    const document = { ...on, visibilityState: 'visible' };
    const window = {
      ...on,
      requestAnimationFrame: (frame: (now: number) => void) => frames.push(frame),
      cancelAnimationFrame: () => void (frames.length = 0),
    };
    let pads: (RawPad | null)[] = [];
    let asked = 0;
    const looks: PadState[] = [];
    const counts: number[] = [];
    const stop = pollPads(
      {
        window: window as unknown as Window,
        document: document as unknown as Document,
        pads: () => {
          asked++;
          return pads;
        },
      },
      { look: seen => looks.push(seen), count: count => counts.push(count) },
    );
    const frame = (): boolean => {
      const [next] = frames.splice(0);
      next?.(16);
      return next !== undefined;
    };
    return {
      connect: (next: (RawPad | null)[]) => {
        pads = next;
        listeners.get(next.length > 0 ? 'gamepadconnected' : 'gamepaddisconnected')?.();
      },
      see: (visible: boolean) => {
        document.visibilityState = visible ? 'visible' : 'hidden';
        listeners.get('visibilitychange')?.();
      },
      frame,
      asked: () => asked,
      looks,
      counts,
      stop,
    };
  }

  it('costs no frame until there is one, and none after it has gone', () => {
    const { connect, frame, looks, counts, asked } = world();
    expect(frame()).toBe(false);
    connect([null, raw([0])]);
    expect([frame(), frame()]).toEqual([true, true]);
    expect(looks.map(({ pressed }) => [...pressed])).toEqual([['A'], ['A']]);
    connect([]);
    expect(frame()).toBe(false);
    const before = asked();
    expect([frame(), asked()]).toEqual([false, before]);
    expect(counts).toEqual([0, 1, 0]);
  });

  it('stops while the page is hidden', () => {
    const { connect, see, frame } = world();
    connect([raw([])]);
    see(false);
    expect(frame()).toBe(false);
    see(true);
    expect(frame()).toBe(true);
  });

  it('stops for good', () => {
    const { connect, frame, stop } = world();
    connect([raw([])]);
    stop();
    expect(frame()).toBe(false);
  });
});
