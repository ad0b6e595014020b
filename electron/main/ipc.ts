import { ipcMain } from 'electron';
import { REQUEST_CHANNEL } from '../../src/core/protocol/channels.ts';
import { fail } from '../../src/core/problem.ts';
import { answer, type Library } from './library.ts';
import { log } from './log.ts';
import { isFromPage } from './security.ts';

/** Answers the page's requests, and nobody else's, once there is something to answer by. */
export function serveRequests(library: () => Promise<Library>): void {
  ipcMain.handle(REQUEST_CHANNEL, (event, input: unknown) => {
    if (isFromPage(event)) return library().then(ready => answer(ready, input));
    const from = event.senderFrame?.url ?? 'a frame that is gone';
    log(`request refused: it came from ${from}`);
    return fail('internal', `requests are answered to the game's own page, not to ${from}`, {
      what: from,
    });
  });
}
