import { session, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { log } from './log.ts';
import { isOwnPage } from './origin.ts';

/** Refuses every permission but the full screen, every device and download. Electron has to be ready. */
export function lockSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((contents, permission, answer) => {
    // What is shown to a class fills the wall, by a button of the page.
    if (permission === 'fullscreen' && isOwnPage(contents.getURL())) return answer(true);
    log(`permission refused: ${permission}`);
    return answer(false);
  });
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.on('will-download', event => event.preventDefault());
}

/** Refuses every way out of a page: navigation, windows, webviews. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    log(`window refused: ${url}`);
    return { action: 'deny' };
  });
  contents.on('will-navigate', event => {
    if (isOwnPage(event.url) && event.isMainFrame) return; // a reload
    log(`navigation refused: ${event.url}`);
    event.preventDefault();
  });
  contents.on('will-redirect', event => event.preventDefault());
  contents.on('will-attach-webview', event => event.preventDefault());
}

/** Whether a message comes from the page itself: the main frame of a window, at its own address. */
export function isFromPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}
