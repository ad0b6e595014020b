import type { EventEmitter } from 'node:events';
import Bonjour from 'bonjour-service';

/** A class in the local network, as mDNS tells of it. */
export interface Announcement {
  readonly stop: () => void;
}

/** Tells the local network of a class. It is a help, never a need: what fails is told to `onFailure` alone. */
export function announceClass(
  title: string,
  port: number,
  onFailure: (why: string) => void,
): Announcement {
  const fail = (error: unknown): void =>
    onFailure(error instanceof Error ? error.message : String(error));
  try {
    const bonjour = new Bonjour({}, fail);
    // A socket that cannot be bound is told of here alone, and would else end the process.
    (bonjour as unknown as { server: { mdns: EventEmitter } }).server.mdns.on('error', fail);
    const service = bonjour.publish({
      name: asLabel(title),
      type: 'vectorprime',
      protocol: 'tcp',
      port,
      probe: false,
    });
    service.on('error', fail);
    return {
      stop: () => {
        try {
          bonjour.unpublishAll(() => bonjour.destroy());
        } catch (error) {
          fail(error);
        }
      },
    };
  } catch (error) {
    fail(error);
    return { stop: () => {} };
  }
}

const MAX_LABEL = 63; // bytes, of a name in DNS

function asLabel(title: string): string {
  let label = '';
  for (const sign of title) {
    if (Buffer.byteLength(label + sign) > MAX_LABEL) break;
    label += sign;
  }
  return label;
}
