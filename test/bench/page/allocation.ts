import { createFieldScene } from './fieldScene.ts';
import { holdFrames, type HeldFrames } from './heldFrames.ts';
import { createParticleScene } from './particles.ts';
import type { Scene } from './scene.ts';
import { sceneElement } from './sceneElement.ts';

const FLOWN = 700; // landings, one each 50 ms: longer than the longest run

export type AllocationScene = 'field' | 'particles';

/** Runs a scene for so many ms, a step each frame of the screen; gives the number of frames. */
export interface AllocationRuns {
  readonly run: (scene: AllocationScene, ms: number) => Promise<number>;
}

export async function prepareAllocation(landings: number): Promise<AllocationRuns> {
  const frames = holdFrames();
  const scenes: Readonly<Record<AllocationScene, Scene>> = {
    field: await createFieldScene(sceneElement(), landings, frames, FLOWN, 'as-they-come'),
    particles: await createParticleScene(sceneElement(), landings),
  };
  return { run: (name, ms) => runFor(scenes[name], frames, ms) };
}

/** One function for all frames, so that what is found to be allocated is the scene's. */
function runFor(scene: Scene, frames: HeldFrames, ms: number): Promise<number> {
  scene.canvas.parentElement?.style.setProperty('z-index', '1');
  return new Promise((resolve, reject) => {
    let count = 0;
    const end = performance.now() + ms;
    const step = (): void => {
      try {
        scene.step();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      count++;
      if (performance.now() < end) frames.ask(step);
      else {
        scene.canvas.parentElement?.style.removeProperty('z-index');
        resolve(count);
      }
    };
    scene.restart();
    frames.ask(step);
  });
}
