import type { Page } from '@playwright/test';
import { PAD_BUTTONS, type PadButton } from '../../renderer/input/gamepad/buttons.ts';

/** A gamepad in the page's place of one: what the game reads, and when it comes and goes. */
export interface FakePad {
  readonly connect: () => Promise<void>;
  readonly disconnect: () => Promise<void>;
  readonly down: (button: PadButton) => Promise<void>;
  readonly up: (button: PadButton) => Promise<void>;
  readonly press: (button: PadButton) => Promise<void>;
  readonly stick: (stick: 'left' | 'right', x: number, y: number) => Promise<void>;
}

interface PadState {
  connected: boolean;
  axes: number[];
  buttons: { pressed: boolean; value: number }[];
}

export async function fakePad(page: Page): Promise<FakePad> {
  await page.evaluate(() => {
    const pad: PadState = {
      connected: false,
      axes: [0, 0, 0, 0],
      buttons: Array.from({ length: 17 }, () => ({ pressed: false, value: 0 })),
    };
    Object.assign(window, { fakePad: pad });
    Object.defineProperty(navigator, 'getGamepads', {
      configurable: true,
      value: () => [pad.connected ? pad : null],
    });
  });
  const connected = (to: boolean): Promise<void> =>
    page.evaluate(on => {
      (window as unknown as { fakePad: PadState }).fakePad.connected = on;
      window.dispatchEvent(new Event(on ? 'gamepadconnected' : 'gamepaddisconnected'));
    }, to);
  /** Two frames: the game looks at it with each one. */
  const frames = (): Promise<void> =>
    page.evaluate(
      () =>
        new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
  const set = async (button: PadButton, pressed: boolean): Promise<void> => {
    await page.evaluate(
      ([index, to]) => {
        (window as unknown as { fakePad: PadState }).fakePad.buttons[index] = {
          pressed: to,
          value: to ? 1 : 0,
        };
      },
      [PAD_BUTTONS.indexOf(button), pressed] as const,
    );
    await frames();
  };
  return {
    connect: () => connected(true),
    disconnect: () => connected(false),
    down: button => set(button, true),
    up: button => set(button, false),
    // Within the page: the game looks once while the button is down, however slow the machine is.
    press: button =>
      page.evaluate(async index => {
        const { buttons } = (window as unknown as { fakePad: PadState }).fakePad;
        const frame = (): Promise<unknown> => new Promise(done => requestAnimationFrame(done));
        buttons[index] = { pressed: true, value: 1 };
        await frame();
        buttons[index] = { pressed: false, value: 0 };
        await frame();
      }, PAD_BUTTONS.indexOf(button)),
    stick: async (stick, x, y) => {
      await page.evaluate(
        ([at, right, downwards]) => {
          const { axes } = (window as unknown as { fakePad: PadState }).fakePad;
          axes[at] = right;
          axes[at + 1] = downwards;
        },
        [stick === 'left' ? 0 : 2, x, y] as const,
      );
      await frames();
    },
  };
}
