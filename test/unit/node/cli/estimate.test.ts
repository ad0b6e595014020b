import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { estimateFile } from '../../../../src/node/cli/estimate.ts';
import { UsageError } from '../../../../src/node/cli/usage.ts';

let folder: string;
let printed: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vector-prime-cli-'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function estimate(...args: readonly string[]): Record<string, unknown> & { code: number } {
  const code = estimateFile([...args, '--json']);
  expect(printed.endsWith('}\n')).toBe(true);
  return { code, ...(JSON.parse(printed) as Record<string, unknown>) };
}

test('a normal law by maximum likelihood, as one JSON object', () => {
  const data = file('data.csv', 'x\n1\n2\n4\n8\n1\n2\n4\n8\n');
  const answer = estimate(data, '--method', 'mle', '--family', 'normal');
  expect(answer).toMatchObject({
    code: 0,
    method: 'mle',
    family: 'normal',
    n: 8,
    parameters: { mu: 3.75 },
    iterations: 0,
    converged: true,
    status: 'ok',
    warnings: [],
  });
  expect((answer['parameters'] as { sigma: number }).sigma).toBeCloseTo(Math.sqrt(7.1875), 12);
  expect(answer['elapsedMs']).toBeGreaterThanOrEqual(0);
});

test.each([['NORMAL_FIT'], ['normal-mle'], ['mle-normal'], ['Maximum_Likelihood']])(
  'the method is found as %s',
  name => {
    const data = file('data.json', '[1, 3]');
    expect(estimate(data, '--method', name)).toMatchObject({
      family: 'normal',
      parameters: { mu: 2, sigma: 1 },
    });
  },
);

test('a name of several families takes the first and says so', () => {
  const data = file('data.json', '[1, 3]');
  const { family, warnings } = estimate(data, '--method', 'mle');
  expect(family).toBe('normal');
  expect(String(warnings)).toMatch(/normal was taken, --family names another: .*laplace/);
});

test('options of the method, numbers below 0 and JSON among them', () => {
  const data = file('data.csv', '1\n2\n3\n');
  const prior = { mu0: -2, kappa0: 1, alpha0: 2, beta0: 2 };
  expect(
    estimate(data, '--method', 'map', '--family=gaussian', '--prior', JSON.stringify(prior)),
  ).toMatchObject({ status: 'ok', parameters: { mu: 1 } });
  printed = '';
  expect(estimate(data, '--method', 'huber', '--k', '1.345', '--mad-constant', '1')).toMatchObject({
    parameters: { sigma: 1 },
  });
});

test('an iteration shows its steps and its engine', () => {
  const data = file('data.csv', '1\n2\n4\n9\n');
  const asked = ['--method', 'student_t_em', '--df', '4', '--iterations', '3', '--trace'];
  const { trace, ...answer } = estimate(data, ...asked, '--engine', 'plain');
  expect(answer).toMatchObject({ iterations: 3, engine: 'plain' });
  expect(trace).toHaveLength(4);
  printed = '';
  const both = estimate(data, ...asked, '--tolerance', '1e-3');
  expect(both).toMatchObject({ iterations: 3 });
  expect(String(both['warnings'])).toContain('--tolerance is not used');
});

test('data of every kind', () => {
  const of = (name: string, content: string, ...args: string[]): unknown => {
    printed = '';
    return estimate(file(name, content), ...args);
  };
  expect(of('a.csv', '1\n0\n1\n1\n', '--method', 'mle', '--family', 'bernoulli')).toMatchObject({
    n: 4,
    parameters: { p: 0.75 },
  });
  expect(of('b.csv', 'x,y\n0,1\n1,3\n2,5.5\n', '--method', 'least_squares')).toMatchObject({
    family: 'line',
    n: 3,
  });
  expect(of('c.csv', 'lower,upper\n1,1\n2,\n3,3\n', '--method', 'censored_em')).toMatchObject({
    n: 3,
  });
  expect(of('d.csv', 'x\n1\nNA\n3\n', '--method', 'missing_em')).toMatchObject({ status: 'ok' });
});

describe('answers at the edge are answers', () => {
  test('too few values, and a likelihood without a maximum', () => {
    expect(estimate(file('none.f64', new Uint8Array(0)), '--method', 'normal_fit')).toMatchObject({
      code: 0,
      n: 0,
      status: 'insufficient-data',
      parameters: { mu: null, sigma: null },
    });
    printed = '';
    expect(estimate(file('one.csv', '7.5\n'), '--method', 'normal_fit')).toMatchObject({
      code: 0,
      status: 'boundary',
      parameters: { mu: 7.5, sigma: 0 },
    });
  });

  test('a value that is not finite is refused by its place', () => {
    const answer = estimate(file('data.csv', 'x\n1\ninf\n3\n'), '--method', 'normal_fit');
    expect(answer).toMatchObject({ code: 1, status: 'invalid-input', parameters: { mu: null } });
    expect(String(answer['warnings'])).toContain('line 3, column 1 (x): Infinity');
  });
});

describe('wrong usage', () => {
  const usage = (message: RegExp, ...args: string[]): void => {
    expect(() => estimateFile(args)).toThrow(UsageError);
    expect(() => estimateFile(args)).toThrow(message);
  };
  test('names what there is', () => {
    const data = file('data.csv', '1\n2\n');
    usage(/needs --method NAME; there are mle, /, data);
    usage(/no method "nope"; there are mle, /, data, '--method', 'nope');
    usage(/"huber" has normal/, data, '--method', 'huber', '--family', 'line');
    usage(/has no option --q; it has --k, .*--column/, data, '--method', 'huber', '--q', '1');
    usage(/has no option --x/, data, '--method', 'huber', '--x', '1');
    usage(
      /--k of huber of normal: expected a number above 0, got -1/,
      data,
      '--method',
      'huber',
      '--k',
      '-1',
    );
    usage(
      /--k of huber of normal: expected a number, got "high"/,
      data,
      '--method',
      'huber',
      '--k',
      'high',
    );
    usage(/--k: expected JSON/, data, '--method', 'huber', '--k', '[1');
    usage(/--k needs a value/, data, '--method', 'huber', '--k');
    usage(/takes one FILE, got none/, '--method', 'huber');
    usage(/takes one FILE, got .*data.csv again/, data, 'again', '--method', 'huber');
  });

  test('a bad row is no wrong usage', () => {
    const data = file('data.csv', 'x\n1\ntwo\n');
    expect(() => estimateFile([data, '--method', 'huber'])).toThrow(/line 3, column 1 \(x\)/);
    expect(() => estimateFile([data, '--method', 'huber'])).not.toThrow(UsageError);
  });
});

test('without --json it is a table', () => {
  expect(estimateFile([file('data.csv', '1\n3\n'), '--method', 'normal_fit'])).toBe(0);
  expect(printed).toMatch(/^method +mle of normal\nn +2\nstatus +ok\nmu +2\nsigma +1\n/);
});
