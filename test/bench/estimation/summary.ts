import { summaryOf, varianceN } from '../../../src/core/statistics/summary.ts';
import type { Samples } from '../figure.ts';
import type { Plan } from '../plan.ts';
import { contest, inUnit, timed, type Rival } from './contest.ts';
import { normalValues, withFile } from './data.ts';
import { rivalsOf } from './peers.ts';

/** Mean and standard deviation, beside numpy's and two plain passes; ns a value. */
export function measureSummary({ root }: Plan): Promise<Samples> {
  const values = normalValues(1e7);
  const perMs = 1e6 / values.length;
  const few = values.subarray(0, 1e6);
  for (let i = 0; i < 5; i++) {
    summarised(few);
    twoPasses(few);
  }

  return withFile(values, async file => {
    const { rivals, skipped } = rivalsOf(root, file, [
      { name: 'numpy mean and std', tolerance: 1e-10, perMs, given: { repeats: 5 } },
    ]);
    const passes: Rival = {
      name: 'two plain passes',
      tolerance: 1e-6, // its sums are not compensated
      turn: () =>
        inUnit(
          timed(() => twoPasses(values), 3),
          perMs,
        ),
    };
    const ours = () =>
      inUnit(
        timed(() => summarised(values), 5),
        perMs,
      );
    const { notes, ...samples } = await contest(
      { name: 'summary', turn: ours },
      [...rivals, passes],
      3,
    );
    return { ...samples, skipped, baseline: null, note: ['a value', ...notes].join('; ') };
  });
}

function summarised(values: Float64Array): readonly number[] {
  const summary = summaryOf(values);
  return [summary.mean, Math.sqrt(varianceN(summary) ?? NaN)];
}

function twoPasses(values: Float64Array): readonly number[] {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  const mean = sum / values.length;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += ((values[i] as number) - mean) ** 2;
  return [mean, Math.sqrt(squares / values.length)];
}
