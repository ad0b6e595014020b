import { app, dialog, type BrowserWindow, type MessageBoxOptions } from 'electron';
import { log, logError } from './log.ts';
import type { messagesFor } from './messages.ts';

export interface FaultsOptions {
  /** Called when the game has to end at once, with one line that says why. Null: ask the player. */
  readonly giveUp: ((line: string) => void) | null;
  readonly messages: () => ReturnType<typeof messagesFor>;
  readonly window: () => BrowserWindow | null;
}

/** Shows what nobody caught to the player, with a way on. Where nobody looks, the game ends with a line. */
export function watchFaults(options: FaultsOptions): void {
  let asking = false; // one dialog at a time: a fault that repeats must not bury the screen

  async function ask(question: MessageBoxOptions): Promise<number | null> {
    if (asking) return null;
    asking = true;
    try {
      const window = options.window();
      const box = { ...question, noLink: true, defaultId: 0, cancelId: 0 };
      const asked =
        window === null ? dialog.showMessageBox(box) : dialog.showMessageBox(window, box);
      return (await asked).response;
    } finally {
      asking = false;
    }
  }

  async function fault(where: string, error: unknown): Promise<void> {
    logError(where, error);
    const reason = error instanceof Error ? error.message : String(error);
    if (options.giveUp !== null) return options.giveUp(`${where}: ${reason}`);
    await app.whenReady();
    const { faultTitle, faultDetail, goOn, quit } = options.messages();
    const choice = await ask({
      type: 'error',
      message: faultTitle,
      detail: faultDetail(reason),
      buttons: [goOn, quit],
    });
    if (choice === 1) app.quit();
  }

  process.on('uncaughtException', error => void fault('uncaught error', error));
  process.on('unhandledRejection', reason => void fault('unhandled rejection', reason));

  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    log(`the page's process ended: ${reason} (${exitCode})`);
    if (reason === 'clean-exit') return;
    if (options.giveUp !== null) return options.giveUp(`the page's process ended: ${reason}`);
    const { pageGoneTitle, pageGoneDetail, reload, quit } = options.messages();
    void ask({
      type: 'error',
      message: pageGoneTitle,
      detail: pageGoneDetail(reason),
      buttons: [reload, quit],
    }).then(choice => {
      if (choice === 0) contents.reload();
      if (choice === 1) app.quit();
    });
  });
}

/** Offers to reload a window that hangs. */
export function watchHangs(window: BrowserWindow, options: FaultsOptions): void {
  window.on('unresponsive', () => {
    log('the window does not respond');
    if (options.giveUp !== null) return;
    const { pageHangsTitle, pageHangsDetail, wait, reload } = options.messages();
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        message: pageHangsTitle,
        detail: pageHangsDetail,
        buttons: [wait, reload],
        noLink: true,
        defaultId: 0,
        cancelId: 0,
      })
      .then(({ response }) => {
        if (response === 1) window.webContents.reload();
      });
  });
  window.webContents.on('preload-error', (_event, path, error) => logError(path, error));
}
