import type { Samples } from '../figure.ts';
import { openPage } from './page.ts';

/** ms of JavaScript of one update and render step, a number a run: see `page/frames.ts`. */
export async function measureFrames(landings: number): Promise<Samples> {
  const page = await openPage();
  const { steps } = await page.ask({ ask: 'frames', landings }, 'frames');
  const { runs, baseline, slowest, drawn, baselineDrawn } = steps;
  const note =
    `19 in 20 steps within ${slowest.toFixed(2)} ms; ` +
    `drawn by software after ${drawn.toFixed(1)} ms, the particles after ${baselineDrawn.toFixed(1)} ms`;
  return { runs, baseline, note };
}
