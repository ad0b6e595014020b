import type { BenchName } from '../../tools/bench/options.mjs';
import { measureBinnedEm, measurePlainEm } from './estimation/mixture.ts';
import { measureRefreshLarge, measureRefreshSmall } from './estimation/refresh.ts';
import { measureStudentT } from './estimation/studentT.ts';
import { measureSummary } from './estimation/summary.ts';
import type { Samples, Subject } from './figure.ts';
import { measureInElectron } from './inElectron.ts';
import type { Plan } from './plan.ts';
import { millionRecording } from './replay/million.ts';
import { measureRate } from './replay/rate.ts';
import { measureSize } from './replay/size.ts';
import { measureColdStart } from './start/coldStart.ts';

export interface Benchmark extends Omit<Subject, 'name'> {
  readonly measure: (plan: Plan) => Promise<Samples>;
}

export const suite: Readonly<Record<BenchName, Benchmark>> = {
  'landing.host': {
    unit: 'µs',
    baseline: 'the draw of a landing and its sufficient statistics',
    measure: plan => measureInElectron(plan, 'landing.host'),
  },
  'landing.to.renderer': {
    unit: 'ms',
    baseline: 'an empty message through a port of the same kind',
    measure: plan => measureInElectron(plan, 'landing.to.renderer'),
  },
  'frame.step.1k': {
    unit: 'ms',
    baseline: 'a Pixi ParticleContainer of 1,000 moving particles',
    measure: plan => measureInElectron(plan, 'frame.step.1k'),
  },
  'frame.step.10k': {
    unit: 'ms',
    baseline: 'a Pixi ParticleContainer of 10,000 moving particles',
    measure: plan => measureInElectron(plan, 'frame.step.10k'),
  },
  'frame.allocation': {
    unit: 'B',
    baseline: 'a Pixi ParticleContainer of 10,000 moving particles',
    measure: plan => measureInElectron(plan, 'frame.allocation'),
  },
  'guess.to.frame': {
    unit: 'ms',
    baseline: 'an element dragged by a transform',
    measure: plan => measureInElectron(plan, 'guess.to.frame'),
  },
  'start.cold': {
    unit: 'ms',
    baseline: 'an Electron window with an empty page',
    measure: measureColdStart,
  },
  'replay.open.1e6': {
    unit: 'ms',
    baseline: "JSON.parse of the file's lines",
    measure: plan => withMillion(plan, 'replay.open.1e6'),
  },
  'replay.seek.p99': {
    unit: 'ms',
    baseline: 'all events up to there, folded one by one',
    measure: plan => withMillion(plan, 'replay.seek.p99'),
  },
  'replay.bytes.per.landing': {
    unit: 'B',
    baseline: 'the landings alone as text, one a line',
    measure: measureSize,
  },
  'replay.rate': {
    unit: 'landings/s',
    baseline: 'a loop that copies positions and totals',
    measure: measureRate,
  },
  'em.k2.1e6.50it': { unit: 'ms', baseline: null, measure: measureBinnedEm },
  'em.plain.k2.1e5': { unit: 'ns', baseline: null, measure: measurePlainEm },
  'student-t.1e5': { unit: 'ms', baseline: null, measure: measureStudentT },
  'refresh.all.1e5': { unit: 'ms', baseline: null, measure: measureRefreshSmall },
  'refresh.all.1e6': { unit: 'ms', baseline: null, measure: measureRefreshLarge },
  'summary.1e7': { unit: 'ns', baseline: null, measure: measureSummary },
};

/** The recording is made here: Electron's patience is for the measurement. */
function withMillion(plan: Plan, name: string): Promise<Samples> {
  millionRecording(plan.root);
  return measureInElectron(plan, name);
}
