import type { Kind } from './kind.ts';
import { leastSquaresKind } from './kinds/leastSquares.ts';
import { logisticRegressionKind } from './kinds/logisticRegression.ts';

/** Every kind of reference case that the core answers, one file each. */
export const kinds: readonly Kind[] = [leastSquaresKind, logisticRegressionKind];
