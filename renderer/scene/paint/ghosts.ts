import { ghostDash, ghostInk } from '../../theme/ghosts.ts';
import type { GhostBell } from '../contract.ts';
import { addCurve, createLook, type Curves } from '../ink/curves.ts';
import { createPath } from '../ink/path.ts';
import { drawMark, type Shapes } from '../ink/shapes.ts';
import { note, type Signature } from '../ink/signature.ts';
import { tint } from '../ink/tint.ts';
import { takeBox } from '../model/boxes.ts';
import { curvePath } from '../model/curve.ts';
import { xOf } from '../model/layout.ts';
import { createParts, setParts, type Parts } from '../model/parts.ts';
import { placeMark, type Places } from '../model/places.ts';
import { cssColor, type Brush } from './brush.ts';
import { thickened } from './dashes.ts';
import type { LabelStyle } from '../labels.ts';

const WIDTH = 1.3; // px
const RADIUS = 8; // px, of a tag
const TOP = 34; // px
const TAG: LabelStyle = { font: 'numbers', size: 11, weight: 600 };
const NONE: readonly GhostBell[] = [];

/** The bells of other recordings: thin outlines, dashed each its own way, with their number at the peak. */
export interface GhostPainter {
  readonly take: (ghosts: readonly GhostBell[] | undefined) => void;
  readonly sign: (signature: Signature) => void;
  readonly add: (curves: Curves, brush: Brush) => void;
  readonly paintTags: (shapes: Shapes, brush: Brush, places: Places) => void;
}

export function createGhostPainter(): GhostPainter {
  const path = createPath();
  const look = createLook({ alpha: 0.85, solid: 60, gone: 4 });
  const parts: Parts[] = [];
  let shown = NONE;
  let revision = 0;

  return {
    take(ghosts = NONE) {
      if (ghosts === shown) return;
      shown = ghosts;
      revision++;
      shown.forEach(({ guess }, i) => setParts((parts[i] ??= createParts()), guess));
    },
    sign: signature => note(signature, revision),
    add(curves, { frame, view }) {
      if (shown.length === 0) return;
      const { thick } = frame.layout;
      look.rgb = ghostInk(view.highContrast);
      look.width = WIDTH * thick;
      shown.forEach(({ number }, i) => {
        const bell = parts[i] as Parts;
        look.dash = thickened(ghostDash(number), thick);
        look.dashFrom = xOf(frame, bell.mu[0] ?? frame.lower);
        addCurve(curves, curvePath(path, bell, frame), look);
      });
    },
    paintTags(shapes, brush, places) {
      if (shown.length === 0) return;
      const { frame, labels, palette, view, boxes } = brush;
      const { thick } = frame.layout;
      const rgb = ghostInk(view.highContrast);
      const color = tint(rgb, 0.9);
      const ground = tint(palette.ground, 1);
      const radius = RADIUS * thick;
      shown.forEach(({ number }, i) => {
        const bell = parts[i] as Parts;
        for (let k = 0; k < bell.mu.length; k++) {
          placeMark(places, frame, bell, k, TOP * thick);
          const x = places.found[0] as number;
          const y = places.found[1] as number;
          drawMark(shapes, 'circle', x, y, radius, WIDTH * thick, color, ground);
          takeBox(boxes, x, y, 2 * radius, 2 * radius, 'center');
          const label = labels.label(`ghost-${k}`, i);
          label.words = String(number);
          labels.put(label, x, y, 'center', TAG, cssColor(rgb));
        }
      });
    },
  };
}
