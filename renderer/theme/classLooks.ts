import type { ClassGuesses } from '../../src/core/protocol/classroom.ts';

export type ClassEstimatorId = ClassGuesses['estimators'][number]['id'];

/** How the class as one estimator is drawn: in the player's colour, each way with a dash of its own. */
export const CLASS_LOOKS: Readonly<
  Record<ClassEstimatorId, { readonly dash: readonly number[]; readonly width: number }> // px
> = {
  mean: { dash: [12, 6], width: 1.8 },
  median: { dash: [], width: 2.8 },
  trimmed: { dash: [2, 4], width: 2 },
};
