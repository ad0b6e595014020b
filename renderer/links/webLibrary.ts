import { version } from '../../package.json' with { type: 'json' };
import { createLibrary, type Library } from './library.ts';
import type { SessionPorts } from './sessionPorts.ts';
import { webBridge } from './webBridge.ts';
import { webDoor } from './webDoor.ts';
import { keepIn } from './webKeep.ts';

/** What a class's page in a plain browser has instead of a game around it. */
export function webLibrary(page: Window, ports: SessionPorts): Library {
  const lasting = keepIn(() => page.localStorage);
  const passing = keepIn(() => page.sessionStorage);
  return {
    ...createLibrary(webBridge(lasting, version), ports),
    door: webDoor(page.location, { lasting, passing }),
  };
}
