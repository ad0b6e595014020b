import { contextBridge, ipcRenderer } from 'electron';
import { REQUEST_CHANNEL, SESSION_PORT_CHANNEL } from '../../src/core/protocol/channels.ts';
import type { LibraryRequest, SessionPortMessage } from '../../src/core/protocol/messages.ts';

contextBridge.exposeInMainWorld('vectorPrime', {
  request: (request: LibraryRequest): Promise<unknown> =>
    ipcRenderer.invoke(REQUEST_CHANNEL, request),
});

// The bridge cannot pass a port on; the page's own window can.
ipcRenderer.on(SESSION_PORT_CHANNEL, (event, sessionId: string) => {
  const message: SessionPortMessage = { type: 'vector-prime/session-port', sessionId };
  window.postMessage(message, location.origin, [...event.ports]);
});
