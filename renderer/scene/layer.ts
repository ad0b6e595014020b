import type { Container } from 'pixi.js';
import type { Picture } from './model/picture.ts';

/**
 * Something that Pixi draws over the field's own picture. Hidden while it has nothing to show: a frame in
 * which no layer is visible does without Pixi's pass over the stage.
 */
export interface SceneLayer {
  readonly container: Container;
  /** Moves on to `now` (ms on the field's clock); returns whether another frame is needed. */
  readonly update: (picture: Picture, now: number) => boolean;
  readonly destroy: () => void;
}
