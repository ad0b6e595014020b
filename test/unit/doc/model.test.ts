import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import newcombData from '../../../assets/data/newcomb.json';
import type { Dataset } from '../../../src/core/estimation/dataset.ts';
import type { Fit } from '../../../src/core/estimation/fit.ts';
import { findMethod, fitEstimator, methods } from '../../../src/core/estimation/registry.ts';
import type { EstimationModel, EstimatorId } from '../../../src/core/estimation/live.ts';
import { klNormal } from '../../../src/core/scoring/divergence.ts';
import { efficientLoss } from '../../../src/core/scoring/efficientLoss.ts';
import { craftLoss, idealMoments } from '../../../src/core/scoring/idealObserver.ts';
import { raceLoss } from '../../../src/core/scoring/race.ts';
import { playThrough } from '../../../src/core/session/playThrough.ts';
import { computerRaceLaw, straysAt } from '../../../src/core/session/standing.ts';
import type { HostState } from '../../../src/core/session/host.ts';
import type { Law, NormalLaw } from '../../../src/core/statistics/law.ts';
import { samplingOfNormal } from '../../../src/core/statistics/samplingVariance.ts';
import { posteriorOf } from '../../../src/core/statistics/normalInverseGamma.ts';
import { normalLogLikelihood } from '../../../src/core/statistics/normalLikelihood.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';
import { findMission, loadMissions } from '../../../src/node/missions.ts';

// The figures that doc/model.md gives teachers, computed by the code that it describes.

const file = resolve(import.meta.dirname, '../../../doc/model.md');
const text = readFileSync(file, 'utf8');
const page = text.replace(/\s+/g, ' ');
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

