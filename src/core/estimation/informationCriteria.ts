/** The smaller, the better; no unit, comparable between laws fitted to the same data. */
export interface InformationCriteria {
  readonly aic: number; // 2 k - 2 ln L
  readonly bic: number; // k ln n - 2 ln L
}

/**
 * Of a maximised log-likelihood (nats, total over n observations) with k free parameters. Sources: Akaike (1974),
 * Schwarz (1978).
 */
export function informationCriteria(
  logLikelihood: number,
  parameters: number,
  n: number,
): InformationCriteria {
  return {
    aic: 2 * parameters - 2 * logLikelihood,
    bic: parameters * Math.log(n) - 2 * logLikelihood,
  };
}
