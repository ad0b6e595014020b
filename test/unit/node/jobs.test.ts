import { describe, expect, test } from 'vitest';
import { fail, succeed } from '../../../src/core/problem.ts';
import { createJobs, type Jobs, type Work } from '../../../src/node/jobs/jobs.ts';

interface Bench {
  readonly jobs: Jobs<string>;
  readonly turn: () => void; // lets the next slice run
  readonly waiting: () => number;
}

/** Each look at the clock takes a millisecond, so that a slice has about eight steps. */
function bench(): Bench {
  let now = 0;
  const pending: (() => void)[] = [];
  const jobs = createJobs<string>({ now: () => now++, later: next => void pending.push(next) });
  return { jobs, turn: () => pending.shift()?.(), waiting: () => pending.length };
}

function* counting(to: number, result = 'done'): Work<string> {
  for (let done = 1; done <= to; done++) yield { done, total: to };
  return succeed(result);
}

describe('background work', () => {
  test('tells how far it is, then what came of it', () => {
    const { jobs, turn } = bench();
    const id = jobs.start(counting(12));
    expect(jobs.status(id)).toEqual(succeed({ state: 'running', progress: { done: 0, total: 0 } }));
    turn();
    const half = jobs.status(id);
    expect(half).toMatchObject({ value: { state: 'running', progress: { total: 12 } } });
    turn();
    turn();
    expect(jobs.status(id)).toEqual(succeed({ state: 'done', result: 'done' }));
  });

  test('lets others have their turn: a slice does not run to the end of long work', () => {
    const { jobs, turn, waiting } = bench();
    const id = jobs.start(counting(1000));
    turn();
    const told = jobs.status(id);
    if (!told.ok || told.value.state !== 'running') throw new Error('it should still run');
    expect(told.value.progress.done).toBeLessThan(20);
    expect(waiting()).toBe(1);
  });

  test('goes one after the other', () => {
    const { jobs, turn } = bench();
    const first = jobs.start(counting(3, 'first'));
    const second = jobs.start(counting(3, 'second'));
    turn();
    expect(jobs.status(first)).toMatchObject({ value: { state: 'done' } });
    expect(jobs.status(second)).toMatchObject({ value: { state: 'running' } });
    turn();
    expect(jobs.status(second)).toEqual(succeed({ state: 'done', result: 'second' }));
  });

  test('stops where it is cancelled, cleans up after itself, and lets the next begin', () => {
    const { jobs, turn } = bench();
    let cleaned = false;
    function* messy(): Work<string> {
      try {
        yield* counting(1000);
        return succeed('never');
      } finally {
        cleaned = true;
      }
    }
    const first = jobs.start(messy());
    const second = jobs.start(counting(3));
    turn();
    expect(jobs.cancel(first)).toEqual(succeed(null));
    expect(cleaned).toBe(true);
    expect(jobs.status(first)).toEqual(succeed({ state: 'cancelled' }));
    turn();
    expect(jobs.status(second)).toMatchObject({ value: { state: 'done' } });
  });

  test('that fails or throws says what was the matter', () => {
    const { jobs, turn } = bench();
    // eslint-disable-next-line require-yield -- it fails at once
    function* refused(): Work<string> {
      return fail('recording-not-found', 'there is none');
    }
    // eslint-disable-next-line require-yield -- it throws at once
    function* broken(): Work<string> {
      throw new RangeError('a number was absurd');
    }
    const a = jobs.start(refused());
    const b = jobs.start(broken());
    turn();
    turn();
    expect(jobs.status(a)).toMatchObject({
      value: { state: 'failed', problem: { code: 'recording-not-found' } },
    });
    expect(jobs.status(b)).toMatchObject({
      value: { state: 'failed', problem: { code: 'internal', message: 'a number was absurd' } },
    });
  });

  test('that nobody knows is refused by name', () => {
    const { jobs } = bench();
    expect(jobs.status('job-9')).toMatchObject({ ok: false, problem: { code: 'job-unknown' } });
    expect(jobs.cancel('job-9')).toMatchObject({ ok: false, problem: { code: 'job-unknown' } });
  });

  test('is forgotten once many later ones have ended', () => {
    const { jobs, turn } = bench();
    const ids = Array.from({ length: 20 }, () => jobs.start(counting(1)));
    for (let i = 0; i < 20; i++) turn();
    expect(jobs.status(ids[0]!)).toMatchObject({ ok: false });
    expect(jobs.status(ids[19]!)).toMatchObject({ ok: true });
  });
});
