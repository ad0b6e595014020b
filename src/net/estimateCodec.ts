import type { Estimate } from '../core/estimation/estimate.ts';
import type { EstimatorId } from '../core/estimation/live.ts';
import type { Estimated } from '../core/session/events.ts';
import type { Law, NormalLaw } from '../core/statistics/law.ts';
import { sameLaw } from '../core/statistics/sameLaw.ts';
import type { Reader, Writer } from './bytes.ts';

// What the computers answer, number by number: as JSON it would be most of what travels.

const IDS: readonly EstimatorId[] = ['mle', 'map', 'em'];
const STATUSES = ['fitted', 'boundary', 'insufficient-data'] as const;
const [FITTED, , INSUFFICIENT] = [0, 1, 2];
const NORMAL = 0;
const MIXTURE = 1; // of normal laws
const OTHER = 2; // as JSON
const IS_LAW = 0; // the core
const IS_FIRST = 1; // component of the law

type Body = Pick<Estimated, 'after' | 'estimates'>;

export function writeEstimated(to: Writer, { after, estimates }: Body): void {
  to.count(after);
  const told = IDS.filter(id => estimates[id] !== undefined);
  to.byte(told.reduce((mask, id) => mask + 2 ** IDS.indexOf(id), 0));
  for (const id of told) writeEstimate(to, estimates[id] as Estimate, after);
}

export function readEstimated(from: Reader): Body {
  const after = from.count();
  const mask = from.byte();
  const estimates: Partial<Record<EstimatorId, Estimate>> = {};
  for (const [k, id] of IDS.entries())
    if ((mask >> k) % 2 === 1) estimates[id] = readEstimate(from, after);
  return { after, estimates };
}

function writeEstimate(to: Writer, estimate: Estimate, after: number): void {
  to.byte(STATUSES.indexOf(estimate.status));
  to.integer(after - estimate.n);
  if (estimate.status === 'insufficient-data') return to.count(estimate.needed);
  writeLaw(to, estimate.law);
  const { law, core } = estimate;
  const first = law.family === 'mixture' ? law.components[0] : undefined;
  if (sameLaw(core, law)) to.byte(IS_LAW);
  else if (first !== undefined && sameLaw(core, first)) to.byte(IS_FIRST);
  else {
    to.byte(IS_FIRST + 1);
    writeLaw(to, core);
  }
  if (estimate.status !== 'fitted') return;
  to.double(estimate.logLikelihood);
  to.count(2 * estimate.iterations + (estimate.converged ? 1 : 0));
}

function readEstimate(from: Reader, after: number): Estimate {
  const status = from.byte();
  const n = after - from.integer();
  if (status === INSUFFICIENT) return { status: 'insufficient-data', n, needed: from.count() };
  const law = readLaw(from);
  const kind = from.byte();
  const first = law.family === 'mixture' ? law.components[0] : undefined;
  const core =
    kind === IS_LAW ? law : kind === IS_FIRST && first !== undefined ? first : readLaw(from);
  if (status !== FITTED) return { status: 'boundary', n, law, core };
  const logLikelihood = from.double();
  const iterations = from.count();
  return {
    status: 'fitted',
    n,
    law,
    core,
    logLikelihood,
    iterations: Math.floor(iterations / 2),
    converged: iterations % 2 === 1,
  };
}

const isNormal = (law: Law): law is NormalLaw => law.family === 'normal';

function writeLaw(to: Writer, law: Law): void {
  if (isNormal(law)) {
    to.byte(NORMAL);
    to.double(law.mu);
    to.double(law.sigma);
  } else if (law.family === 'mixture' && law.components.every(isNormal)) {
    to.byte(MIXTURE);
    to.count(law.components.length);
    for (const [k, { mu, sigma }] of law.components.entries()) {
      to.double(law.weights[k] as number);
      to.double(mu);
      to.double(sigma);
    }
  } else {
    to.byte(OTHER);
    to.text(JSON.stringify(law));
  }
}

function readLaw(from: Reader): Law {
  const kind = from.byte();
  if (kind === NORMAL) return { family: 'normal', mu: from.double(), sigma: from.double() };
  if (kind !== MIXTURE) return JSON.parse(from.text()) as Law;
  const weights: number[] = [];
  const components = Array.from({ length: from.count() }, (): NormalLaw => {
    weights.push(from.double());
    return { family: 'normal', mu: from.double(), sigma: from.double() };
  });
  return { family: 'mixture', weights, components };
}
