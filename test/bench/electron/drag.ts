import type { Samples } from '../figure.ts';
import { median, quantile } from '../statistics.ts';
import type { DragTimes } from '../messages.ts';
import { openPage, type BenchPage } from './page.ts';

const LANDINGS = 1000;
const RUNS = 7;
const MOVES = 40;
const STEP = 5; // px
const BETWEEN_MS = 47; // so that moves fall anywhere between two frames

/**
 * ms from a move of the pointer that drags the guess to the picture that shows it, a number a run: the move
 * comes in as from a mouse, the field follows, and its picture counts as shown when the next frame
 * begins. Beside it an element that is dragged by a transform.
 */
export async function measureDrag(): Promise<Samples> {
  const page = await openPage();
  const runs: number[] = [];
  const baseline: number[] = [];
  const frames: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const field = await drag(page, 'field');
    const element = await drag(page, 'element');
    runs.push(median(field.ms));
    baseline.push(median(element.ms));
    frames.push(...field.frames);
  }
  const next = frames.filter(count => count === 1).length;
  const share = ((100 * next) / frames.length).toFixed(1);
  const late = quantile(frames, 0.99);
  return {
    runs,
    baseline,
    note: `${share} % of ${frames.length} moves in the next frame, 99 in 100 within ${late}`,
  };
}

async function drag(page: BenchPage, what: 'field' | 'element'): Promise<DragTimes> {
  const { x, y } = await page.ask({ ask: 'drag', what, landings: LANDINGS }, 'drag');
  const { webContents } = page.window;
  const button = 'left';
  const at = (moved: number) => ({ x: Math.round(x) + moved, y: Math.round(y) });
  webContents.sendInputEvent({ type: 'mouseMove', ...at(0) });
  await pause();
  webContents.sendInputEvent({ type: 'mouseDown', button, clickCount: 1, ...at(0) });
  await pause();
  let moved = 0;
  for (let i = 0; i < MOVES; i++) {
    moved += i % 20 < 10 ? STEP : -STEP;
    webContents.sendInputEvent({
      type: 'mouseMove',
      modifiers: ['leftbuttondown'],
      button,
      ...at(moved),
    });
    await pause();
  }
  webContents.sendInputEvent({ type: 'mouseUp', button, clickCount: 1, ...at(moved) });
  await pause();
  const { times } = await page.ask({ ask: 'drag-times' }, 'drag-times');
  if (times.ms.length < MOVES / 4)
    throw new Error(`${what}: of ${MOVES} moves only ${times.ms.length} were seen`);
  return times;
}

const pause = (): Promise<void> => new Promise(done => setTimeout(done, BETWEEN_MS));
