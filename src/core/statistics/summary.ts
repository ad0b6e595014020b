/** Count, mean and sum of squared deviations from that mean: all a normal law needs of its data. */
export interface SufficientStatistics {
  readonly n: number;
  readonly mean: number; // unit; 0 when n = 0
  readonly sumSquaredDeviations: number; // unit^2
}
