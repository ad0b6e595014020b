import type { ContestantId } from '../../../src/core/session/contestants.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { setParts, createParts } from './parts.ts';

/** A contestant whose law had ruled out what then happened, in this leg of the race. */
export interface Wreck {
  readonly contestant: ContestantId;
  readonly landing: number; // number of the landing that did it, from 1
  readonly position: number; // unit; where that landing fell
  readonly foot: number; // unit; where the needle stood
}

/** The wrecks of this leg, from the state alone: the same in a replay that starts anywhere. */
export function wrecksOf(state: SessionState): Wreck[] {
  const wrecks: Wreck[] = [];
  for (let i = state.alarms.count - 1; i >= 0; i--) {
    const alarm = state.alarms.items[i];
    if (alarm === undefined || alarm.type === 'memory-wiped') break;
    if (alarm.type !== 'contestant-wrecked') continue;
    const { contestant, landing, position } = alarm;
    wrecks.push({
      contestant,
      landing,
      position,
      foot: footOf(state, contestant, landing) ?? position,
    });
  }
  return wrecks;
}

/** Where the contestant's needle stood just before a landing: the mean of its bell then. */
function footOf(state: SessionState, id: ContestantId, landing: number): number | null {
  const { estimateHistory } = state;
  for (let i = estimateHistory.count - 1; i >= 0; i--) {
    const record = estimateHistory.items[i];
    if (record === undefined || record.after >= landing) continue;
    const estimate = id === 'player' ? undefined : record.estimates[id];
    if (estimate === undefined || estimate.status === 'insufficient-data') return null;
    const parts = createParts();
    setParts(parts, estimate.core);
    return parts.mu[0] ?? null;
  }
  return null;
}
