import { app } from 'electron';
import { logError } from './log.ts';

export interface Shutdown {
  /** Closes the game; its exit status is `code`. */
  readonly quit: (code: number) => void;
}

const FORCE_MS = 8000; // a page that hangs keeps its window, and so the game, from closing

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
      setTimeout(() => app.exit(code), FORCE_MS).unref();
      app.quit();
    },
  };
}
