import type { Job, JobKind, JobResults, JobStatus } from '../../src/core/protocol/jobs.ts';
import { succeed, type Result } from '../../src/core/problem.ts';
import { createJobs, type Work } from '../../src/node/jobs/jobs.ts';

/** The page's background work. */
export interface PageJobs {
  readonly start: (job: Job) => Promise<Result<{ readonly jobId: string }>>;
  readonly status: (jobId: string) => Result<JobStatus>;
  readonly cancel: (jobId: string) => Result<null>;
  readonly cancelAll: () => void;
}

/** How each kind of work is begun. */
export type Workshop = {
  readonly [Kind in JobKind]: (
    job: Extract<Job, { kind: Kind }>,
  ) => Work<JobResults[Kind]> | Promise<Work<JobResults[Kind]>>;
};

interface Done {
  readonly kind: JobKind;
  readonly result: JobResults[JobKind];
}

export function createPageJobs(workshop: Workshop): PageJobs {
  const jobs = createJobs<Done>({ now: () => performance.now(), later: setImmediate });

  function* named<Kind extends JobKind>(kind: Kind, begun: Work<JobResults[Kind]>): Work<Done> {
    const ended = yield* begun;
    return ended.ok ? succeed({ kind, result: ended.value }) : ended;
  }

  const begin = <Kind extends JobKind>(kind: Kind, job: Extract<Job, { kind: Kind }>) =>
    workshop[kind](job);

  return {
    start: async job => succeed({ jobId: jobs.start(named(job.kind, await begin(job.kind, job))) }),
    status: jobId => {
      const told = jobs.status(jobId);
      if (!told.ok || told.value.state !== 'done') return told as Result<JobStatus>;
      return succeed({ state: 'done', ...told.value.result });
    },
    cancel: jobs.cancel,
    cancelAll: jobs.cancelAll,
  };
}
