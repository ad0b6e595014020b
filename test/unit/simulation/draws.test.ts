import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFrom, drawGamma, drawInverseGamma } from '../../../src/core/simulation/draws.ts';
import { seededSource } from '../../../src/core/simulation/randomSource.ts';
import { drawLanding, measured } from '../../../src/core/simulation/landings.ts';
import { drawBases } from '../../../src/core/simulation/truth.ts';

const SEED = '00112233445566778899aabbccddeeff';
const DRAWS = 40_000;

function moments(draw: () => number, draws = DRAWS): { mean: number; variance: number } {
  const values = Float64Array.from({ length: draws }, draw);
  const mean = values.reduce((sum, x) => sum + x, 0) / draws;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (draws - 1);
  return { mean, variance };
}

describe('a seeded source', () => {
  it('repeats itself, and its clone goes the same way', () => {
    const one = seededSource(SEED, 'aimed');
    const other = seededSource(SEED, 'aimed');
    const drawn = Array.from({ length: 100 }, one.uniform);
    expect(Array.from({ length: 100 }, other.uniform)).toEqual(drawn);
    const clone = one.clone();
    expect(Array.from({ length: 10 }, clone.uniform)).toEqual(
      Array.from({ length: 10 }, one.uniform),
    );
  });

  it('changes with every digit of the seed and with the name of the stream', () => {
    const firsts = new Set<number>();
    for (let digit = 0; digit < 32; digit++) {
      const seed = `${SEED.slice(0, digit)}${SEED[digit] === '7' ? '8' : '7'}${SEED.slice(digit + 1)}`;
      firsts.add(seededSource(seed, 'aimed').uniform());
    }
    firsts.add(seededSource(SEED, 'aimed').uniform()).add(seededSource(SEED, 'stray').uniform());
    expect(firsts.size).toBe(34);
  });

  it('has uniform moments and stays inside the open interval, from the zero seed too', () => {
    for (const seed of [SEED, '0'.repeat(32)]) {
      const source = seededSource(seed, 'kind');
      const { mean, variance } = moments(source.uniform);
      expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / DRAWS));
      expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.002);
    }
  });

  it.each(['', 'xyz', '0'.repeat(31), '0'.repeat(33), 'g'.repeat(32)])(
    'refuses the seed "%s"',
    seed => {
      expect(() => seededSource(seed, 'x')).toThrow(/32 hexadecimal digits/);
    },
  );
});

describe('draws', () => {
  it.each([0.5, 1, 3, 20])(
    'give gamma variates of shape %d with mean and variance equal to the shape',
    shape => {
      const random = seededSource(SEED, `gamma ${shape}`);
      const { mean, variance } = moments(() => drawGamma(random, shape));
      expect(Math.abs(mean - shape)).toBeLessThan(4 * Math.sqrt(shape / DRAWS));
      expect(Math.abs(variance / shape - 1)).toBeLessThan(0.08);
    },
  );

  it('give inverse-gamma variates with mean scale / (shape - 1)', () => {
    const random = seededSource(SEED, 'inverse gamma');
    expect(moments(() => drawInverseGamma(random, 5, 8)).mean).toBeCloseTo(2, 1);
  });

  it.each([
    [{ family: 'normal', mu: 3, sigma: 2 }, 3, 4],
    [{ family: 'uniform', lower: -60, upper: 60 }, 0, 1200],
    [{ family: 'student-t', df: 10, location: 1, scale: 2 }, 1, 5],
  ] as const)('follow %o', (law, mean, variance) => {
    const random = seededSource(SEED, law.family);
    const got = moments(() => drawFrom(law, random));
    expect(Math.abs(got.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / DRAWS));
    expect(Math.abs(got.variance / variance - 1)).toBeLessThan(0.06);
  });
});

describe('the truth of a mission', () => {
  const prior = { mu0: 10, kappa0: 0.5, alpha0: 5, beta0: 9 };

  it('follows the prior that the briefing tells', () => {
    const random = seededSource(SEED, 'truth');
    const model = { prior, bases: 1, weightConcentration: 1, minimumSeparation: 0 } as const;
    const bases = Array.from({ length: 20_000 }, () => drawBases(model, random));
    const normals = bases.flatMap(base => (base.family === 'normal' ? [base] : []));
    const mean = (of: (base: { mu: number; sigma: number }) => number): number =>
      normals.reduce((sum, base) => sum + of(base), 0) / normals.length;
    expect(normals).toHaveLength(20_000);
    expect(mean(({ mu }) => mu)).toBeCloseTo(10, 1);
    expect(mean(({ sigma }) => sigma ** 2)).toBeCloseTo(9 / 4, 1); // beta0 / (alpha0 - 1)
    expect(Math.abs(mean(({ mu }) => (mu - 10) ** 2) / 4.5 - 1)).toBeLessThan(0.1); // E[sigma^2] / kappa0
  });

  it('keeps two bases apart and in order', () => {
    const model = {
      prior: { mu0: 12, kappa0: 0.12, alpha0: 4, beta0: 4.5 },
      bases: 2,
      weightConcentration: 4,
      minimumSeparation: 3,
    } as const;
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{32}$/), seed => {
        const pair = drawBases(model, seededSource(seed, 'truth'));
        if (pair.family !== 'mixture') throw new Error('expected two bases');
        const [a, b] = pair.components;
        if (a === undefined || b === undefined) throw new Error('expected two bases');
        expect(b.mu - a.mu).toBeGreaterThanOrEqual(3 * Math.max(a.sigma, b.sigma));
        expect((pair.weights[0] ?? 0) + (pair.weights[1] ?? 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('a landing', () => {
  const sources = (): Parameters<typeof drawLanding>[1] => ({
    kind: seededSource(SEED, 'kind'),
    aimed: seededSource(SEED, 'aimed'),
    stray: seededSource(SEED, 'stray'),
  });
  const core = { family: 'normal', mu: 10, sigma: 1 } as const;
  const strays = { law: { family: 'normal', mu: 50, sigma: 1 }, share: 0.1 } as const;

  it('is measured to 1e-6 and survives JSON', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), x => {
        const m = measured(x);
        expect(Math.abs(m - x)).toBeLessThanOrEqual(5.001e-7 + Math.abs(x) * 2 ** -52);
        expect(Object.is(JSON.parse(JSON.stringify(m)), m)).toBe(true);
      }),
    );
  });

  it('is a stray as often as announced, and otherwise where it would have been', () => {
    const withStrays = sources();
    const without = sources();
    let strayed = 0;
    for (let i = 0; i < 20_000; i++) {
      const x = drawLanding({ core, strays }, withStrays);
      const calm = drawLanding({ core, strays: null }, without);
      if (x > 30) strayed++;
      else expect(x).toBe(calm);
    }
    expect(Math.abs(strayed / 20_000 - 0.1)).toBeLessThan(4 * Math.sqrt(0.09 / 20_000));
  });
});
