/** Between the page's preload script and the main process. */
export const REQUEST_CHANNEL = 'vector-prime/request';
export const SESSION_PORT_CHANNEL = 'vector-prime/session-port';
/** From the main process: files wait to be taken in. */
export const FILES_CHANNEL = 'vector-prime/files-waiting';
