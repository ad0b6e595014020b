import { colorOf } from '../../theme/contestants.ts';
import { CLASS_LOOKS } from '../../theme/classLooks.ts';
import type { Cloud } from '../contract.ts';
import { addCurve, createLook, type Curves } from '../ink/curves.ts';
import { createPath } from '../ink/path.ts';
import { rect, type Shapes } from '../ink/shapes.ts';
import { note, type Signature } from '../ink/signature.ts';
import { tint } from '../ink/tint.ts';
import type { LabelStyle } from '../labels.ts';
import { clearBoxes, createBoxes, placeWords } from '../model/boxes.ts';
import { curvePath } from '../model/curve.ts';
import { xOf, yOf } from '../model/layout.ts';
import { createParts, partsDensity, setParts, type Parts } from '../model/parts.ts';
import { STRONG_WORDS, type Brush } from './brush.ts';
import { thickened } from './dashes.ts';
import { inkFor } from './inkFor.ts';

const TOP = { solid: 46, gone: 2 }; // px
const FAINT = 1; // px
const TICK = 11; // px above the landing line, at each mu
const MOST_NAMED = 12; // bells; more names than that are a smear
const NAME: LabelStyle = { font: 'words', size: 11, weight: 500 };

/** The guesses of a class: a cloud of faint bells, and over them the class as one estimator. */
export interface CloudPainter {
  readonly take: (cloud: Cloud | undefined) => void;
  readonly sign: (signature: Signature) => void;
  readonly addBells: (curves: Curves, brush: Brush) => void;
  readonly addWhole: (curves: Curves, brush: Brush) => void;
  /** A tick at each mu, and the names. */
  readonly paintMarks: (shapes: Shapes, brush: Brush) => void;
}

export function createCloudPainter(): CloudPainter {
  const path = createPath();
  const faint = createLook(TOP);
  const whole = createLook(TOP);
  const bells: Parts[] = [];
  const wholes: Parts[] = [];
  const taken = createBoxes(); // by names
  let named: readonly number[] = []; // indices of bells
  let shown: Cloud | undefined;
  let revision = 0;

  return {
    take(cloud) {
      if (cloud === shown) return;
      shown = cloud;
      revision++;
      cloud?.bells.forEach(({ law }, i) => setParts((bells[i] ??= createParts()), law));
      cloud?.whole.forEach(({ law }, i) => setParts((wholes[i] ??= createParts()), law));
      named = cloud === undefined ? [] : chooseNamed(cloud, bells);
    },
    sign: signature => note(signature, revision),
    addBells(curves, { frame, view }) {
      if (shown === undefined || shown.bells.length === 0) return;
      faint.rgb = inkFor('player', view.highContrast);
      faint.width = FAINT * frame.layout.thick;
      // The more there are, the fainter each: together they stay a cloud.
      faint.alpha = Math.max(0.1, Math.min(0.6, 3.5 / Math.sqrt(shown.bells.length * 2)) * 0.55);
      shown.bells.forEach((_, i) =>
        addCurve(curves, curvePath(path, bells[i] as Parts, frame), faint, i > 0),
      );
    },
    addWhole(curves, { frame, view }) {
      if (shown === undefined) return;
      const { thick } = frame.layout;
      whole.rgb = inkFor('player', view.highContrast);
      shown.whole.forEach(({ id }, i) => {
        const { dash, width } = CLASS_LOOKS[id];
        const parts = wholes[i] as Parts;
        whole.width = width * thick;
        whole.dash = thickened(dash, thick);
        whole.dashFrom = xOf(frame, parts.mu[0] ?? frame.lower);
        whole.glow = dash.length === 0 ? 9 * thick : 0;
        whole.glowAlpha = dash.length === 0 ? 0.2 : 0;
        addCurve(curves, curvePath(path, parts, frame), whole);
      });
    },
    paintMarks(shapes, brush) {
      if (shown === undefined) return;
      const { frame, view, labels, boxes } = brush;
      const { lineY, thick } = frame.layout;
      const color = tint(inkFor('player', view.highContrast), 0.75);
      shown.bells.forEach((_, i) => {
        for (const mu of (bells[i] as Parts).mu)
          rect(
            shapes,
            xOf(frame, mu) - thick / 2,
            lineY - TICK * thick,
            thick,
            TICK * thick,
            color,
          );
      });
      const css = colorOf('player', view.highContrast);
      const { textScale } = frame.layout;
      clearBoxes(taken);
      shown.whole.forEach(({ name }, i) => {
        const parts = wholes[i] as Parts;
        if (name === null || parts.mu[0] === undefined) return;
        // On its flank: the peak is where all the others have their marks.
        const at = (parts.mu[0] as number) - 1.5 * (parts.sigma[0] as number);
        const label = labels.label('class', i);
        label.words = name;
        const x = xOf(frame, at) - 8 * thick;
        const wanted = yOf(frame, partsDensity(parts, at)) - 14 * textScale;
        const y = placeWords(boxes, name, x, wanted, 'right', STRONG_WORDS, textScale);
        labels.put(label, x, y, 'right', STRONG_WORDS, css);
      });
      for (const i of named) {
        const parts = bells[i] as Parts;
        const mu = parts.mu[0] as number;
        const words = shown.bells[i]?.name ?? '';
        const x = xOf(frame, mu);
        const y = Math.max(16 * textScale, yOf(frame, partsDensity(parts, mu)) - 10 * textScale);
        // Who stands out has a name; where names would cover each other, the one further out.
        const free = placeWords(taken, words, x, y, 'center', NAME, textScale);
        if (Math.abs(free - y) > 1) continue;
        const label = labels.label('seat', i);
        label.words = words;
        labels.put(label, x, y, 'center', NAME, css);
      }
    },
  };
}

/** Who has a name, the furthest from the middle of all first. */
function chooseNamed(cloud: Cloud, bells: readonly Parts[]): readonly number[] {
  const mus = cloud.bells.flatMap((_, i) => bells[i]?.mu[0] ?? []).toSorted((a, b) => a - b);
  const middle = mus[mus.length >> 1] ?? 0;
  const away = (i: number): number => Math.abs((bells[i]?.mu[0] ?? middle) - middle);
  return cloud.bells
    .flatMap(({ name }, i) => (name === null || bells[i]?.mu[0] === undefined ? [] : [i]))
    .toSorted((a, b) => away(b) - away(a))
    .slice(0, MOST_NAMED);
}
