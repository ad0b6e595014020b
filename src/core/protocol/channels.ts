/** Between the page's preload script and the main process. */
export const REQUEST_CHANNEL = 'vector-prime/request';
export const SESSION_PORT_CHANNEL = 'vector-prime/session-port';
