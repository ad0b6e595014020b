import type { FrameSteps } from '../messages.ts';
import { median, quantile } from '../statistics.ts';
import { createFieldScene } from './fieldScene.ts';
import { holdFrames, type HeldFrames } from './heldFrames.ts';
import { createParticleScene } from './particles.ts';
import type { Scene } from './scene.ts';
import { sceneElement } from './sceneElement.ts';

const RUNS = 9;
const WARM_UP_STEPS = 20; // of each run
const STEPS = 60;
const FLOWN = 120; // landings that come in while it is measured, at most

interface Steps {
  readonly script: readonly number[]; // ms of JavaScript
  readonly drawn: readonly number[]; // ms until the picture was drawn as well
}

/**
 * ms of JavaScript in a step of the playfield and in one of as many particles, by turns, in canvases of one
 * size. What the graphics process does is not in it, and does not disturb it: each step waits until
 * the last picture is drawn and shown.
 */
export async function measureFrames(landings: number): Promise<FrameSteps> {
  if (!crossOriginIsolated) throw new Error('the page is not isolated: its clock is too coarse');
  const frames = holdFrames();
  const field = await createFieldScene(sceneElement(), landings, frames, FLOWN, 'every-step');
  const particles = await createParticleScene(sceneElement(), landings);
  const fieldSteps: Steps[] = [];
  const particleSteps: Steps[] = [];
  for (let i = -1; i < RUNS; i++) {
    const steps = await stepsOf(field, frames);
    const beside = await stepsOf(particles, frames);
    if (i < 0) continue; // the first of each warms up the engine
    fieldSteps.push(steps);
    particleSteps.push(beside);
  }
  return {
    runs: fieldSteps.map(({ script }) => median(script)),
    baseline: particleSteps.map(({ script }) => median(script)),
    slowest: quantile(
      fieldSteps.flatMap(({ script }) => script),
      0.95,
    ),
    drawn: median(fieldSteps.flatMap(steps => steps.drawn)),
    baselineDrawn: median(particleSteps.flatMap(steps => steps.drawn)),
  };
}

async function stepsOf(scene: Scene, frames: HeldFrames): Promise<Steps> {
  const gl = scene.canvas.getContext('webgl2');
  scene.canvas.parentElement?.style.setProperty('z-index', '1');
  scene.restart();
  const script: number[] = [];
  const drawn: number[] = [];
  for (let i = -WARM_UP_STEPS; i < STEPS; i++) {
    await frames.next();
    const start = performance.now();
    scene.step();
    const scriptMs = performance.now() - start;
    drain(gl);
    if (i < 0) continue;
    script.push(scriptMs);
    drawn.push(performance.now() - start);
  }
  scene.canvas.parentElement?.style.removeProperty('z-index');
  return { script, drawn };
}

/** Waits until all is drawn. Reading a pixel does; Chromium's `finish` only sends off what is waiting. */
function drain(gl: WebGL2RenderingContext | null): void {
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
}

const pixel = new Uint8Array(4);
