import { density } from '../../../src/core/statistics/families.ts';
import type { Law, NormalLaw, SimpleLaw } from '../../../src/core/statistics/law.ts';

/**
 * A law taken apart for drawing: weighted normal bells, and whatever else is mixed in. Bells of sigma 0
 * have no curve and are drawn as needles.
 */
export interface Parts {
  readonly weight: number[];
  readonly mu: number[]; // unit
  readonly sigma: number[]; // unit
  rest: readonly { readonly weight: number; readonly law: SimpleLaw }[];
}

const NO_REST: Parts['rest'] = [];
const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

export function createParts(): Parts {
  return { weight: [], mu: [], sigma: [], rest: NO_REST };
}

export function setParts(parts: Parts, law: Law): void {
  parts.rest = NO_REST;
  let bells = 0;
  if (law.family === 'mixture') {
    const others: { weight: number; law: SimpleLaw }[] = [];
    for (let k = 0; k < law.components.length; k++) {
      const component = law.components[k] as SimpleLaw;
      if (component.family === 'normal')
        setBell(parts, bells++, component, law.weights[k] as number);
      else others.push({ weight: law.weights[k] as number, law: component });
    }
    if (others.length > 0) parts.rest = others;
  } else if (law.family === 'normal') setBell(parts, bells++, law, 1);
  else {
    // A bell of no weight keeps the place of its mark.
    if (law.family === 'student-t')
      setBell(parts, bells++, { family: 'normal', mu: law.location, sigma: law.scale }, 0);
    parts.rest = [{ weight: 1, law }];
  }
  // Emptied and filled again, the lists would be made anew.
  if (parts.mu.length > bells) parts.weight.length = parts.mu.length = parts.sigma.length = bells;
}

function setBell(parts: Parts, k: number, { mu, sigma }: NormalLaw, weight: number): void {
  parts.weight[k] = weight;
  parts.mu[k] = mu;
  parts.sigma[k] = sigma;
}

/** Moves the shown parts towards the target; returns whether they have arrived. */
export function approachParts(shown: Parts, target: Parts, share: number): boolean {
  shown.rest = target.rest;
  const alike = shown.mu.length === target.mu.length && share < 1;
  let arrived = true;
  if (shown.mu.length > target.mu.length)
    shown.weight.length = shown.mu.length = shown.sigma.length = target.mu.length;
  for (let k = 0; k < target.mu.length; k++) {
    const mu = target.mu[k] as number;
    const sigma = target.sigma[k] as number;
    const weight = target.weight[k] as number;
    const from = shown.sigma[k];
    // To and from a needle there is no way through the bells between.
    if (!alike || sigma === 0 || from === 0 || from === undefined) {
      shown.mu[k] = mu;
      shown.sigma[k] = sigma;
      shown.weight[k] = weight;
      continue;
    }
    const near = 1e-3 * sigma;
    shown.mu[k] = step(shown.mu[k] as number, mu, share, near);
    shown.sigma[k] = step(from, sigma, share, near);
    shown.weight[k] = step(shown.weight[k] as number, weight, share, 1e-3);
    arrived &&= shown.mu[k] === mu && shown.sigma[k] === sigma && shown.weight[k] === weight;
  }
  return arrived;
}

function step(value: number, target: number, share: number, near: number): number {
  const next = value + (target - value) * share;
  return Math.abs(next - target) < near ? target : next;
}

/** Weighted density of one bell, 1/unit; 0 for a needle. */
export function bellDensity(parts: Parts, k: number, x: number): number {
  const sigma = parts.sigma[k] as number;
  if (sigma === 0) return 0;
  const z = (x - (parts.mu[k] as number)) / sigma;
  return ((parts.weight[k] as number) * Math.exp(-0.5 * z * z)) / (sigma * SQRT_TWO_PI);
}

/** Density of all parts but the needles, 1/unit. */
export function partsDensity(parts: Parts, x: number): number {
  let sum = 0;
  for (let k = 0; k < parts.mu.length; k++) sum += bellDensity(parts, k, x);
  const { rest } = parts;
  for (let i = 0; i < rest.length; i++) {
    const { weight, law } = rest[i] as Parts['rest'][number];
    sum += weight * density(law, x);
  }
  return sum;
}

/** Greatest density at the means of the bells, 1/unit: the height of the picture they need. */
export function peakDensity(parts: Parts): number {
  let greatest = 0;
  for (let k = 0; k < parts.mu.length; k++) {
    const peak = partsDensity(parts, parts.mu[k] as number);
    if (peak > greatest) greatest = peak;
  }
  return greatest;
}

export function emptyParts(parts: Parts): void {
  parts.weight.length = parts.mu.length = parts.sigma.length = 0;
  parts.rest = NO_REST;
}
