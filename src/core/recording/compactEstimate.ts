import type { Estimate } from '../estimation/estimate.ts';
import { withStrays } from '../session/standing.ts';
import type { Law, SimpleLaw } from '../statistics/law.ts';
import { compactLaw, expandLaw, isSameLaw } from './compactLaw.ts';
import { remembered, type LineContext } from './context.ts';
import { isObject, type JsonObject } from './json.ts';

// An estimate goes without what is as it mostly is: the status is "fitted", `n` what the memory holds, `core`
// the same as `law`, no iterations, converged. The law of an estimate that reckons with the mission's strays
// is stated by `core` and `strayShare`.

export function compactEstimate(estimate: Estimate, context: LineContext): JsonObject {
  const n = estimate.n === remembered(context) ? {} : { n: estimate.n };
  if (estimate.status === 'insufficient-data')
    return { status: estimate.status, ...n, needed: estimate.needed };
  const laws = compactLaws(estimate.law, estimate.core, context.strayLaw);
  if (estimate.status === 'boundary') return { status: estimate.status, ...n, ...laws };
  const { logLikelihood, iterations, converged } = estimate;
  return {
    ...n,
    ...laws,
    logLikelihood,
    ...(iterations === 0 ? {} : { iterations }),
    ...(converged ? {} : { converged }),
  };
}

function compactLaws(law: Law, core: Law, strayLaw: SimpleLaw | null): JsonObject {
  if (isSameLaw(law, core)) return { law: compactLaw(law) };
  const share = law.family === 'mixture' ? law.weights.at(-1) : undefined;
  if (share !== undefined && strayLaw !== null) {
    const stated = withStrays(core, { law: strayLaw, share });
    if (isSameLaw(law, stated)) return { core: compactLaw(core), strayShare: share };
  }
  return { law: compactLaw(law), core: compactLaw(core) };
}

/** The estimate in full. What is no estimate comes back with what it has. */
export function expandEstimate(json: unknown, context: LineContext): unknown {
  if (!isObject(json)) return json;
  const defaults = { status: 'fitted', n: remembered(context) };
  const status = json['status'] ?? 'fitted';
  if (status === 'insufficient-data') return { ...defaults, ...json };
  const laws = expandLaws(json, context.strayLaw);
  if (status !== 'fitted') return { ...defaults, ...laws };
  return { ...defaults, iterations: 0, converged: true, ...laws };
}

function expandLaws(json: JsonObject, strayLaw: SimpleLaw | null): JsonObject {
  const core = expandLaw(json['core'] ?? json['law']);
  if (!('strayShare' in json)) return { ...json, law: expandLaw(json['law'] ?? null), core };
  const { strayShare, ...rest } = json;
  const canBeStated =
    !('law' in json) &&
    strayLaw !== null &&
    isLawLike(core) &&
    typeof strayShare === 'number' &&
    strayShare >= 0 &&
    strayShare <= 1;
  // Refused by its name then, since an estimate in full has no such field.
  if (!canBeStated) return { ...json, law: core, core };
  return { ...rest, law: withStrays(core, { law: strayLaw, share: strayShare }), core };
}

/** As much of a law as it takes to mix it with another. */
function isLawLike(core: unknown): core is Law {
  if (!isObject(core)) return false;
  if (core['family'] !== 'mixture') return typeof core['family'] === 'string';
  const { weights, components } = core;
  return (
    Array.isArray(components) &&
    Array.isArray(weights) &&
    weights.every(weight => typeof weight === 'number')
  );
}
