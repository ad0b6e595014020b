import type { Law, SimpleLaw } from '../statistics/law.ts';
import { isObject, type JsonObject } from './json.ts';

// A law whose fields say what it is goes without its family: {mu, sigma} is normal, {weights, components} a
// mixture, {weights, mu, sigma} with lists a mixture of normals.

export function compactLaw(law: Law): JsonObject {
  if (law.family !== 'mixture') return compactSimpleLaw(law);
  const { weights, components } = law;
  const bells = components.filter(part => part.family === 'normal');
  if (bells.length < components.length || bells.length === 0)
    return { weights, components: components.map(compactSimpleLaw) };
  return { weights, mu: bells.map(({ mu }) => mu), sigma: bells.map(({ sigma }) => sigma) };
}

function compactSimpleLaw(law: SimpleLaw): JsonObject {
  return law.family === 'normal' ? { mu: law.mu, sigma: law.sigma } : { ...law };
}

/** The law with its family. What is no law comes back as it is. */
export function expandLaw(json: unknown): unknown {
  if (!isObject(json)) return json;
  const { family, components } = json;
  const isMixture = family === 'mixture' || (family === undefined && 'weights' in json);
  if (!isMixture) return expandSimpleLaw(json);
  if (family === undefined && components === undefined) return expandBells(json);
  return {
    ...json,
    family: 'mixture',
    components: Array.isArray(components) ? components.map(expandSimpleLaw) : components,
  };
}

function expandBells(json: JsonObject): JsonObject {
  const { mu, sigma, ...rest } = json;
  if (!Array.isArray(mu) || !Array.isArray(sigma) || mu.length !== sigma.length)
    return { ...json, family: 'mixture' };
  const components = mu.map((x: unknown, i) => ({
    family: 'normal',
    mu: x,
    sigma: sigma[i] as unknown,
  }));
  return { ...rest, family: 'mixture', components };
}

function expandSimpleLaw(json: unknown): unknown {
  if (!isObject(json) || 'family' in json || !('mu' in json)) return json;
  return { ...json, family: 'normal' };
}

/** Whether the two laws are one, to the last digit. */
export function isSameLaw(a: Law, b: Law): boolean {
  if (a === b) return true;
  if (a.family === 'mixture' && b.family === 'mixture')
    return (
      a.weights.length === b.weights.length &&
      a.components.length === b.components.length &&
      a.weights.every((weight, i) => weight === b.weights[i]) &&
      a.components.every((part, i) => isSameLaw(part, b.components[i] as SimpleLaw))
    );
  if (a.family === 'normal' && b.family === 'normal') return a.mu === b.mu && a.sigma === b.sigma;
  if (a.family === 'uniform' && b.family === 'uniform')
    return a.lower === b.lower && a.upper === b.upper;
  if (a.family === 'student-t' && b.family === 'student-t')
    return a.df === b.df && a.location === b.location && a.scale === b.scale;
  return false;
}
