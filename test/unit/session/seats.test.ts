import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../src/core/estimation/estimate.ts';
import type { EstimationModel, Evidence } from '../../../src/core/estimation/live.ts';
import { advance, TICK_MS } from '../../../src/core/session/advance.ts';
import type { ComputerSettings, SeatMethod } from '../../../src/core/session/computers.ts';
import { decide } from '../../../src/core/session/decide.ts';
import { openHost, type HostState } from '../../../src/core/session/host.ts';
import { fitSeat, withoutLandings } from '../../../src/core/session/seats.ts';
import { DEFAULT_FLIGHT, freeFlightMission } from '../../../src/core/missions/freeFlight.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';
import { mission, SEED } from '../../support/missions.ts';

const evidenceOf = (...values: number[]): Evidence => ({
  values: Float64Array.from(values),
  summary: summaryOf(values),
});

const model: EstimationModel = {
  prior: { mu0: 10, kappa0: 1, alpha0: 3, beta0: 4 },
  bases: 1,
  weightConcentration: 1,
  strays: null,
};

const settings = (change: Partial<ComputerSettings> = {}): ComputerSettings => ({
  prior: model.prior,
  divisor: 'n',
  methods: {},
  leftOut: [],
  ...change,
});

function bellOf(estimate: Estimate): { mu: number; sigma: number } {
  if (estimate.status === 'insufficient-data' || estimate.law.family !== 'normal')
    throw new Error(`no bell: ${estimate.status}`);
  return estimate.law;
}

describe('the divisor n - 1', () => {
  const bessel = (...values: number[]): Estimate =>
    fitSeat('mle', evidenceOf(...values), model, null, settings({ divisor: 'n-1' }));

  it('is that of a calculation by hand', () => {
    // 8, 10, 12, 14: mean 11, squares 9 + 1 + 1 + 9 = 20; 20 / 3 in place of 20 / 4.
    const estimate = bessel(8, 10, 12, 14);
    expect(bellOf(estimate)).toEqual({
      family: 'normal',
      mu: 11,
      sigma: expect.closeTo(Math.sqrt(20 / 3), 14) as number,
    });
    // -4 ln(s sqrt(2 pi)) - 20 / (2 s^2), s^2 = 20 / 3
    const s = Math.sqrt(20 / 3);
    expect(estimate).toMatchObject({
      n: 4,
      logLikelihood: expect.closeTo(-4 * Math.log(s * Math.sqrt(2 * Math.PI)) - 1.5, 12) as number,
    });
  });

  it('costs the log-likelihood (n ln(n / (n - 1)) - 1) / 2 nats', () => {
    const most = fitSeat('mle', evidenceOf(8, 10, 12, 14), model, null, null);
    const less = bessel(8, 10, 12, 14);
    if (most.status !== 'fitted' || less.status !== 'fitted') throw new Error('no answer');
    const cost = (4 * Math.log(4 / 3) - 1) / 2;
    expect(most.logLikelihood - less.logLikelihood).toBeCloseTo(cost, 12);
  });

  it('has no answer to one landing, and a point mass for equal ones', () => {
    expect(bessel(9)).toEqual({ status: 'insufficient-data', n: 1, needed: 2 });
    expect(bessel()).toEqual({ status: 'insufficient-data', n: 0, needed: 2 });
    expect(bessel(9, 9)).toMatchObject({ status: 'boundary', n: 2, law: { mu: 9, sigma: 0 } });
  });

  it('is the normal MLE’s alone, in whichever seat', () => {
    const evidence = evidenceOf(8, 10, 12, 14);
    const both = settings({ divisor: 'n-1', methods: { em: 'mle' } });
    expect(fitSeat('em', evidence, model, null, both)).toEqual(bessel(8, 10, 12, 14));
    expect(fitSeat('map', evidence, model, null, both)).toEqual(
      fitSeat('map', evidence, model, null, null),
    );
  });
});

describe('another prior', () => {
  it('moves MAP as by hand, and not the MLE', () => {
    const evidence = evidenceOf(8, 10, 12, 14);
    const prior = { mu0: 1, kappa0: 4, alpha0: 2, beta0: 10 };
    const estimate = fitSeat('map', evidence, model, null, settings({ prior }));
    // kappa 8, mu (4 + 44) / 8 = 6, alpha 4, beta 10 + 10 + 4 * 4 * 100 / (2 * 8) = 120; mode beta / (alpha + 3/2)
    expect(bellOf(estimate).mu).toBeCloseTo(6, 12);
    expect(bellOf(estimate).sigma).toBeCloseTo(Math.sqrt(120 / 5.5), 12);
    expect(fitSeat('mle', evidence, model, null, settings({ prior }))).toEqual(
      fitSeat('mle', evidence, model, null, null),
    );
  });
});

