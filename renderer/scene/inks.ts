import { createBars, type Bars } from './ink/bars.ts';
import { createColumns, type Columns } from './ink/columns.ts';
import { createCurves, type Curves } from './ink/curves.ts';
import { createShapes, type Shapes } from './ink/shapes.ts';
import { createScene } from './gl/sceneBlock.ts';

/** What a picture is drawn from, from back to front: plain numbers that `gl/` sends to the card. */
export interface Inks {
  readonly scene: Float32Array<ArrayBuffer>; // what all layers share, see `gl/sceneBlock`
  readonly backdrop: Shapes; // stars, grid, landing line
  readonly bars: Bars;
  readonly columns: Columns; // marks and sticks
  readonly air: Shapes; // what falls, splashes and sweeps
  readonly curves: Curves;
  readonly top: Shapes; // marks, handles, needles
}

export function createInks(): Inks {
  return {
    scene: createScene(),
    backdrop: createShapes(256),
    bars: createBars(),
    columns: createColumns(),
    air: createShapes(256),
    curves: createCurves(),
    top: createShapes(128),
  };
}
