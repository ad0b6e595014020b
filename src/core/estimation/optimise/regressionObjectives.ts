import type { Points } from '../dataset.ts';
import { notFinite } from './objective.ts';
import type { Objective } from './objective.ts';

type Columns = Omit<Points, 'kind'>;

/**
 * Half the mean squared residual of y = intercept + slope x: the negative log-likelihood under normal errors of
 * sigma 1, but for a constant. `throughOrigin`: the intercept is 0 and not a parameter. Weights multiply the squares.
 * The trials are not looked at.
 */
export function lineObjective({ x, y, weights }: Columns, throughOrigin = false): Objective {
  const names = throughOrigin ? ['slope'] : ['slope', 'intercept'];
  return {
    parameters: names,
    n: x.length,
    evaluate(theta, { order, from, to }, gradient) {
      const slope = theta[0] as number;
      const intercept = throughOrigin ? 0 : (theta[1] as number);
      let [loss, inSlope, inIntercept] = [0, 0, 0];
      for (let k = from; k < to; k++) {
        const i = order === null ? k : (order[k] as number);
        const residual = (y[i] as number) - intercept - slope * (x[i] as number);
        const weighted = weights === null ? residual : (weights[i] as number) * residual;
        loss += 0.5 * weighted * residual;
        inSlope -= weighted * (x[i] as number);
        inIntercept -= weighted;
      }
      const n = to - from;
      gradient[0] = inSlope / n;
      if (!throughOrigin) gradient[1] = inIntercept / n;
      return loss / n;
    },
    outside: theta => notFinite(names, theta),
  };
}

/**
 * Mean negative log-likelihood of y successes in so many trials (one each unless told), the probability of one being
 * 1 / (1 + exp(-eta)), eta = intercept + slope x: mean of trials log(1 + e^eta) - y eta, nats a point, without the
 * binomial coefficient. Weights multiply it.
 */
export function logisticObjective({ x, y, weights, trials }: Columns): Objective {
  const names = ['slope', 'intercept'];
  return {
    parameters: names,
    n: x.length,
    evaluate(theta, { order, from, to }, gradient) {
      const slope = theta[0] as number;
      const intercept = theta[1] as number;
      let [loss, inSlope, inIntercept] = [0, 0, 0];
      for (let k = from; k < to; k++) {
        const i = order === null ? k : (order[k] as number);
        const weight = weights === null ? 1 : (weights[i] as number);
        const tried = trials === null ? 1 : (trials[i] as number);
        const eta = intercept + slope * (x[i] as number);
        const small = Math.exp(-Math.abs(eta));
        // log(1 + e^eta) and 1 / (1 + e^-eta) without an exponential that overflows.
        const softplus = Math.max(0, eta) + Math.log1p(small);
        const p = (eta >= 0 ? 1 : small) / (1 + small);
        loss += weight * (tried * softplus - (y[i] as number) * eta);
        const excess = weight * (tried * p - (y[i] as number));
        inSlope += excess * (x[i] as number);
        inIntercept += excess;
      }
      const n = to - from;
      gradient[0] = inSlope / n;
      gradient[1] = inIntercept / n;
      return loss / n;
    },
    outside: theta => notFinite(names, theta),
  };
}
