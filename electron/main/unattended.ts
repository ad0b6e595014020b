import type { Mission } from '../../src/core/missions/mission.ts';
import type { SessionRecorder } from '../../src/node/recordings/recorder.ts';
import type { Background } from './background.ts';
import type { Launch } from './launchOptions.ts';
import { log } from './log.ts';
import type { StartedSession } from './sessions.ts';

export interface UnattendedOptions {
  readonly launch: Launch;
  readonly background: Background;
  readonly takePicture: (file: string) => Promise<void>;
  readonly copyRecording: (recorder: SessionRecorder, file: string) => Promise<void>;
  /** Ends the game with this exit status. */
  readonly exit: (code: number) => void;
}

export interface Unattended {
  readonly started: (session: StartedSession) => void;
  /** Ends the game with status 1 and one line. */
  readonly giveUp: (line: string) => void;
}

const START_MS = 60_000; // for the window to open and the mission to start
const SLACK_MS = 60_000; // beyond the time that the landings take

/**
 * Leaves at the end of the first session what the command line asked for: a picture, the recording, the
 * game's own end. If the host plays it, a watchdog ends a game that does not get there.
 */
export function attendTo(options: UnattendedOptions): Unattended {
  const { launch } = options;
  let watchdog: NodeJS.Timeout | undefined;
  let first = true;
  let over = false;

  function exit(code: number): void {
    if (over) return;
    over = true;
    clearTimeout(watchdog);
    options.exit(code);
  }
  function giveUp(line: string): void {
    log(line);
    exit(1);
  }
  function watch(ms: number, what: string): void {
    clearTimeout(watchdog);
    if (!launch.autopilot || !launch.quit) return;
    const line = `${what} within ${Math.ceil(ms / 1000)} s; run it again without --quit to watch it`;
    watchdog = setTimeout(() => giveUp(line), ms);
  }

  async function attend({ finished, recorder }: StartedSession): Promise<void> {
    const reason = await finished;
    if (launch.recording !== null) await options.copyRecording(recorder, launch.recording);
    if (over) return;
    if (reason !== 'ended' && reason !== 'abandoned') {
      if (launch.quit) giveUp(`the session did not reach its reveal: it ${WHY[reason]}`);
      return;
    }
    if (launch.screenshot !== null) await options.takePicture(launch.screenshot);
    if (launch.quit) exit(0);
  }

  watch(START_MS, 'no mission had started');
  return {
    giveUp,
    started: session => {
      if (!first) return;
      first = false;
      watch(flightMs(session.mission, launch.speed ?? 1) + SLACK_MS, 'the mission had not ended');
      const attended = attend(session).catch((error: unknown) => {
        const line = error instanceof Error ? error.message : String(error);
        if (launch.quit) giveUp(line);
        else log(line);
      });
      options.background.add('leaving what the command line asked for', attended);
    },
  };
}

const WHY = { failed: 'failed', left: 'was left' } as const;

const flightMs = (mission: Mission, speed: number): number =>
  (1000 * mission.landings) / (mission.ratePerSecond * speed);
