import type { Mission } from '../../src/core/missions/mission.ts';
import type { LaunchOptions } from '../../src/core/protocol/messages.ts';
import type { Settings } from '../../src/core/protocol/settings.ts';
import { succeed } from '../../src/core/problem.ts';
import type { SettingsStore } from '../../src/node/settings/settingsStore.ts';
import type { Branches } from './branches.ts';
import type { Classroom } from './classroom.ts';
import type { Exporter } from './exports.ts';
import type { Imports } from './imports.ts';
import type { PageJobs } from './jobs.ts';
import type { Seats } from './joinClass.ts';
import type { Library } from './library.ts';
import { log } from './log.ts';
import type { NearbyClasses } from './nearbyClasses.ts';
import type { PastClasses } from './pastClasses.ts';
import type { Recordings } from './recordings.ts';
import type { Sessions } from './sessions.ts';

export interface AnswersOptions {
  readonly version: string;
  readonly launch: LaunchOptions;
  readonly missions: readonly Mission[];
  readonly sessions: Sessions;
  readonly recordings: Recordings;
  readonly imports: Imports;
  readonly branches: Branches;
  readonly exportRecording: Exporter;
  readonly jobs: PageJobs;
  readonly classroom: Classroom;
  readonly seats: Seats;
  readonly nearby: NearbyClasses;
  readonly pastClasses: PastClasses;
  readonly settings: SettingsStore;
  readonly onSettings: (settings: Settings) => void;
}

/** What the game answers to each request of the page. */
export function createLibrary(options: AnswersOptions): Library {
  const { version, missions, sessions, recordings, imports, branches, jobs, settings } = options;
  let launch = options.launch;
  return {
    'app-info': () => succeed({ version, launch }),
    missions: () => succeed(missions),
    'start-session': request => {
      // A page that is loaded again does not fly the command line's mission again.
      launch = { ...launch, missionId: null, seed: null, autopilot: false };
      return sessions.start(request);
    },
    recordings: async () => succeed(await recordings.list()),
    'open-recording': ({ recordingId }) => sessions.openRecording(recordingId),
    'delete-recording': ({ recordingId }) => recordings.remove(recordingId),
    'import-recording': ({ path }) => recordings.take(path),
    'waiting-files': () => succeed(imports.waiting()),
    'choose-files': async () => succeed(await imports.choose()),
    'export-recording': options.exportRecording,
    branch: branches.start,
    origin: ({ recordingId }) => branches.originOf(recordingId),
    'start-job': ({ job }) => jobs.start(job),
    'job-status': ({ jobId }) => jobs.status(jobId),
    'cancel-job': ({ jobId }) => jobs.cancel(jobId),
    'host-class': ({ plan }) => options.classroom.host(plan),
    'open-class': () => succeed(options.classroom.open()),
    'class-addresses': () => succeed(options.classroom.addresses()),
    'end-class': ({ classId }) => options.classroom.end(classId),
    'join-class': options.seats.join,
    'nearby-classes': () => succeed(options.nearby.heard()),
    ...options.pastClasses,
    'load-settings': async () => succeed(await settings.load()),
    'save-settings': request => {
      options.onSettings(request.settings);
      return settings.save(request.settings);
    },
    'report-error': ({ message, stack }) => {
      log(`page: ${stack === '' ? message : stack}`);
      return succeed(null);
    },
  };
}
