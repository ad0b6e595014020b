import { describe, expect, test } from 'vitest';
import { autopilot } from '../../../src/core/session/autopilot.ts';
import { playThrough } from '../../../src/core/session/playThrough.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { RerunReport } from '../../../src/core/protocol/rerunReport.ts';
import { rerun } from '../../../src/core/study/rerun.ts';
import { samplingOfNormal } from '../../../src/core/statistics/samplingVariance.ts';
import { missionData } from '../../../src/node/missions.ts';
import { mission } from '../../support/missions.ts';

const SEED = '00112233445566778899aabbccddeeff';

function flown(id: string): SessionState {
  const flight = mission(id);
  const data = missionData(flight);
  if (!data.ok) throw new Error(data.problem.message);
  return playThrough({ mission: flight, seed: SEED, data: data.value }, autopilot, () => undefined)
    .session;
}

function reportOf(state: SessionState, runs: number, seed = SEED): RerunReport {
  const work = rerun(state, runs, seed);
  for (;;) {
    const step = work.next();
    if (step.done !== true) continue;
    if (!step.value.ok) throw new Error(step.value.problem.message);
    return step.value.value;
  }
}

const estimator = (report: RerunReport, id: string) => {
  const found = report.estimators.find(each => each.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

describe('First Contact run again', () => {
  const state = flown('first-contact');
  const report = reportOf(state, 600);
  const mle = estimator(report, 'mle').bases[0]!;
  const sigma = report.bases[0]!.sigma;
  const n = report.remembered;

  test('aims at the truth and remembers all landings', () => {
    expect(report).toMatchObject({ draws: 'truth', runs: 600, landings: 1000, remembered: 1000 });
    expect(report.bases).toEqual([state.outcome!.truth!.core]);
  });

  test('has the bounds sigma / sqrt n and sigma / sqrt 2n', () => {
    expect(mle.mu.bound! / (sigma / Math.sqrt(n))).toBeCloseTo(1, 7);
    expect(mle.sigma.bound! / (sigma / Math.sqrt(2 * n))).toBeCloseTo(1, 7);
  });

  test('finds spread and bias of the MLE within five standard errors of what theory says', () => {
    const theory = samplingOfNormal(n, sigma);
    expect(Math.abs(mle.mu.bias)).toBeLessThan(5 * mle.mu.biasError);
    expect(Math.abs(mle.mu.spread - Math.sqrt(theory.varianceOfMean!))).toBeLessThan(
      5 * mle.mu.spreadError,
    );
    expect(Math.abs(mle.sigma.bias - theory.biasOfSdN!)).toBeLessThan(5 * mle.sigma.biasError);
  });

  test('says where this flight fell, by the share of runs below it', () => {
    const own = mle.mu.own!;
    const below = mle.mu.estimates.filter(mu => mu < own.value).length / 600;
    expect(own.rank).toBeCloseTo(below, 10);
    const estimate = state.estimates.mle!;
    expect(estimate).toMatchObject({ core: { mu: own.value } });
  });

  test('comes out the same from the same seed, and otherwise from another', () => {
    const again = reportOf(state, 20);
    expect(again).toEqual(reportOf(state, 20));
    expect(again).not.toEqual(reportOf(state, 20, SEED.replace('0', '1')));
  });
});

describe('a few landings', () => {
  test('show the bias of sigma with divisor n', () => {
    const state = flown('thin-evidence');
    const report = reportOf(state, 3000);
    const sigma = estimator(report, 'mle').bases[0]!.sigma;
    const theory = samplingOfNormal(report.remembered, report.bases[0]!.sigma);
    expect(Math.abs(sigma.bias - theory.biasOfSdN!)).toBeLessThan(5 * sigma.biasError);
  });
});

describe('landings among strays', () => {
  const report = reportOf(flown('decoys'), 120);

  test('make the MLE of sigma far too wide, and leave EM close to the bound', () => {
    const mle = estimator(report, 'mle').bases[0]!.sigma;
    const em = estimator(report, 'em').bases[0]!.sigma;
    expect(mle.bias).toBeGreaterThan(10 * mle.biasError);
    expect(Math.abs(em.bias)).toBeLessThan(0.1 * em.aim);
    expect(em.spread / em.bound!).toBeGreaterThan(0.8);
    expect(em.spread / em.bound!).toBeLessThan(1.6);
  });

  test('cost information: the bound is above that of as many clean landings', () => {
    const em = estimator(report, 'em').bases[0]!.mu;
    expect(em.bound!).toBeGreaterThan(report.bases[0]!.sigma / Math.sqrt(500));
  });
});

describe('two bases', () => {
  test('are told apart from left to right, each with its own bound', () => {
    const report = reportOf(flown('two-bases'), 60);
    expect(report.bases[0]!.mu).toBeLessThan(report.bases[1]!.mu);
    const em = estimator(report, 'em');
    expect(em.bases).toHaveLength(2);
    for (const [k, base] of em.bases.entries()) {
      expect(base.mu.aim).toBe(report.bases[k]!.mu);
      expect(base.mu.bound).toBeGreaterThan(0);
      expect(base.mu.spread / base.mu.bound!).toBeGreaterThan(0.7);
    }
  });
});

describe('readings whose truth nobody knows', () => {
  test('are drawn again from themselves, and have no bound', () => {
    const report = reportOf(flown('newcomb'), 200);
    expect(report.draws).toBe('bootstrap');
    const mle = estimator(report, 'mle').bases[0]!.mu;
    expect(mle.bound).toBeNull();
    expect(Math.abs(mle.bias)).toBeLessThan(5 * mle.biasError);
  });
});

test('a flight that was not revealed is not run again', () => {
  const state = { ...flown('thin-evidence'), outcome: null };
  const step = rerun(state, 10, SEED).next();
  expect(step).toMatchObject({ done: true, value: { ok: false } });
});
