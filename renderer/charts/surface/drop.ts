import type { SurfaceRange } from '../surfaceRange.ts';
import { meanLogLikelihoodAt, type SurfaceModel } from './model.ts';
import type { Peak } from './peak.ts';

interface Seen {
  readonly model: SurfaceModel;
  readonly peak: Peak;
  readonly range: SurfaceRange;
}

/** Nats a landing below the best of a bell; at least 0. */
export function dropOf({ model, peak }: Seen, mu: number, sigma: number): number {
  if (model.kind === 'slice' || peak.found)
    return Math.max(0, peak.value - meanLogLikelihoodAt(model, mu, sigma));
  // Landings that do not differ have no best; the narrowest bell of the picture stands in.
  const z = (model.mean - mu) / sigma;
  return Math.max(0, Math.log(sigma / peak.sigma) + 0.5 * z * z);
}

/** The same by place: shares of the picture's width from the left and of its height from below. */
export function dropAt(seen: Seen, across: number, up: number): number {
  const { range } = seen;
  return dropOf(
    seen,
    range.muLower + across * (range.muUpper - range.muLower),
    range.sigmaLower * (range.sigmaUpper / range.sigmaLower) ** up,
  );
}
