import { writeFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { studentTQuantile } from '../../../src/core/statistics/studentTQuantile.ts';
import { generate } from '../../reference/generators.ts';
import { withFolder } from '../launch.ts';

/** Parameters of a mixture of normals as every contestant gets them; the three arrays are equally long. */
export interface MixtureStart {
  readonly weights: readonly number[];
  readonly means: readonly number[];
  readonly sds: readonly number[];
}

/** Law and start of the reference case gmm_em/synthetic_1e5_k2. */
export const START: MixtureStart = { weights: [0.5, 0.5], means: [-1, 6], sds: [2, 2] };
const LAW = { weights: [0.35, 0.65], mu: [0, 5], sigma: [1, 1.5] };

export const mixtureValues = (n: number): Float64Array =>
  generate({ type: 'kronecker_mixture', n, ...LAW });

/** Far from 0 beside their spread, so that a sum of plain squares would lose digits. */
export const normalValues = (n: number): Float64Array =>
  generate({ type: 'kronecker_normal', n, mu: 1000, sigma: 1 });

const GOLDEN = 0.6180339887498949;
export const STUDENT_T = { mu: 10, sigma: 2, df: 4 };

/** Quantiles of a Student-t law at the fractional parts of i * golden section, i = 1 .. n. */
export const studentTValues = (n: number): Float64Array =>
  Float64Array.from(
    { length: n },
    (_, i) =>
      STUDENT_T.mu + STUDENT_T.sigma * studentTQuantile(((i + 1) * GOLDEN) % 1, STUDENT_T.df),
  );

/** The values in a file of little-endian float64 numbers, as long as `work` goes on. */
export function withFile<T>(values: Float64Array, work: (file: string) => Promise<T>): Promise<T> {
  return withFolder(folder => {
    const file = join(folder, 'values.f64');
    const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
    writeFileSync(file, endianness() === 'LE' ? bytes : Buffer.from(bytes).swap64());
    return work(file);
  });
}
