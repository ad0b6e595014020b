import type { SessionEvent } from './events.ts';

export type Audience = 'player' | 'archive';

/**
 * An event as its audience may see it, at the one place where events leave the host. The archive keeps
 * all; a player gets neither truth nor seed before the reveal, and the slot in `seq` stays.
 */
export function redact(event: SessionEvent, audience: Audience): SessionEvent {
  if (audience === 'archive' || event.type !== 'truth-sealed') return event;
  return { type: 'withheld', seq: event.seq, at: event.at };
}
