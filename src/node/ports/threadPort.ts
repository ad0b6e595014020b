import type { MessagePort } from 'node:worker_threads';
import type { Port } from './port.ts';

/** A port of node:worker_threads. */
export function threadPort(port: MessagePort): Port {
  return {
    postMessage: message => port.postMessage(message),
    onMessage: listener => void port.on('message', listener),
    onClose: listener => void port.once('close', listener),
    close: () => port.close(),
  };
}
