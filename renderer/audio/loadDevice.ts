import type { SoundDevice } from './device.ts';

/** The system's sound, with howler, in a file of their own: the title does without them, and so opens sooner. */
export async function loadDevice(): Promise<SoundDevice> {
  return (await import('./howlerDevice.ts')).howlerDevice();
}