describe('a seat told another method', () => {
  const values = [8, 9, 10, 11, 12, 30];
  const seat = (method: SeatMethod, ...given: number[]): Estimate =>
    fitSeat('mle', evidenceOf(...given), model, null, settings({ methods: { mle: method } }));

  it('answers by Huber: sigma is 1.4826 MAD', () => {
    const { mu, sigma } = bellOf(seat('huber', ...values));
    const mad = 1.4826022185056018 * 1.5; // median 10.5; deviations 0.5 0.5 1.5 1.5 2.5 19.5
    expect(sigma).toBeCloseTo(mad, 12);
    // 30 is pulled in to mu + 1.5 s, and no other: 5 mu = 50 + 1.5 s
    expect(mu).toBeCloseTo((50 + 1.5 * mad) / 5, 12);
  });

  it('answers by Laplace: median, and sqrt(2) of the mean absolute deviation', () => {
    const { mu, sigma } = bellOf(seat('laplace', ...values));
    expect(mu).toBe(10.5);
    expect(sigma).toBeCloseTo((Math.SQRT2 * 26) / 6, 12);
  });

  it('answers by the expectations of its posterior', () => {
    const { mu, sigma } = bellOf(seat('posterior-mean', 8, 12));
    // kappa 3, mu 10, alpha 4, beta 4 + 4 = 8; E sigma = sqrt(beta) Gamma(7/2) / Gamma(4)
    expect(mu).toBeCloseTo(10, 12);
    expect(sigma).toBeCloseTo((Math.sqrt(8) * ((15 / 8) * Math.sqrt(Math.PI))) / 6, 12);
  });

  it('answers by Student-t with a law of its own', () => {
    const estimate = seat('student-t', ...values);
    if (estimate.status !== 'fitted' || estimate.law.family !== 'student-t')
      throw new Error('no Student-t law');
    const { df, location, scale } = estimate.law;
    expect(df).toBe(4);
    // The score in location and scale is 0.
    const weights = values.map(x => 5 / (4 + ((x - location) / scale) ** 2));
    const sum = (terms: readonly number[]): number => terms.reduce((a, b) => a + b, 0);
    expect(sum(values.map((x, i) => (weights[i] as number) * (x - location)))).toBeCloseTo(0, 4);
    expect(
      sum(values.map((x, i) => (weights[i] as number) * ((x - location) / scale) ** 2)),
    ).toBeCloseTo(6, 4);
    expect(location).toBeLessThan(11);
  });

  it.each(['posterior-mean', 'huber', 'student-t', 'laplace'] as const)(
    'has by %s no answer without landings, and some answer from the first on',
    method => {
      expect(seat(method)).toEqual({ status: 'insufficient-data', n: 0, needed: 1 });
      expect(seat(method, 9)).toMatchObject({ n: 1, core: { family: 'normal' } });
      expect(seat(method, 9, 9).status).not.toBe('insufficient-data');
      expect(seat(method, 9, 11)).toMatchObject({ n: 2, status: 'fitted' });
    },
  );
});

describe('landings left out', () => {
  const values = Float64Array.from([5, 6, 7, 8, 9]);

  it('are counted by number, from wherever the memory begins', () => {
    expect([...withoutLandings(values, [1, 5], 0)]).toEqual([6, 7, 8]);
    // The memory begins with landing 11.
    expect([...withoutLandings(values, [1, 11, 13, 14, 99], 10)]).toEqual([6, 9]);
    expect(withoutLandings(values, [10, 16], 10)).toBe(values);
    expect([...withoutLandings(values, [1, 2, 3, 4, 5], 0)]).toEqual([]);
  });

  it('stay out across a wipe of the memory, and refits go on', () => {
    const open = openHost({ mission: mission('free-flight'), seed: SEED, data: null }).host;
    let host: HostState = { ...open, isBranch: true };
    let at = 0;
    const obey = (command: Parameters<typeof decide>[1]): void => {
      const decided = decide(host, command, at);
      if (!decided.ok) throw new Error(decided.problem.message);
      ({ host } = decided.value);
    };
    const fly = (landings: number): void => {
      while (host.session.landings.count < landings) ({ host } = advance(host, (at += TICK_MS)));
    };
    obey({ type: 'begin' });
    fly(20);
    // The wipe keeps landing 20, which is left out: nothing is remembered that counts.
    obey({ type: 'change-computers', computers: settings({ leftOut: [3, 20, 22] }) });
    expect(host.session.estimates.mle).toMatchObject({ n: 18 });
    obey({ type: 'trigger', what: 'memory-wipe' });
    expect(host.session.estimates.mle).toMatchObject({ status: 'insufficient-data', n: 0 });
    fly(40);
    expect(host.session.estimatesAfter).toBe(40);
    expect(host.session.estimates.mle).toMatchObject({ n: 19 });
    const kept = Array.from(host.session.landings.buffer.values.subarray(19, 40));
    const used = summaryOf(kept.filter((_, i) => i !== 0 && i !== 2));
    expect(bellOf(host.session.estimates.mle as Estimate).mu).toBeCloseTo(used.mean, 12);
  });
});

describe('100,000 landings', () => {
  it('cost a branch with landings left out about what they cost its parent', () => {
    const plan = { ...DEFAULT_FLIGHT, landings: 10_000, ratePerSecond: 100, strayShare: 0.1 };
    const long = { ...freeFlightMission(plan), landings: 100_000, ratePerSecond: 1000 };
    const open = openHost({ mission: long, seed: SEED, data: null }).host;
    const leftOut = Array.from({ length: 500 }, (_, i) => 3 * i + 1);
    const flown = (computers: ComputerSettings | null): number => {
      let host: HostState = { ...open, isBranch: true };
      const begun = decide(host, { type: 'begin' }, 0);
      if (begun.ok) ({ host } = begun.value);
      const started = performance.now();
      let at = 0;
      while (host.session.landings.count < 60_000) {
        ({ host } = advance(host, (at += TICK_MS)));
        if (computers !== null && at === 20 * TICK_MS) {
          const changed = decide(host, { type: 'change-computers', computers }, at);
          if (changed.ok) ({ host } = changed.value);
        }
      }
      return performance.now() - started;
    };
    const parent = flown(null);
    const branch = flown(settings({ leftOut, methods: { map: 'huber', mle: 'student-t' } }));
    // Each refit visits each landing a few times more; an EM that visited them at every step would take minutes.
    expect(branch).toBeLessThan(12 * parent + 2000);
  }, 60_000);
});
