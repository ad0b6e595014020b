import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import type { Answers, LibraryRequest } from '../../src/core/protocol/messages.ts';
import type { Job } from '../../src/core/protocol/jobs.ts';
import { fail, succeed, type Problem, type Result } from '../../src/core/problem.ts';
import {
  branchPoint,
  flyOn,
  withComputers,
  type Beginning,
  type Steps,
} from '../../src/core/recording/branch.ts';
import type { RecordingHeader } from '../../src/core/recording/format.ts';
import { landingsIn } from '../../src/core/recording/reenact.ts';
import { decide } from '../../src/core/session/decide.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import type { Work } from '../../src/node/jobs/jobs.ts';
import { missionData } from '../../src/node/missions.ts';
import { createSlices } from '../../src/node/recordings/slices.ts';
import type { Recordings } from './recordings.ts';
import type { Sessions } from './sessions.ts';

type BranchRequest = Extract<LibraryRequest, { op: 'branch' }>;
type WhatIf = Extract<Job, { kind: 'what-if' }>;

export interface BranchesOptions {
  readonly recordings: Recordings;
  readonly sessions: Sessions;
}

/** Recordings that begin as another did. */
export interface Branches {
  /** A live session that goes on from a moment of a recording; in flight it waits for the player. */
  readonly start: (request: BranchRequest) => Promise<Result<Answers['branch']>>;
  /** The recording flown again from there with other computers, into the folder, sealed. */
  readonly whatIf: (job: WhatIf) => Work<{ readonly recordingId: string }>;
  /** What a recording branched off from. */
  readonly originOf: (recordingId: string) => Promise<Result<Answers['origin']>>;
}

interface Parent {
  readonly header: RecordingHeader;
  readonly events: readonly SessionEvent[];
}

export function createBranches({ recordings, sessions }: BranchesOptions): Branches {
  function* pointOf(
    { recordingId, eventCount, computers }: BranchRequest | WhatIf,
    parent: Parent,
  ): Steps<{ readonly beginning: Beginning; readonly shared: number }> {
    const mission = parent.events[0]?.type === 'session-opened' ? parent.events[0].mission : null;
    if (mission === null) return fail('recording-damaged', `${recordingId} opens no session`);
    const data = missionData(mission);
    if (!data.ok) return data;
    const point = yield* branchPoint(parent.events, data.value, eventCount);
    if (!point.ok) return point;
    const beginning = withComputers(point.value, computers);
    return beginning.ok
      ? succeed({ beginning: beginning.value, shared: point.value.log.length })
      : beginning;
  }

  async function start(request: BranchRequest): Promise<Result<Answers['branch']>> {
    const parent = recordings.read(request.recordingId);
    if (!parent.ok) return parent;
    const point = await inSlices(pointOf(request, parent.value));
    if (!point.ok) return point;
    const { beginning, shared } = point.value;
    const { sessionId } = parent.value.header;
    return succeed(sessions.startFrom(waiting(beginning), { sessionId, events: shared }));
  }

  function* whatIf(job: WhatIf): Work<{ readonly recordingId: string }> {
    const parent = recordings.read(job.recordingId);
    if (!parent.ok) return parent;
    const { events, header } = parent.value;
    const total = landingsIn(events);
    const point = yield* told(pointOf(job, parent.value), total);
    if (!point.ok) return point;
    const { beginning, shared } = point.value;
    const flown = yield* told(flyOn(beginning, events, shared), total);
    if (!flown.ok) return flown;
    const { log } = flown.value;
    return yield* written(log, { sessionId: header.sessionId, events: shared }, total);
  }

  /** Writes a whole recording; one that is not finished leaves no file. */
  function* written(
    log: readonly SessionEvent[],
    parent: NonNullable<RecordingHeader['parent']>,
    total: number,
  ): Work<{ readonly recordingId: string }> {
    const [opened] = log;
    if (opened?.type !== 'session-opened') throw new RangeError('a log begins with its opening');
    const trouble: Problem[] = [];
    const recorder = recordings.begin(
      opened.mission,
      randomUUID(),
      problem => trouble.push(problem),
      parent,
    );
    let isWhole = false;
    try {
      for (let from = 0; from < log.length && trouble.length === 0; from += WRITTEN_AT_ONCE) {
        recorder.append(log.slice(from, from + WRITTEN_AT_ONCE));
        yield { done: total, total };
      }
      recorder.seal();
      const [problem] = trouble;
      isWhole = problem === undefined;
      return problem === undefined
        ? succeed({ recordingId: basename(recorder.path) })
        : { ok: false, problem };
    } finally {
      recorder.close();
      if (!isWhole) rmSync(recorder.path, { force: true });
    }
  }

  return {
    start,
    whatIf,
    originOf: async recordingId => {
      const header = recordings.header(recordingId);
      if (!header.ok) return header;
      const { parent } = header.value;
      if (parent === null) return succeed(null);
      const listed = (await recordings.list()).find(each => each.sessionId === parent.sessionId);
      return succeed({
        events: parent.events,
        recordingId: listed?.id ?? null,
        startedAt: listed?.startedAt ?? null,
      });
    },
  };
}

const WRITTEN_AT_ONCE = 500; // events

/** In flight a branch stands still at first, so that the player can look around. */
function waiting(beginning: Beginning): Beginning {
  const { host, sessionTime, log } = beginning;
  if (host.session.phase !== 'flying' || host.session.paused) return beginning;
  const paused = decide(host, { type: 'pause' }, sessionTime);
  if (!paused.ok) return beginning;
  return { host: paused.value.host, sessionTime, log: [...log, ...paused.value.events] };
}

async function inSlices<T>(steps: Steps<T>): Promise<Result<T>> {
  const slices = createSlices();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (slices.isOver()) await slices.rest();
  }
}

/** The same steps, with what they have come to as a job tells it. */
function* told<T>(steps: Steps<T>, total: number): Work<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield { done: Math.min(step.value, total), total };
  }
}
