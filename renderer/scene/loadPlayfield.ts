import type { createPlayfield } from './playfield.ts';

/**
 * The playfield and Pixi with it, in a file of their own: the title does without them, and so opens
 * sooner. Ask once the title is up, and a mission need not wait.
 */
export async function loadPlayfield(): Promise<typeof createPlayfield> {
  return (await import('./playfield.ts')).createPlayfield;
}
