import type { NormalInverseGamma } from '../statistics/priors.ts';
import type { Mission } from './mission.ts';

/** What Free Flight leaves to the player; the rest of the mission follows from it. */
export interface FlightPlan {
  readonly bases: 1 | 2;
  readonly landings: number; // 10 to 10,000
  readonly ratePerSecond: number; // 1 to 100
  readonly strayShare: number; // 0 to 0.4
  readonly prior: NormalInverseGamma;
}

export const DEFAULT_FLIGHT: FlightPlan = {
  bases: 1,
  landings: 500,
  ratePerSecond: 8,
  strayShare: 0,
  prior: { mu0: 10, kappa0: 0.5, alpha0: 3, beta0: 4.5 },
};

const SWARM_SHARE_TOLD = 0.1; // what the briefing says of strays when only a trigger brings them
const SWARM_DISTANCE = 6; // standard deviations of the prior's spread east of its middle

/** The mission that a plan describes. Strays, when they come, fall well east of where the base may be. */
export function freeFlightMission(plan: FlightPlan): Mission {
  const { prior, bases } = plan;
  const sigma = Math.sqrt(prior.beta0 / (prior.alpha0 > 1 ? prior.alpha0 - 1 : prior.alpha0 + 1));
  const reach = sigma * Math.sqrt(1 + 1 / prior.kappa0); // of one landing, all told
  const strayMu = prior.mu0 + Math.min(SWARM_DISTANCE * sigma, 3 * reach);
  const share = plan.strayShare > 0 ? plan.strayShare : SWARM_SHARE_TOLD;
  return {
    id: 'free-flight',
    source: {
      kind: 'simulated',
      bases,
      weightConcentration: 4,
      minimumSeparation: bases === 2 ? 3 : 0,
    },
    unit: 'km',
    landings: plan.landings,
    ratePerSecond: plan.ratePerSecond,
    span: [
      Math.floor(prior.mu0 - 3 * reach),
      Math.ceil(Math.max(prior.mu0 + 3 * reach, strayMu + 3 * sigma)),
    ],
    prior,
    strays: {
      law: { family: 'normal', mu: strayMu, sigma },
      share,
      sharePrior: { a: 2, b: Math.max(2, 2 / share) },
      from: plan.strayShare > 0 ? 0 : null,
    },
    wipes: [],
    t0: 5,
    target: 'core',
    contestants: ['mle', 'map', 'em'],
    answers: 'always',
    prediction: ['player', 'mle', 'map', 'em'],
    triggers: true,
  };
}
