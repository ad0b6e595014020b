import { InvalidOptions } from '../estimation/method.ts';
import type { Estimate } from '../estimation/estimate.ts';
import type { ParameterValues } from '../estimation/fit.ts';
import { insufficient } from '../estimation/insufficient.ts';
import type { EstimationModel, Evidence } from '../estimation/live.ts';
import { findMethod } from '../estimation/registry.ts';
import type { NormalLaw, StudentTLaw } from '../statistics/law.ts';
import { normalLogLikelihood } from '../statistics/normalLikelihood.ts';
import type { SeatMethod } from './computers.ts';
import { PRESSED_FROM } from './pressed.ts';

/** Methods that fly in branches alone: each answers with one law for the base, from one landing on. */
export type BranchMethod = Exclude<SeatMethod, 'mle' | 'map' | 'em'>;

/**
 * Degrees of freedom of the Student-t law, held: with them free its likelihood has no bound on few landings.
 * Source: Lange, Little and Taylor, "Robust Statistical Modeling Using the t Distribution" (1989), which took 4 to good effect.
 */
export const STUDENT_T_DF = 4;

/** What the method says of the evidence, as a law that the race can hold it to. */
export function fitBranchMethod(
  method: BranchMethod,
  evidence: Evidence,
  model: EstimationModel,
): Estimate {
  if (evidence.summary.n === 0) return insufficient(0, 1);
  return answers[method](evidence, model);
}

const answers: Readonly<
  Record<BranchMethod, (evidence: Evidence, model: EstimationModel) => Estimate>
> = {
  /** N(E mu, (E sigma)^2): expectations of the posterior, each its own. */
  'posterior-mean': (evidence, { prior }) => {
    const { parameters } = asked('posterior-mean', 'normal', evidence, { prior });
    return bell(evidence, numberOf(parameters, 'mu'), numberOf(parameters, 'sigma'));
  },
  /** N(Huber's location with k = 1.5, (1.4826 MAD)^2): proposal 1. */
  huber: evidence => {
    const { parameters } = asked('huber', 'normal', evidence, {});
    return bell(evidence, numberOf(parameters, 'mu'), numberOf(parameters, 'sigma'));
  },
  /** The law itself, by maximum likelihood of location and scale. */
  'student-t': evidence => {
    const engine = evidence.values.length < PRESSED_FROM ? 'plain' : 'binned';
    const fit = asked('mle', 'student-t', evidence, { df: STUDENT_T_DF, engine });
    const mu = numberOf(fit.parameters, 'mu');
    const scale = numberOf(fit.parameters, 'sigma');
    if (scale === 0 || fit.logLikelihood === null) return bell(evidence, mu, 0);
    const law: StudentTLaw = { family: 'student-t', df: STUDENT_T_DF, location: mu, scale };
    const { logLikelihood, iterations, converged } = fit;
    const { n } = evidence.summary;
    return { status: 'fitted', n, law, core: law, logLikelihood, iterations, converged };
  },
  /** The normal law with median and standard deviation, sqrt(2) b, of the Laplace law of greatest likelihood. */
  laplace: evidence => {
    const { parameters } = asked('mle', 'laplace', evidence, {});
    return bell(evidence, numberOf(parameters, 'mu'), Math.SQRT2 * numberOf(parameters, 'b'));
  },
};

function asked(name: string, family: string, { values }: Evidence, options: object) {
  const method = findMethod(name, family);
  if (method === undefined) throw new InvalidOptions(`there is no ${name} of ${family}`);
  return method.fit({ kind: 'readings', values }, options);
}

/** Landings are finite and of sane size, so every parameter that is asked for exists. */
function numberOf(parameters: ParameterValues, name: string): number {
  const value = parameters[name];
  if (typeof value !== 'number') throw new RangeError(`${name} is ${String(value)}`);
  return value;
}

function bell({ summary }: Evidence, mu: number, sigma: number): Estimate {
  const law: NormalLaw = { family: 'normal', mu, sigma };
  const { n } = summary;
  if (sigma === 0) return { status: 'boundary', n, law, core: law };
  const logLikelihood = normalLogLikelihood(summary, mu, sigma);
  return { status: 'fitted', n, law, core: law, logLikelihood, iterations: 0, converged: true };
}
