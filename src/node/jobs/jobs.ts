import { fail, succeed, type Problem, type Result } from '../../core/problem.ts';
import type { JobProgress } from '../../core/protocol/jobs.ts';

/** Work in small steps: it yields how far it is, often enough that a step takes a few milliseconds. */
export type Work<T> = Generator<JobProgress, Result<T>>;

export type WorkStatus<T> =
  | { readonly state: 'running'; readonly progress: JobProgress }
  | { readonly state: 'done'; readonly result: T }
  | { readonly state: 'failed'; readonly problem: Problem }
  | { readonly state: 'cancelled' };

export interface Jobs<T> {
  readonly start: (work: Work<T>) => string;
  /** Fails with 'job-unknown'. An end is told until `KEPT` later jobs have ended. */
  readonly status: (jobId: string) => Result<WorkStatus<T>>;
  readonly cancel: (jobId: string) => Result<null>;
  readonly cancelAll: () => void;
}

/** Time that work takes at a stretch before others have their turn, in ms: a flight ticks every 50. */
const SLICE_MS = 8;
const KEPT = 16;

export interface JobsOptions {
  readonly now: () => number; // ms, monotonic
  readonly later: (next: () => void) => void; // after others had their turn
}

/**
 * Runs work in slices on the thread that flights run on. One job at a time: a later one waits, so that two
 * do not stall the game together.
 */
export function createJobs<T>({ now, later }: JobsOptions): Jobs<T> {
  const known = new Map<string, WorkStatus<T>>();
  const queue: { readonly id: string; readonly work: Work<T> }[] = [];
  let last = 0;
  let awake = false;

  function wake(): void {
    if (awake || queue.length === 0) return;
    awake = true;
    later(slice);
  }

  function slice(): void {
    awake = false;
    const current = queue[0];
    if (current === undefined) return;
    const until = now() + SLICE_MS;
    try {
      for (;;) {
        const step = current.work.next();
        if (step.done === true) {
          const { value } = step;
          end(
            current.id,
            value.ok
              ? { state: 'done', result: value.value }
              : { state: 'failed', problem: value.problem },
          );
          break;
        }
        known.set(current.id, { state: 'running', progress: step.value });
        if (now() >= until) break;
      }
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      end(current.id, { state: 'failed', problem: fail('internal', what, { what }).problem });
    }
    wake();
  }

  function end(id: string, status: WorkStatus<T>): void {
    const index = queue.findIndex(job => job.id === id);
    if (index >= 0) queue.splice(index, 1);
    known.delete(id);
    known.set(id, status);
    const ended = [...known].filter(([, { state }]) => state !== 'running');
    for (const [old] of ended.slice(0, Math.max(0, ended.length - KEPT))) known.delete(old);
  }

  function cancel(id: string): void {
    const job = queue.find(each => each.id === id);
    if (job === undefined) return;
    job.work.return(fail('internal', 'cancelled', { what: 'cancelled' }));
    end(id, { state: 'cancelled' });
  }

  const unknown = (id: string): Result<never> =>
    fail('job-unknown', `there is no job "${id}"; it may have ended long ago`, { job: id });

  return {
    start: work => {
      const id = `job-${++last}`;
      known.set(id, { state: 'running', progress: { done: 0, total: 0 } });
      queue.push({ id, work });
      wake();
      return id;
    },
    status: id => {
      const status = known.get(id);
      return status === undefined ? unknown(id) : succeed(status);
    },
    cancel: id => {
      if (!known.has(id)) return unknown(id);
      cancel(id);
      return succeed(null);
    },
    cancelAll: () => {
      while (queue[0] !== undefined) cancel(queue[0].id);
    },
  };
}
