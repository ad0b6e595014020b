import { describe, expect, test } from 'vitest';
import { fixtureNames, fixtureValues, mismatches, readFixture } from '../../support/fixtures.ts';
import { leftOut, solvers } from '../../support/fixtureSolvers.ts';

const cases = fixtureNames()
  .map(name => ({ name, fixture: readFixture(name) }))
  .filter(({ fixture }) => solvers[fixture.kind] !== undefined);

test('the reference cases are there', () => {
  expect(cases.length).toBeGreaterThan(60);
});

describe('generated data are those of the references', () => {
  test.each(cases.filter(({ fixture }) => fixture.data?.generator_check !== undefined))(
    '$fixture.id',
    ({ fixture }) => {
      const values = fixtureValues(fixture);
      const check = fixture.data?.generator_check;
      check?.index_from_1.forEach((i, at) => {
        const wanted = check.value[at] as number;
        const distance = Math.abs((values[i - 1] as number) - wanted);
        expect(distance).toBeLessThanOrEqual(check.abs + check.rel * Math.abs(wanted));
      });
    },
  );
});

describe('reference cases', () => {
  test.each(cases)('$fixture.id', ({ fixture }) => {
    const answers = solvers[fixture.kind]?.(fixture) ?? {};
    const notMine = leftOut[fixture.kind] ?? [];
    const wanted = Object.entries(fixture.expected).filter(([name]) => !notMine.includes(name));
    expect(wanted.length).toBeGreaterThan(0);
    const missed = Object.entries(answers).flatMap(([way, got]) =>
      wanted.flatMap(([name, expected]) => mismatches(expected, got[name], `${way}: ${name}`)),
    );
    expect(missed.slice(0, 20)).toEqual([]);
  });
});

test('the acceptance rule refuses what is off', () => {
  const expected = {
    value: { a: [1, 2], b: 'Infinity' },
    abs: 0,
    rel: 1e-3,
    abs_per_item: [0, 0.5],
  };
  expect(mismatches(expected, { a: [1.0005, 2.4], b: Infinity }, 'x')).toEqual([]);
  expect(mismatches(expected, { a: [1.01, 2.6], b: 1e308 }, 'x')).toHaveLength(3);
  expect(mismatches(expected, { a: [1], b: NaN }, 'x')).toHaveLength(2);
  expect(mismatches({ value: null, undefined: true }, 0, 'x')).toHaveLength(1);
});
