import type { MessagePortMain } from 'electron';
import type { Port } from '../../src/node/ports/port.ts';

/** A port between the main process and a page. */
export function electronPort(port: MessagePortMain): Port {
  return {
    postMessage: message => port.postMessage(message),
    onMessage: listener => {
      port.on('message', ({ data }) => listener(data));
      port.start();
    },
    onClose: listener => void port.once('close', listener),
    close: () => port.close(),
  };
}
