import { density } from './families.ts';
import type { NormalLaw, SimpleLaw } from './law.ts';
import { integrate } from './quadrature.ts';

/** A mixture of normals, with strays of a known law at an unknown share or without. */
export interface ContaminatedMixture {
  readonly weights: readonly number[]; // of the components, sum 1
  readonly components: readonly NormalLaw[];
  readonly strays: { readonly law: SimpleLaw; readonly share: number } | null;
}

/** How far from a component's mean its density still counts, in its sigmas. */
const REACH = 9;

/**
 * Expected Fisher information of one observation on all parameters together, row by row, in this order: mu and
 * sigma of each component, the weights but the last, and the share of strays where `withShare` says that it is
 * estimated. Integral of the products of the density's derivatives over the density, by quadrature over all
 * places where a component has any. Source: Lehmann and Casella, Theory of Point Estimation, 2nd ed., section 2.6.
 */
export function mixtureInformation(law: ContaminatedMixture, withShare: boolean): Float64Array {
  const size = parameterCount(law.components.length, withShare);
  const share = law.strays?.share ?? 0;
  const slopes = new Float64Array(size);
  const edges = edgesOf(law);
  const information = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = i; j < size; j++) {
      const { value } = integrate(
        x => {
          const f = slopesAt(law, share, withShare, x, slopes);
          return f > 0 ? ((slopes[i] as number) * (slopes[j] as number)) / f : 0;
        },
        edges,
        1e-8,
        1e-12,
      );
      information[size * i + j] = information[size * j + i] = value;
    }
  return information;
}

export const parameterCount = (components: number, withShare: boolean): number =>
  2 * components + (components - 1) + (withShare ? 1 : 0);

/** The density at x; its derivative by each parameter goes into `slopes`. */
function slopesAt(
  { weights, components, strays }: ContaminatedMixture,
  share: number,
  withShare: boolean,
  x: number,
  slopes: Float64Array,
): number {
  const bases = components.length;
  const last = density(components[bases - 1] as NormalLaw, x);
  let core = 0;
  for (let k = 0; k < bases; k++) {
    const component = components[k] as NormalLaw;
    const weight = weights[k] as number;
    const at = k === bases - 1 ? last : density(component, x);
    const z = (x - component.mu) / component.sigma;
    const part = (1 - share) * weight * at;
    slopes[2 * k] = (part * z) / component.sigma;
    slopes[2 * k + 1] = (part * (z * z - 1)) / component.sigma;
    if (k < bases - 1) slopes[2 * bases + k] = (1 - share) * (at - last);
    core += weight * at;
  }
  const stray = strays === null ? 0 : density(strays.law, x);
  if (withShare) slopes[slopes.length - 1] = stray - core;
  return (1 - share) * core + share * stray;
}

/** Panels that put an edge on every component, so that none is missed. */
function edgesOf({ components, strays }: ContaminatedMixture): number[] {
  const edges = components.flatMap(({ mu, sigma }) =>
    [-REACH, -4, -2, -1, 0, 1, 2, 4, REACH].map(z => mu + z * sigma),
  );
  if (strays?.law.family === 'uniform') edges.push(strays.law.lower, strays.law.upper);
  return edges.sort((a, b) => a - b);
}
