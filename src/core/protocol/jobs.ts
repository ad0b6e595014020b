import type { Problem } from '../problem.ts';
import type { ComputerSettings } from '../session/computers.ts';
import type { DebriefingReport } from './debriefingReport.ts';
import type { RerunReport } from './rerunReport.ts';

/** Work that takes more than a moment: it goes on in the background, tells how far it is, and can be stopped. */
export type Job =
  /** The recording's mission with the same truth and other draws, so many times. */
  | { readonly kind: 'rerun'; readonly recordingId: string; readonly runs: number }
  /** What recordings together say of whoever made them; of one player alone, or null: of all. */
  | { readonly kind: 'debriefing'; readonly player: string | null }
  /** The recording flown again from its first `eventCount` events on, with other computers and the same guesses. */
  | {
      readonly kind: 'what-if';
      readonly recordingId: string;
      readonly eventCount: number;
      readonly computers: ComputerSettings;
    };

export type JobKind = Job['kind'];

export interface JobResults {
  readonly rerun: RerunReport;
  readonly debriefing: DebriefingReport;
  readonly 'what-if': { readonly recordingId: string };
}

export interface JobProgress {
  readonly done: number;
  readonly total: number; // of the same unit; 0: not known yet
}

export type JobStatus =
  | { readonly state: 'running'; readonly progress: JobProgress }
  | { readonly state: 'done'; readonly kind: JobKind; readonly result: JobResults[JobKind] }
  | { readonly state: 'failed'; readonly problem: Problem }
  | { readonly state: 'cancelled' };
