import type { EventEmitter } from 'node:events';
import type { Bonjour, Browser, Service } from 'bonjour-service';
import { log } from './log.ts';

export interface NearbyClass {
  readonly title: string;
  readonly address: string; // 192.168.1.20:2567
}

/** Classes that announce themselves on this network, as heard so far. */
export interface NearbyClasses {
  readonly heard: () => readonly NearbyClass[];
  readonly stop: () => void;
}

const LISTENS_MS = 15_000; // after it was last asked

/** Listens while somebody asks now and then. A network that keeps announcements back is no failure. */
export function createNearbyClasses(): NearbyClasses {
  let bonjour: Bonjour | null = null;
  let browser: Browser | null = null;
  let timer: NodeJS.Timeout | undefined;
  let begun = false;

  async function listen(): Promise<void> {
    begun = true;
    try {
      const { Bonjour: Responder } = await import('bonjour-service');
      if (!begun) return;
      bonjour = new Responder({}, tell);
      // A socket that cannot be bound is told of here alone, and would else end the process.
      (bonjour as unknown as { server: { mdns: EventEmitter } }).server.mdns.on('error', tell);
      browser = bonjour.find({ type: 'vectorprime', protocol: 'tcp' });
    } catch (error) {
      tell(error);
    }
  }

  function stop(): void {
    clearTimeout(timer);
    browser?.stop();
    bonjour?.destroy();
    begun = false;
    browser = null;
    bonjour = null;
  }

  return {
    heard: () => {
      if (!begun) void listen();
      else browser?.update();
      clearTimeout(timer);
      timer = setTimeout(stop, LISTENS_MS);
      timer.unref();
      return (browser?.services ?? []).flatMap(nearbyClass);
    },
    stop,
  };
}

export function nearbyClass({
  name,
  port,
  addresses = [],
}: Pick<Service, 'name' | 'port' | 'addresses'>): readonly NearbyClass[] {
  const address = addresses.find(one => /^\d+\.\d+\.\d+\.\d+$/.test(one));
  return address === undefined ? [] : [{ title: name, address: `${address}:${port}` }];
}

const tell = (error: unknown): void =>
  log(`listening for classes: ${error instanceof Error ? error.message : String(error)}`);
