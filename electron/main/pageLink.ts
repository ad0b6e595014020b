import { MessageChannelMain, type BrowserWindow } from 'electron';
import { SESSION_PORT_CHANNEL } from '../../src/core/protocol/channels.ts';
import type { Port } from '../../src/node/ports/port.ts';
import { electronPort } from './electronPort.ts';

/** Hands one end of a new channel to the page, for the session named, and gives back the other. */
export function linkToPage(window: BrowserWindow, sessionId: string): Port {
  const { port1, port2 } = new MessageChannelMain();
  window.webContents.postMessage(SESSION_PORT_CHANNEL, sessionId, [port2]);
  return electronPort(port1);
}
