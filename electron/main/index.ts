import { app } from 'electron';
import { join, resolve } from 'node:path';
import { loadMissions } from '../../src/node/missions.ts';
import { LaunchError, parseLaunch, type Launch } from './launchOptions.ts';
import { log, logError } from './log.ts';
import { createWaitingFiles, pathsIn } from './waitingFiles.ts';
import { registerScheme } from './scheme.ts';
import { lockContents } from './security.ts';
import { start } from './start.ts';

// A terminal that has gone away must not end the game.
process.stderr.on('error', () => {});

const missions = loadMissions();
const launch = readLaunch();
const files = createWaitingFiles(launch?.files ?? []);
// macOS tells of files so, and may do it before the game is ready.
app.on('open-file', (event, path) => {
  event.preventDefault();
  files.add([path]);
});
app.on('second-instance', (_event, _args, _folder, data) => files.add(pathsIn(data)));
if (launch !== null && isFirst(launch)) {
  registerScheme();
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  // Not awaited at the top: Electron would wait for this module, and this module for Electron.
  void app
    .whenReady()
    .then(() => {
      const built = join(import.meta.dirname, '..');
      return start({ launch, missions, files, built, userData: app.getPath('userData') });
    })
    .catch((error: unknown) => {
      logError('the game could not start', error);
      app.exit(1);
    });
}

function readLaunch(): Launch | null {
  const ids = missions.map(({ id }) => id);
  try {
    return parseLaunch(process.argv.slice(1), ids, process.defaultApp ? app.getAppPath() : null);
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    log(error.message);
    app.exit(2);
    return null;
  }
}

/** Whether no other game runs with the same profile; if one does, it comes to the front instead. */
function isFirst({ userData, autopilot, quit, files: paths }: Launch): boolean {
  if (userData !== null) app.setPath('userData', resolve(userData));
  if (app.requestSingleInstanceLock({ paths })) return true;
  const asked = autopilot || quit;
  log(
    asked
      ? 'the game is already running, so no mission was played; close it and try again'
      : 'the game is already running; its window was brought to the front',
  );
  app.exit(asked ? 1 : 0);
  return false;
}
