import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import newcombData from '../../../assets/data/newcomb.json';
import { fitEstimator } from '../../../src/core/estimation/registry.ts';
import type { EstimationModel, EstimatorId } from '../../../src/core/estimation/live.ts';
import { klNormal } from '../../../src/core/scoring/divergence.ts';
import { efficientLoss } from '../../../src/core/scoring/efficientLoss.ts';
import { craftLoss, idealMoments } from '../../../src/core/scoring/idealObserver.ts';
import { raceLoss } from '../../../src/core/scoring/race.ts';
import { playThrough } from '../../../src/core/session/playThrough.ts';
import { computerRaceLaw, straysAt } from '../../../src/core/session/standing.ts';
import type { HostState } from '../../../src/core/session/host.ts';
import type { Law, NormalLaw } from '../../../src/core/statistics/law.ts';
import { posteriorOf } from '../../../src/core/statistics/normalInverseGamma.ts';
import { normalLogLikelihood } from '../../../src/core/statistics/normalLikelihood.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';
import { findMission, loadMissions } from '../../../src/node/missions.ts';

// The figures that doc/model.md gives teachers, computed by the code that it describes.

const page = readFileSync(resolve(import.meta.dirname, '../../../doc/model.md'), 'utf8').replace(
  /\s+/g,
  ' ',
);
/** The page says so, and this is what the code computes. */
function says(sentence: string): void {
  expect(page).toContain(sentence.replace(/\s+/g, ' '));
}

const normal = (mu: number, sigma: number): NormalLaw => ({ family: 'normal', mu, sigma });
const firstContact = { mu0: 10, kappa0: 0.5, alpha0: 3, beta0: 4.5 };
const story = Float64Array.of(10.1, 9.8, 10.2);
const summary = summaryOf(story);
const model: EstimationModel = {
  prior: firstContact,
  bases: 1,
  weightConcentration: 1,
  strays: null,
};

function fitted(id: EstimatorId): NormalLaw {
  const estimate = fitEstimator(id, { values: story, summary }, model, null);
  if (estimate.status !== 'fitted' || estimate.law.family !== 'normal') throw new Error(id);
  return estimate.law;
}

describe('the three landings of the story', () => {
  test('log-likelihood', () => {
    says(`log-likelihood of $\`${normalLogLikelihood(summary, 10, 1).toFixed(2)}\`$ nats`);
    expect(normalLogLikelihood(summary, 100, 1).toFixed(2)).toBe('-12143.80');
    says('$`-12{,}143.80`$ nats');
    expect(Math.round(normalLogLikelihood(summary, 100, 1) / Math.LN10)).toBe(-5274);
  });

  test('MLE and MAP', () => {
    const mle = fitted('mle');
    says(`$\`m = ${mle.mu.toFixed(4)}\`$ and $\`s = ${mle.sigma.toFixed(4)}\`$`);
    says(`it would be ${(mle.sigma * Math.sqrt(3 / 2)).toFixed(4)}`);
    const map = fitted('map');
    const posterior = posteriorOf(firstContact, summary);
    says(
      `$\`\\mu_n = ${map.mu.toFixed(4)}\`$, $\`\\alpha_n = ${posterior.alpha0}\`$, $\`\\beta_n = ${posterior.beta0.toFixed(4)}\`$`,
    );
    says(`= ${(map.sigma ** 2).toFixed(4)}\`$ and $\`s = ${map.sigma.toFixed(4)}\`$`);
  });

  test('race and craft loss', () => {
    const pays = (law: Law): string => raceLoss(law, 10.6).toFixed(2);
    says(`MLE pays ${pays(fitted('mle'))} nats, MAP ${pays(fitted('map'))}`);
    says(`pays ${pays(normal(10, 1))}.`);
    const posterior = posteriorOf(firstContact, summary);
    const { expectedSquare } = idealMoments(posterior);
    const craft = (id: EstimatorId): number => craftLoss(posterior, fitted(id));
    says(
      `$\`v = ${expectedSquare.toFixed(4)}\`$: MAP's craft loss is ${craft('map').toFixed(3)} and MLE's is ${craft('mle').toFixed(1)}`,
    );
    says(`The best bell is $\`s = ${Math.sqrt(expectedSquare).toFixed(2)}\`$`);
  });
});

test('par', () => {
  const nats = [4, 5, 10, 20, 50, 100].map(n => efficientLoss(n).toFixed(3));
  const late = [500, 1000].map(n => efficientLoss(n).toFixed(4));
  says(`| nats | ${[...nats, ...late].join(' | ')} |`);
});

