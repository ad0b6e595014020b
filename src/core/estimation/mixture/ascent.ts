/** What one step of an EM-like iteration finds at the parameters where it stands. */
export interface Stand<P> {
  readonly logLikelihood: number; // nats, total
  readonly height: number; // what the iteration raises: the same plus the log prior density
  /** The next parameters, where they are worth computing. */
  readonly next: () => P;
}

/** When an iteration ends. Equal `least` and `most`: after exactly so many steps. */
export interface Stopping {
  readonly least: number; // iterations
  readonly most: number; // iterations
  /** Converged is who gains less than this in a step. In nats in total it is as fine at any n. */
  readonly tolerance: number; // nats
}

export interface Ascent<P> {
  /** Where it stands; what is said of it below is evaluated there. */
  readonly parameters: P;
  readonly logLikelihood: number; // nats, total
  readonly height: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** The parameters on the boundary to which the next step would have led, or null. */
  readonly boundary: P | null;
}

/**
 * Repeats `next` from `start` until a step gains less than the tolerance, or would leave the inside of the
 * parameter space. `onStand` sees every step, the start first.
 */
export function ascend<P>(
  start: P,
  standAt: (parameters: P) => Stand<P>,
  isInside: (parameters: P) => boolean,
  { least, most, tolerance }: Stopping,
  onStand?: (parameters: P, logLikelihood: number) => void,
): Ascent<P> {
  let parameters = start;
  let before = -Infinity;
  for (let iterations = 0; ; iterations++) {
    const { logLikelihood, height, next } = standAt(parameters);
    onStand?.(parameters, logLikelihood);
    const converged = iterations > 0 && height - before < tolerance;
    const stand = { parameters, logLikelihood, height, iterations, converged };
    if (iterations >= most || (converged && iterations >= least)) {
      return { ...stand, boundary: null };
    }
    const following = next();
    if (!isInside(following)) return { ...stand, converged: false, boundary: following };
    before = height;
    parameters = following;
  }
}
