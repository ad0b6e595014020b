import type { BenchName } from '../../tools/bench/options.mjs';
import type { Samples, Subject } from './figure.ts';
import { measureInElectron } from './inElectron.ts';
import type { Plan } from './plan.ts';
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
  'start.cold': {
    unit: 'ms',
    baseline: 'an Electron window with an empty page',
    measure: measureColdStart,
  },
};
