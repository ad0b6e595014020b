import { app } from 'electron';
import { logError } from './log.ts';

export interface Shutdown {
  /** Closes the game; its exit status is `code`. */
  readonly quit: (code: number) => void;
}

/** Holds the game's end back until `finish` has put away what is open. */
export function createShutdown(finish: () => Promise<void>): Shutdown {
  let exitCode = 0;
  let finishing = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', event => {
    event.preventDefault();
    if (finishing) return;
    finishing = true;
    void finish()
      .catch((error: unknown) => logError('quitting', error))
      .finally(() => app.exit(exitCode));
  });
  return {
    quit: code => {
      exitCode = code;
      app.quit();
    },
  };
}
