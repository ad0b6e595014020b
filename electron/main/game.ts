import { app, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { Mission } from '../../src/core/missions/mission.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/protocol/settings.ts';
import { GAME_VERSION } from '../../src/node/gameVersion.ts';
import { settingsStore } from '../../src/node/settings/settingsStore.ts';
import { debriefRecordings } from '../../src/node/jobs/debriefRecordings.ts';
import { rerunRecording } from '../../src/node/jobs/rerunRecording.ts';
import { createPageJobs } from './jobs.ts';
import { createLibrary } from './answers.ts';
import type { Background } from './background.ts';
import { createBranches } from './branches.ts';
import { createClassroom } from './classroom.ts';
import { openedWhenAsked } from './classHistory.ts';
import { createExporter } from './exports.ts';
import { watchFaults, watchHangs, type FaultsOptions } from './faults.ts';
import { createImports } from './imports.ts';
import { createSeats } from './joinClass.ts';
import type { Launch } from './launchOptions.ts';
import type { Library } from './library.ts';
import { setMenu } from './menu.ts';
import { messagesFor } from './messages.ts';
import { createNearbyClasses } from './nearbyClasses.ts';
import { linkToPage } from './pageLink.ts';
import { createPastClasses } from './pastClasses.ts';
import { takePicture } from './picture.ts';
import { openRecordings } from './recordings.ts';
import { createSessions } from './sessions.ts';
import { createShutdown } from './shutdown.ts';
import { attendTo } from './unattended.ts';
import type { WaitingFiles } from './waitingFiles.ts';

const QUIT_PATIENCE_MS = 3000;

export interface GameOptions {
  readonly launch: Launch;
  readonly files: WaitingFiles;
  readonly missions: readonly Mission[];
  readonly background: Background;
  readonly window: BrowserWindow;
  readonly built: string; // path of the folder with the built page
}

/** Puts the game together behind its window, and gives what answers the page. */
export function startGame(options: GameOptions): Library {
  const { launch, missions, files, background } = options;
  const userData = app.getPath('userData');
  const settings = settingsStore(join(userData, 'settings.json'));
  let { language, playerName } = DEFAULT_SETTINGS;
  // Not waited for: the window opens meanwhile.
  void settings.load().then(({ settings: read }) => follow(read));
  const recordings = openRecordings(join(userData, 'recordings'), GAME_VERSION, () => playerName);
  let window: BrowserWindow | null = options.window.isDestroyed() ? null : options.window;
  const openedWindow = (): BrowserWindow => {
    if (window === null) throw new Error('the window is closed');
    return window;
  };

  const messages = (): ReturnType<typeof messagesFor> => messagesFor(language, app.getLocale());
  const imports = createImports({ files, window: () => window, messages });
  const drawMenu = (): void =>
    setMenu({
      messages: messages(),
      open: () => background.add('opening a recording', imports.chooseAndOpen()),
    });
  function follow(changed: Settings): void {
    ({ playerName } = changed);
    if (language === changed.language) return;
    ({ language } = changed);
    drawMenu();
  }

  const shutdown = createShutdown(async () => {
    jobs.cancelAll();
    seats.stopAll();
    nearby.stop();
    await classroom.stopAll();
    (await classHistory.opened())?.close();
    await sessions.stopAll();
    await background.settled(QUIT_PATIENCE_MS);
  });
  const unattended = attendTo({
    launch,
    background,
    takePicture: file => takePicture(openedWindow(), file),
    copyRecording: recordings.copyTo,
    exit: shutdown.quit,
  });
  const sessions = createSessions({
    missions,
    recordings,
    link: sessionId => linkToPage(openedWindow(), sessionId),
    speed: launch.speed,
    autopilot: launch.autopilot,
    onStart: unattended.started,
  });
  const seats = createSeats({ link: portId => linkToPage(openedWindow(), portId), recordings });
  const nearby = createNearbyClasses();
  const classHistory = openedWhenAsked(join(userData, 'classes.db'));
  const classroom = createClassroom({
    pageFolder: join(options.built, 'renderer'),
    journal: async () => (await classHistory.open()).journal,
    link: portId => linkToPage(openedWindow(), portId),
  });
  const branches = createBranches({ recordings, sessions });
  const jobs = createPageJobs({
    rerun: ({ recordingId, runs }) => rerunRecording(recordings.read(recordingId), runs),
    debriefing: async ({ player }) =>
      debriefRecordings(await recordings.list(), recordings.read, player),
    'what-if': branches.whatIf,
  });
  const { missionId, seed, speed, autopilot } = launch;
  const library = createLibrary({
    version: GAME_VERSION,
    launch: { missionId, seed, speed, autopilot },
    missions,
    sessions,
    recordings,
    imports,
    branches,
    exportRecording: createExporter({
      folder: join(userData, 'recordings'),
      recordings,
      window: () => window,
      language: () => (language === 'system' ? app.getLocale() : language),
    }),
    jobs,
    classroom,
    seats,
    nearby,
    pastClasses: createPastClasses({ history: classHistory.open, window: () => window }),
    settings: {
      load: settings.load,
      // A window that is closed at once does not cut the write short.
      save: changed => {
        const saved = settings.save(changed);
        background.add('saving the settings', saved);
        return saved;
      },
    },
    onSettings: follow,
  });
  const faults: FaultsOptions = {
    giveUp: launch.quit ? unattended.giveUp : null,
    messages,
    window: () => window,
  };
  watchFaults(faults);
  drawMenu();
  watchHangs(options.window, faults);
  options.window.on('closed', () => {
    window = null;
    background.add('ending the flight', sessions.stopAll());
  });
  app.on('second-instance', () => bringToFront(window));
  return library;
}

function bringToFront(window: BrowserWindow | null): void {
  if (window?.isMinimized() === true) window.restore();
  window?.show();
  window?.focus();
}
