import type { Mission } from '../../../../src/core/missions/mission.ts';

export function missionOf(over: Partial<Mission> = {}): Mission {
  return {
    id: 'test',
    source: { kind: 'simulated', bases: 1, weightConcentration: 1, minimumSeparation: 0 },
    unit: 'km',
    landings: 500,
    ratePerSecond: 8,
    span: [0, 20],
    prior: { mu0: 10, kappa0: 0.5, alpha0: 3, beta0: 4.5 },
    strays: null,
    wipes: [],
    t0: 5,
    target: 'core',
    contestants: ['mle', 'map'],
    answers: 'always',
    prediction: [],
    triggers: false,
    ...over,
  };
}
