import type { ClassPlan } from '../classroom/plan.ts';
import type { FlightPlan } from '../missions/freeFlight.ts';
import type { Mission } from '../missions/mission.ts';
import type { Problem, Result } from '../problem.ts';
import type { Command } from '../session/commands.ts';
import type { Seed } from '../session/contestants.ts';
import type { SessionEvent } from '../session/events.ts';
import type { CloseReason, FeedStatus, Welcome } from '../session/feed.ts';
import type { ComputerSettings } from '../session/computers.ts';
import type { Job, JobStatus } from './jobs.ts';
import type { PastClassAnswers, PastClassRequest } from './pastClasses.ts';
import type { Settings } from './settings.ts';

export type { FlightPlan };

/** Over a session's port, host to player. */
export type HostMessage =
  | { readonly type: 'welcome'; readonly welcome: Welcome }
  | { readonly type: 'frame'; readonly events: readonly SessionEvent[] }
  | { readonly type: 'status'; readonly status: FeedStatus }
  | { readonly type: 'answer'; readonly nonce: number; readonly problem: Problem | null }
  | { readonly type: 'close'; readonly reason: CloseReason };

/** Over a session's port, player to host. */
export type PlayerMessage =
  | { readonly type: 'submit'; readonly nonce: number; readonly command: Command }
  | { readonly type: 'leave' };

/** Requests outside a session. Each has one answer, a `Result` of the type named in `Answers`. */
export type LibraryRequest =
  | { readonly op: 'app-info' }
  | { readonly op: 'missions' }
  | {
      readonly op: 'start-session';
      readonly missionId: string;
      readonly seed: Seed | null;
      readonly flight: FlightPlan | null;
    }
  | { readonly op: 'recordings' }
  | { readonly op: 'open-recording'; readonly recordingId: string }
  | { readonly op: 'delete-recording'; readonly recordingId: string }
  /** Takes a file from elsewhere into the recordings; `path` is absolute, as the system gave it. */
  | { readonly op: 'import-recording'; readonly path: string }
  /** Files that the system asked the game to open, each told once. */
  | { readonly op: 'waiting-files' }
  /** Asks the player for files, with the system's own dialog. */
  | { readonly op: 'choose-files' }
  /** Asks the player for a place and writes there. `eventCount` is the moment of a picture. */
  | {
      readonly op: 'export-recording';
      readonly recordingId: string;
      readonly to: ExportFormat;
      readonly eventCount: number | null;
    }
  /** A new live session that begins as the recording did, up to its first `eventCount` events. */
  | {
      readonly op: 'branch';
      readonly recordingId: string;
      readonly eventCount: number;
      readonly computers: ComputerSettings | null;
    }
  /** What a recording branched off from. */
  | { readonly op: 'origin'; readonly recordingId: string }
  | { readonly op: 'start-job'; readonly job: Job }
  | { readonly op: 'job-status'; readonly jobId: string }
  | { readonly op: 'cancel-job'; readonly jobId: string }
  /** Opens a class on this computer. Its port, of id `class-<classId>`, arrives as a session's does. */
  | { readonly op: 'host-class'; readonly plan: ClassPlan }
  /** Hands the class that is open here to the page anew: its port arrives as by `host-class`. */
  | { readonly op: 'open-class' }
  /** Where this computer can be reached, also before there is a class. */
  | { readonly op: 'class-addresses' }
  /** Shuts a class for good; what was kept of it stays. */
  | { readonly op: 'end-class'; readonly classId: string }
  /** Takes a seat in a class, as a student. `portId` names the port of its messages; each round's session has its own. */
  | {
      readonly op: 'join-class';
      readonly address: string;
      readonly code: string;
      readonly name: string;
    }
  /** Classes that announce themselves on this network. */
  | { readonly op: 'nearby-classes' }
  | PastClassRequest
  | { readonly op: 'load-settings' }
  | { readonly op: 'save-settings'; readonly settings: Settings }
  | { readonly op: 'report-error'; readonly message: string; readonly stack: string };

