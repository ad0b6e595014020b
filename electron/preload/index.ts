import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  FILES_CHANNEL,
  REQUEST_CHANNEL,
  SESSION_PORT_CHANNEL,
} from '../../src/core/protocol/channels.ts';
import type {
  FilesWaitingMessage,
  LibraryRequest,
  SessionPortMessage,
} from '../../src/core/protocol/messages.ts';

contextBridge.exposeInMainWorld('vectorPrime', {
  request: (request: LibraryRequest): Promise<unknown> =>
    ipcRenderer.invoke(REQUEST_CHANNEL, request),
  filePath: (file: File): string => webUtils.getPathForFile(file),
});

// The bridge cannot pass a port on; the page's own window can.
ipcRenderer.on(SESSION_PORT_CHANNEL, (event, sessionId: string) => {
  const message: SessionPortMessage = { type: 'vector-prime/session-port', sessionId };
  window.postMessage(message, location.origin, [...event.ports]);
});

ipcRenderer.on(FILES_CHANNEL, () => {
  const message: FilesWaitingMessage = { type: 'vector-prime/files-waiting' };
  window.postMessage(message, location.origin);
});
