import type { ContestantId } from '../../../src/core/session/contestants.ts';
import { CONTESTANTS } from '../../theme/contestants.ts';

export const dashOf = (id: ContestantId): readonly number[] => CONTESTANTS[id].dash;

const known = new Map<readonly number[], { thick: number; dash: readonly number[] }>();

/** A dash for lines that are so much thicker; the same list for the same question. */
export function thickened(dash: readonly number[], thick: number): readonly number[] {
  if (thick === 1) return dash;
  let made = known.get(dash);
  if (made === undefined || made.thick !== thick) {
    made = { thick, dash: dash.map(part => part * thick) };
    known.set(dash, made);
  }
  return made.dash;
}
