import type { Page } from '@playwright/test';
import type { Frame } from '../../tools/pictures/apng.mjs';
import { decodePng } from '../../tools/pictures/png.mjs';
import { shrink } from '../../tools/pictures/shrink.mjs';
import type { HeldClock } from '../support/visualClock.ts';

/** Frames of the game as it moves, however long each takes to draw: its clocks go on by a frame at a time. */
export interface Film {
  readonly frames: readonly Frame[];
  /** Takes so many frames; before each `act` is told how far it is, 0 to 1. `pace` is the host's time to the page's. */
  readonly run: (
    count: number,
    act?: (part: number) => Promise<void>,
    pace?: number,
  ) => Promise<void>;
  /** Lets the flight go on unseen. */
  readonly skip: (ms: number) => Promise<void>;
  /** Shows the last frame longer. */
  readonly hold: (ms: number) => void;
}

const FRAME_MS = 80;
const WIDTH = 720; // px
const SLOW = 0.15; // of style animations, which keep to their own clock: a frame takes about so much longer

export async function filming(page: Page, clock: HeldClock): Promise<Film> {
  const frames: Frame[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send('Animation.enable');
  await session.send('Animation.setPlaybackRate', { playbackRate: SLOW });
  return {
    frames,
    async run(count, act, pace = 1) {
      for (let i = 1; i <= count; i++) {
        await act?.(i / count);
        await clock.advance(FRAME_MS * pace);
        await page.clock.runFor(FRAME_MS);
        const picture = shrink(decodePng(await page.screenshot()), WIDTH);
        frames.push({ picture, ms: FRAME_MS });
      }
    },
    async skip(ms) {
      await clock.advance(ms);
      await page.clock.runFor(FRAME_MS);
    },
    hold(ms) {
      const last = frames.pop();
      if (last !== undefined) frames.push({ ...last, ms: last.ms + ms });
    },
  };
}