test('the divergences', () => {
  const loss = klNormal(normal(10, 1.5), normal(10.3, 1.8));
  says(`= ${loss.toFixed(4)}\`$ nats`);
  says(`is worth ${Math.round(1 / loss)}.`);
  says(`at a loss of ${klNormal(normal(10, 1.5), normal(10.8, 3.1)).toFixed(3)} nats`);
  says(`= ${klNormal(normal(0, 1), normal(0, 0.5)).toFixed(2)}\`$ nats a landing`);
  says(`= ${klNormal(normal(0, 1), normal(0, 2)).toFixed(2)}\`$.`);
});

describe("Newcomb's Light", () => {
  let host: HostState;
  beforeAll(() => {
    const mission = findMission('newcomb');
    if (!mission.ok) throw new Error(mission.problem.message);
    host = playThrough(
      {
        mission: mission.value,
        seed: '0'.repeat(32),
        data: Float64Array.from(newcombData.values),
      },
      state => (state.phase === 'briefing' ? { type: 'begin' } : null),
      () => {},
    );
  });

  test('the readings', () => {
    const rows = [newcombData.values, newcombData.values.filter(x => x > 0)].map(values => {
      const { n, mean, sumSquaredDeviations } = summaryOf(Float64Array.from(values));
      const s = Math.sqrt(sumSquaredDeviations / (n - 1));
      const error = s / Math.sqrt(n);
      const sigma = Math.sqrt(sumSquaredDeviations / n);
      const off = (33.02 - mean) / error;
      return `| ${mean.toFixed(2)} | ${sigma.toFixed(2)} | ${s.toFixed(2)} | ${error.toFixed(2)} | ${off.toFixed(1)} errors |`;
    });
    for (const row of rows) says(row);
  });

  test('the race', () => {
    const totals = host.session.race.totals;
    const paid = (id: EstimatorId): string => (totals[id] ?? NaN).toFixed(1);
    says(`MLE pays ${paid('mle')} nats, MAP ${paid('map')}, EM ${paid('em')}`);
  });

  test('the outlier and the ordinary readings', () => {
    const { session } = host;
    const pays = (id: EstimatorId, landing: number): number => {
      const before = session.estimateHistory.items.findLast(({ after }) => after < landing);
      const law = computerRaceLaw(
        session.mission,
        before?.estimates[id],
        straysAt(session.alarms, landing),
      );
      return raceLoss(law, newcombData.values[landing - 1] as number);
    };
    expect(newcombData.values[53]).toBe(-2);
    says(`(${pays('em', 54).toFixed(2)} nats against MLE's ${pays('mle', 54).toFixed(2)})`);
    let cheaper = 0;
    for (let landing = 6; landing <= 66; landing++)
      if (pays('em', landing) < pays('mle', landing)) cheaper++;
    says(`EM is cheaper at ${cheaper} of the 61`);
  });

  test('where EM ends', () => {
    const estimate = session().estimates.em;
    if (estimate?.status !== 'fitted' || estimate.law.family !== 'mixture') throw new Error('EM');
    const base = estimate.law.components[0];
    if (base?.family !== 'normal') throw new Error('EM');
    const share = 100 * (estimate.law.weights[1] ?? NaN);
    says(
      `EM ends at ${base.mu.toFixed(2)} with $\`\\sigma = ${base.sigma.toFixed(2)}\`$ and a share of strays of ${share.toFixed(1)} %`,
    );
  });

  const session = (): HostState['session'] => host.session;
});

test('the priors and schedules are those of the missions', () => {
  const names: Readonly<Record<string, string>> = {
    'first-contact': 'First Contact, Thin Evidence',
    decoys: 'Decoys',
    'two-bases': 'Two Bases (each)',
    newcomb: "Newcomb's Light (ns)",
  };
  for (const { id, prior } of loadMissions()) {
    const name = names[id];
    if (name === undefined) continue;
    const row = new RegExp(
      `\\| ${name.replace(/[()]/g, '\\$&')} +\\| ${prior.mu0} +\\| ${prior.kappa0} +\\| ${prior.alpha0} +\\| ${prior.beta0} +\\|`,
    );
    expect(page).toMatch(row);
  }
  const wipes = loadMissions().find(({ id }) => id === 'thin-evidence')?.wipes;
  expect(wipes).toEqual([
    { after: 12, keep: 1 },
    { after: 24, keep: 2 },
    { after: 36, keep: 3 },
  ]);
});