export const EXPORT_FORMATS = [
  'csv-landings',
  'csv-guesses',
  'csv-estimates',
  'png',
  'svg',
  'codap',
  'notebook',
  'r',
  'gz',
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export type Operation = LibraryRequest['op'];

export interface Answers extends PastClassAnswers {
  'app-info': AppInfo;
  missions: readonly Mission[];
  /** The session's port arrives separately, as a `SessionPortMessage`. */
  'start-session': { readonly sessionId: string };
  recordings: readonly RecordingSummary[];
  'open-recording': { readonly sessionId: string };
  'delete-recording': null;
  'import-recording': { readonly recordingId: string };
  'waiting-files': FilePaths;
  'choose-files': FilePaths; // none: the player thought better of it
  /** Null: the player thought better of it. */
  'export-recording': { readonly path: string | null };
  branch: { readonly sessionId: string };
  /** Null: from none. */
  origin: RecordingOrigin | null;
  'start-job': { readonly jobId: string };
  'job-status': JobStatus;
  'cancel-job': null;
  'host-class': { readonly classId: string };
  'open-class': { readonly classId: string | null }; // null: there is none
  'class-addresses': readonly NetworkAddress[]; // likeliest first
  'end-class': null;
  'join-class': { readonly portId: string };
  'nearby-classes': readonly { readonly title: string; readonly address: string }[];
  'load-settings': { readonly settings: Settings; readonly problem: Problem | null };
  'save-settings': null;
  'report-error': null;
}

/** Where this computer is in one of its networks. */
export interface NetworkAddress {
  readonly name: string; // of the interface, as the system calls it
  readonly address: string; // IPv4
  readonly virtual: boolean; // looks like a network that this computer alone sees
}

export interface FilePaths {
  readonly paths: readonly string[]; // absolute
}

export interface AppInfo {
  readonly version: string;
  readonly launch: LaunchOptions;
}

export interface LaunchOptions {
  readonly missionId: string | null;
  readonly seed: Seed | null;
  readonly speed: number | null;
  readonly autopilot: boolean; // the host plays; the screens follow
}

export interface RecordingSummary {
  readonly id: string;
  readonly sessionId: string;
  readonly player: string | null; // as they called themselves
  /** Session of the recording that this one branched off. */
  readonly parent: string | null;
  /** The same for recordings of one mission with one seed, and else different; tells neither. Null: not known. */
  readonly drones: string | null;
  readonly missionId: string;
  readonly startedAt: string; // ISO 8601, wall clock, for the list alone
  readonly landings: number;
  readonly durationMs: number; // of session time
  readonly ended: 'complete' | 'abandoned' | 'interrupted';
  readonly points: number | null;
  readonly bytes: number;
  readonly problem: Problem | null; // why it cannot be opened, or what was cut
}

/** The recording that another one branched off. */
export interface RecordingOrigin {
  readonly events: number; // that both have
  /** Null: it is no longer there. */
  readonly recordingId: string | null;
  readonly startedAt: string | null; // ISO 8601
}

/** What the preload script offers to the page as `window.vectorPrime`. */
export interface VectorPrimeBridge {
  readonly request: <Op extends Operation>(
    request: Extract<LibraryRequest, { op: Op }>,
  ) => Promise<Result<Answers[Op]>>;
  /** Where a file that was dropped on the page lies; empty for one that lies nowhere. */
  readonly filePath: (file: object) => string; // a File, which core does not know
}

/** Posted to the page's own window when files wait to be taken in. */
export interface FilesWaitingMessage {
  readonly type: 'vector-prime/files-waiting';
}

/** Posted to the page's own window, with the session's MessagePort transferred. */
export interface SessionPortMessage {
  readonly type: 'vector-prime/session-port';
  readonly sessionId: string;
}
