import type { CDPSession, Page } from '@playwright/test';
import type { Point } from './player.ts';

/** A finger's number is its place among those given, unless it is told. */
export type Finger = Point & { readonly id?: number };

/** A hand with several fingers, by the browser's own input. */
export interface Hand {
  readonly down: (...all: readonly Finger[]) => Promise<void>;
  readonly move: (...all: readonly Finger[]) => Promise<void>;
  /** Lifts these fingers; all where none is named. */
  readonly up: (...lifted: readonly Finger[]) => Promise<void>;
  /** The system takes the fingers away, as for a gesture of its own. */
  readonly cancel: () => Promise<void>;
}

export async function handOn(page: Page): Promise<Hand> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const send = async (
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    fingers: readonly Finger[],
  ): Promise<void> => {
    await session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: fingers.map(({ x, y, id }, place) => ({ x, y, id: id ?? place })),
    });
  };
  return {
    down: (...fingers) => send('touchStart', fingers),
    move: (...fingers) => send('touchMove', fingers),
    up: (...lifted) => send('touchEnd', lifted),
    cancel: () => send('touchCancel', []),
  };
}

/** Goes there in a few steps, all fingers together. */
export async function slide(
  hand: Hand,
  from: readonly Point[],
  to: readonly Point[],
  steps = 5,
): Promise<void> {
  for (let step = 1; step <= steps; step++)
    await hand.move(
      ...from.map(({ x, y }, i) => ({
        x: x + (((to[i]?.x ?? x) - x) * step) / steps,
        y: y + (((to[i]?.y ?? y) - y) * step) / steps,
      })),
    );
}
