/**
 * Sum of `terms` with the rounding of every addition carried along: about 1 ulp of the sum plus n^2 1e-32 of
 * the summed magnitudes. Infinite where it overflows. Source: Neumaier (1974), algorithm IV.
 */
export function compensatedSum(terms: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as number;
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return Number.isFinite(lost) ? sum + lost : sum;
}
