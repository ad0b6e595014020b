import { studentTMle } from '../../../src/core/estimation/robust/studentTMle.ts';
import { robustStart, START_DF } from '../../../src/core/estimation/robust/studentTStart.ts';
import type { StudentTParameters } from '../../../src/core/estimation/robust/studentTStart.ts';
import type { Samples } from '../figure.ts';
import type { Plan } from '../plan.ts';
import { contest, timed, type Rival } from './contest.ts';
import { studentTValues, withFile } from './data.ts';
import { rivalsOf } from './peers.ts';

/** scipy searches by a simplex, to 1e-4 of each parameter. */
const SCIPY_TOLERANCE = 5e-3;

/** The method as the command line calls it, by cells, beside scipy and the same method over the values; ms. */
export function measureStudentT({ root }: Plan): Promise<Samples> {
  const values = studentTValues(1e5);
  const init = { ...robustStart(values), df: START_DF };
  const fit = (engine: 'binned' | 'plain'): readonly number[] => fitBy(engine, values, init);
  for (let i = 0; i < 10; i++) fit('binned');
  for (let i = 0; i < 3; i++) fit('plain');

  return withFile(values, async file => {
    const given = { ...init, repeats: 1 };
    const { rivals, skipped } = rivalsOf(root, file, [
      { name: 'scipy', tolerance: SCIPY_TOLERANCE, perMs: 1, given },
    ]);
    const plain: Rival = {
      name: 'plain',
      tolerance: 1e-8,
      turn: () => timed(() => fit('plain'), 3),
    };
    const ours = () => timed(() => fit('binned'), 7);
    const { notes, ...samples } = await contest(
      { name: 'binned', turn: ours },
      [...rivals, plain],
      5,
    );
    return { ...samples, skipped, baseline: null, note: notes.join('; ') };
  });
}

function fitBy(
  engine: 'binned' | 'plain',
  values: Float64Array,
  init: StudentTParameters,
): readonly number[] {
  const { parameters, status } = studentTMle.fit({ kind: 'readings', values }, { engine, init });
  const { mu, sigma, df } = parameters;
  if (status !== 'ok') throw new Error(`expected an answer inside, got ${status}`);
  return [mu, sigma, df].map(Number);
}