describe('the estimation core', () => {
  test('every method of the registry has its row, and no row is of another', () => {
    for (const { name, family, data, about } of methods)
      says(`| \`${name}\` | \`${family}\` | ${data} | ${about} |`);
    const [, table = ''] = /### Methods\n([^]*?)\n### /.exec(text) ?? [];
    expect(table.match(/^\| `/gm)).toHaveLength(methods.length);
  });

  test('estimators of the variance', () => {
    const { boundVariance, varianceOfBesselVariance, mseOfVarianceN, expectedSdBessel } =
      samplingOfNormal(10, 1);
    const digits = (x: number | null): string => (x ?? NaN).toFixed(3);
    says(`$\`2\\sigma^4/(n-1)\`$ | ${digits(varianceOfBesselVariance)} |`);
    says(`(2n-1)/n^2\`$ | ${digits(mseOfVarianceN)} |`);
    says(`$\`2\\sigma^4/n\`$ | | ${digits(boundVariance)} |`);
    says(`${(expectedSdBessel ?? NaN).toFixed(4)} at $\`n = 10\`$`);
  });

  test('four heads, four ways', () => {
    const heads: Dataset = {
      kind: 'tally',
      categories: ['0', '1'],
      counts: Float64Array.of(0, 4),
    };
    const p = ['mle', 'posterior-mean', 'map', 'label-smoothing'].map(
      name => findMethod(name, 'bernoulli')?.fit(heads, {}).parameters['p'] as number,
    );
    says('heads on all of four tosses give 1, 5/6, 5/6 and 0.95');
    for (const [i, value] of [1, 5 / 6, 5 / 6, 0.95].entries()) expect(p[i]).toBeCloseTo(value, 14);
  });

  test('an offset of 1e9 costs nothing', () => {
    const values = Float64Array.of(4, 7, 13, 16).map(x => 1e9 + x);
    const parameters = findMethod('mle', 'normal')?.fit(
      { kind: 'readings', values },
      {},
    ).parameters;
    const sigma = parameters?.['sigma'] as number;
    expect(parameters?.['mu']).toBe(1e9 + 10);
    says(`$\`\\hat\\mu = 10^9 + 10\`$ and $\`\\hat\\sigma = ${sigma.toFixed(4)}\`$`);
  });

  test('the error of cells', () => {
    const bound = (cells: number): string => {
      const [digits, exponent] = (0.03 / cells ** 4).toExponential(1).split('e');
      return `$\`${digits} \\times 10^{${exponent}}\\, \\sigma\`$ at ${cells}`;
    };
    says(bound(32));
    says(bound(128));
  });
});

const readings = (...xs: readonly number[]): Dataset => ({
  kind: 'readings',
  values: Float64Array.from(xs),
});
const points = (x: readonly number[], y: readonly number[]): Dataset => ({
  kind: 'points',
  x: Float64Array.from(x),
  y: Float64Array.from(y),
  weights: null,
  trials: null,
});
const tosses = (tails: number, heads: number): Dataset => ({
  kind: 'tally',
  categories: ['0', '1'],
  counts: Float64Array.of(tails, heads),
});
const prior = { mu0: 10, kappa0: 1, alpha0: 3, beta0: 4.5 };

describe('input that determines nothing', () => {
  test.each<[string, string, string, Dataset, Record<string, unknown>]>([
    ['no value', 'mle', 'normal', readings(), {}],
    ['no value, a prior', 'map', 'normal', readings(), { prior }],
    ['one value, 3', 'mle', 'normal', readings(3), {}],
    ['3, 3, 3', 'map', 'normal', readings(3, 3, 3), {}],
    ['3, 3, 3', 'em', 'mixture', readings(3, 3, 3), {}],
    ['1 for two components', 'em', 'mixture', readings(1), {}],
    ['1, 2 for three components', 'em', 'mixture', readings(1, 2), { components: 3 }],
    ['3, 3, 3', 'mle', 'laplace', readings(3, 3, 3), {}],
    ['2, 2, 2, 2, 9', 'huber', 'normal', readings(2, 2, 2, 2, 9), {}],
    ['2, 2, 2, 2, 9 at df 1', 'em', 'student-t', readings(2, 2, 2, 2, 9), { df: 1 }],
    ['1, 2', 'mle', 'student-t', readings(1, 2), {}],
    ['-1, 1, -1, 1', 'moments', 'student-t', readings(-1, 1, -1, 1), {}],
    ['3, 3, 3', 'moments', 'gamma', readings(3, 3, 3), {}],
    ['-1, 2', 'moments', 'exponential', readings(-1, 2), {}],
    [
      'all above 1 or 2',
      'em',
      'censored-normal',
      { kind: 'intervals', lower: Float64Array.of(1, 2), upper: Float64Array.of(1 / 0, 1 / 0) },
      {},
    ],
    [
      '5 values, all lost',
      'em',
      'missing-normal',
      { kind: 'incomplete', observed: new Float64Array(0), missing: 5 },
      {},
    ],
    ['four heads', 'mle', 'bernoulli', tosses(0, 4), {}],
    ['no toss', 'map', 'bernoulli', tosses(0, 0), {}],
    ['all x equal', 'mle', 'line', points([2, 2, 2], [0, 1, 1]), {}],
    ['all on one line', 'mle', 'line', points([1, 2, 3], [0, 1, 2]), {}],
    ['complete separation', 'mle', 'logistic', points([1, 2, 3, 4], [0, 0, 1, 1]), {}],
  ])('%s: %s of %s', (input, name, family, data, options) => {
    const fit = findMethod(name, family)?.fit(data, options);
    if (fit === undefined) throw new Error(`${name} of ${family}`);
    says(`| ${input} | \`${name}\` of \`${family}\` | \`${fit.status}\` | ${inWords(fit)} |`);
  });
});

/** "mu 3, sigma 0", "means 3 and 3". */
function inWords({ parameters }: Fit): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name} ${[value].flat().join(' and ') || 'null'}`)
    .join(', ');
}

describe('what the page points to', () => {
  const matches = (pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map(([, found]) => found as string);

  test('headings and files that are linked', () => {
    const anchors = new Set(
      matches(/^#+ (.+)$/gm).map(heading =>
        heading
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      ),
    );
    const links = matches(/\]\(([^)]+)\)/g);
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) {
      if (link.startsWith('#')) expect(anchors).toContain(link.slice(1));
      else expect(existsSync(resolve(dirname(file), link)), link).toBe(true);
    }
  });

  test('files and folders that are named', () => {
    const paths = matches(/`((?:src|test|assets|doc|tools)\/[\w./-]+)`/g);
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) expect(existsSync(resolve(file, '../..', path)), path).toBe(true);
  });

  test('options that are named', () => {
    const known = new Set(
      methods.flatMap(({ options }) =>
        Object.keys(options.entries).map(
          name => `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`,
        ),
      ),
    );
    const [, core = ''] = /## The estimation core\n([^]*?)\n## /.exec(text) ?? [];
    const named = [...core.matchAll(/`(--[a-z-]+)[^`]*`/g)].map(([, option]) => option as string);
    expect(named.length).toBeGreaterThan(4);
    for (const option of named) expect(known).toContain(option);
  });
});
