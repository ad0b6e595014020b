import type { EstimatorId } from '../estimation/live.ts';
import type { SimpleLaw } from '../statistics/law.ts';
import type { BetaPrior, NormalInverseGamma } from '../statistics/priors.ts';

/** Everything a briefing tells. A mission holds no secret: the truth is drawn from it by the seed. */
export interface Mission {
  readonly id: string;
  readonly source: MissionSource;
  readonly unit: 'km' | 'ns';
  readonly landings: number; // planned count
  readonly ratePerSecond: number; // landings a second at speed 1
  readonly span: readonly [lower: number, upper: number]; // unit; what the field shows at first
  /** Prior of the base, or of each of two. */
  readonly prior: NormalInverseGamma;
  readonly strays: Strays | null;
  readonly wipes: readonly MemoryWipe[];
  /** The race and the score begin after this many landings. */
  readonly t0: number;
  /** Which law a guess is scored against: the base's alone, or with strays. */
  readonly target: 'core' | 'full';
  readonly contestants: readonly EstimatorId[];
  /** When the computers' answers are shown: at once, or once the player has a guess standing. */
  readonly answers: 'always' | 'after-guess';
  /** Identities of the answers offered to the question asked before the first landing. */
  readonly prediction: readonly string[];
  /** Whether the player may trigger events. */
  readonly triggers: boolean;
}

export type MissionSource = SimulatedSource | RecordedSource;

export interface SimulatedSource {
  readonly kind: 'simulated';
  readonly bases: 1 | 2;
  /** Two bases: symmetric Dirichlet concentration of their weights. */
  readonly weightConcentration: number;
  /** Two bases: least distance of the means, in units of the larger sigma. */
  readonly minimumSeparation: number;
}

/** Measurements once taken by somebody: there is no known truth. */
export interface RecordedSource {
  readonly kind: 'recorded';
  readonly dataset: string;
  readonly reference: number; // unit; today's value on the same scale
}

/** Landings that are not aimed at the base. */
export interface Strays {
  readonly law: SimpleLaw;
  readonly share: number; // of the landings, in (0, 0.5]
  readonly sharePrior: BetaPrior;
  /** Landings after which they begin; null if only a trigger brings them. */
  readonly from: number | null;
}

/** The computers forget all but the last `keep` landings. */
export interface MemoryWipe {
  readonly after: number; // landings
  readonly keep: number; // landings
}
