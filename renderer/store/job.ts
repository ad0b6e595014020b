import { signal, type ReadonlySignal } from '@preact/signals';
import type { Problem } from '../../src/core/problem.ts';
import type { Job, JobKind, JobProgress, JobResults } from '../../src/core/protocol/jobs.ts';
import type { Library } from '../links/library.ts';

/** Background work of the host as a screen sees it. */
export type JobView<Kind extends JobKind> =
  | { readonly state: 'running'; readonly progress: JobProgress }
  | { readonly state: 'done'; readonly result: JobResults[Kind] }
  | { readonly state: 'failed'; readonly problem: Problem }
  | { readonly state: 'cancelled' };

export interface FollowedJob<Kind extends JobKind> {
  readonly view: ReadonlySignal<JobView<Kind>>;
  /** Stops it; what it would have said is never told. */
  readonly cancel: () => void;
}

const LOOK_EVERY_MS = 80;

/** Has the host begin work, and looks now and then how far it is. */
export function followJob<Kind extends JobKind>(
  library: Library,
  job: Extract<Job, { kind: Kind }>,
): FollowedJob<Kind> {
  const view = signal<JobView<Kind>>({ state: 'running', progress: { done: 0, total: 0 } });
  let jobId: string | null = null;
  let cancelled = false;

  async function follow(): Promise<void> {
    const started = await library.request<'start-job'>({ op: 'start-job', job });
    if (!started.ok) return end({ state: 'failed', problem: started.problem });
    ({ jobId } = started.value);
    if (cancelled) return stop(jobId);
    for (;;) {
      const told = await library.request<'job-status'>({ op: 'job-status', jobId });
      if (cancelled) return;
      if (!told.ok) return end({ state: 'failed', problem: told.problem });
      const status = told.value;
      if (status.state !== 'done') view.value = status;
      else view.value = { state: 'done', result: status.result as JobResults[Kind] };
      if (status.state !== 'running') return;
      await new Promise(resolve => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }

  function end(last: JobView<Kind>): void {
    if (!cancelled) view.value = last;
  }

  const stop = (id: string): void =>
    void library.request<'cancel-job'>({ op: 'cancel-job', jobId: id });

  void follow();
  return {
    view,
    cancel: () => {
      if (cancelled || view.value.state !== 'running') return;
      cancelled = true;
      view.value = { state: 'cancelled' };
      if (jobId !== null) stop(jobId);
    },
  };
}
