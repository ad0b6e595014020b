import type { ContestantId } from '../../src/core/session/contestants.ts';
import type { Outcome } from '../../src/core/session/outcome.ts';

/** A contestant's loss over time, as the corners of its steps. */
export interface LossLine {
  readonly id: ContestantId;
  readonly landing: readonly number[];
  readonly loss: readonly number[]; // nats, in [floor, CLIP]
  readonly final: number; // nats, as it is
}

export interface LossLines {
  readonly lines: readonly LossLine[];
  readonly landings: number;
  readonly floor: number; // nats; lower end of the axis, a power of ten
}

/** The score counts no loss above this, so the axis ends here. */
export const CLIP = 1; // nats

const LEAST_FLOOR = 1e-5;
const MOST_POINTS = 300;

/** The lines of a reveal; empty where no truth is known. */
export function lossLines(outcome: Outcome): LossLines {
  const scored = Object.entries(outcome.scores).flatMap(([id, score]) =>
    score.loss === null ? [] : [{ id: id as ContestantId, curve: score.loss, score }],
  );
  // A loss may pass through 0 by luck; the axis ends a little below where everybody ends.
  const ends = scored.map(({ score, curve }) => score.finalLoss ?? curve.loss.at(-1) ?? 1);
  const least = Math.min(0.02, ...ends.filter(loss => loss > 0)) / 2;
  const floor = Math.max(LEAST_FLOOR, 10 ** Math.floor(Math.log10(least)));
  const clip = (loss: number): number => Math.min(CLIP, Math.max(floor, loss));
  const lines = scored.map(({ id, curve, score }): LossLine => {
    const stride = Math.max(1, Math.ceil(curve.after.length / MOST_POINTS));
    const landing: number[] = [];
    const loss: number[] = [];
    curve.after.forEach((after, i) => {
      if (i % stride !== 0 && i !== curve.after.length - 1) return;
      const before = loss.at(-1);
      // A loss holds until the next one stands: a step, not a slope.
      if (before !== undefined) {
        landing.push(after);
        loss.push(before);
      }
      landing.push(after);
      loss.push(clip(curve.loss[i] as number));
    });
    const last = loss.at(-1);
    if (last !== undefined) {
      landing.push(outcome.landings);
      loss.push(last);
    }
    return { id, landing, loss, final: score.finalLoss ?? curve.loss.at(-1) ?? NaN };
  });
  return { lines, landings: outcome.landings, floor };
}
