import { colorOf } from '../../theme/contestants.ts';
import { CLASS_LOOKS } from '../../theme/classLooks.ts';
import type { Cloud } from '../contract.ts';
import { addCurve, createLook, type Curves } from '../ink/curves.ts';
import { createPath } from '../ink/path.ts';
import { rect, type Shapes } from '../ink/shapes.ts';
import { note, type Signature } from '../ink/signature.ts';
import { tint } from '../ink/tint.ts';
import type { LabelStyle } from '../labels.ts';
import { placeWords } from '../model/boxes.ts';
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
      const { lineY, thick, textScale } = frame.layout;
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
      const put = (
        name: string,
        i: number,
        words: string,
        parts: Parts,
        style: LabelStyle,
      ): void => {
        const mu = parts.mu[0];
        if (mu === undefined) return;
        const x = xOf(frame, mu);
        const peak = Math.max(30 * textScale, yOf(frame, partsDensity(parts, mu)));
        const label = labels.label(name, i);
        label.words = words;
        const wanted = peak - 16 * textScale;
        const y = placeWords(boxes, words, x, wanted, 'center', style, textScale);
        labels.put(label, x, y, 'center', style, css);
      };
      shown.whole.forEach(({ name }, i) => {
        if (name !== null) put('class', i, name, wholes[i] as Parts, STRONG_WORDS);
      });
      for (const i of named) put('seat', i, shown.bells[i]?.name ?? '', bells[i] as Parts, NAME);
    },
  };
}

/** Some of those that have a name, evenly from the left to the right. */
function chooseNamed(cloud: Cloud, bells: readonly Parts[]): readonly number[] {
  const having = cloud.bells.flatMap(({ name }, i) => (name === null ? [] : [i]));
  const ordered = having.sort((a, b) => (bells[a]?.mu[0] ?? 0) - (bells[b]?.mu[0] ?? 0));
  const stride = Math.max(1, ordered.length / MOST_NAMED);
  const chosen: number[] = [];
  for (let at = 0; Math.floor(at) < ordered.length; at += stride)
    chosen.push(ordered[Math.floor(at)] as number);
  return chosen.slice(0, MOST_NAMED);
}
