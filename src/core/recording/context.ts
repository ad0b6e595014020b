import type { SimpleLaw } from '../statistics/law.ts';
import type { FieldIssue } from '../problemOfIssues.ts';
import type { ContestantId, Seed } from '../session/contestants.ts';
import type { SessionEvent } from '../session/events.ts';

/** What the lines before a line have said, as far as the line leaves it out or has to agree with it. */
export interface LineContext {
  /** In the order of lists of totals: the player, then those of the mission. Empty before the mission. */
  readonly contestants: readonly ContestantId[];
  /** Law of the mission's strays. */
  readonly strayLaw: SimpleLaw | null;
  readonly at: number | null; // of the event before, in ms
  readonly landings: number; // so far
  readonly forgotten: number; // landings that the computers do not remember
  readonly seed: Seed | null; // as it was sealed
}

/** Before the first event. */
export const NO_CONTEXT: LineContext = {
  contestants: [],
  strayLaw: null,
  at: null,
  landings: 0,
  forgotten: 0,
  seed: null,
};

/** What is known after one event more. */
export function contextAfter(before: LineContext, event: SessionEvent): LineContext {
  const context = { ...before, at: event.at };
  switch (event.type) {
    case 'session-opened': {
      const { contestants, strays } = event.mission;
      return {
        ...context,
        contestants: ['player', ...contestants],
        strayLaw: strays?.law ?? null,
      };
    }
    case 'truth-sealed':
      return { ...context, seed: event.seed };
    case 'landed':
      return { ...context, landings: context.landings + event.positions.length };
    case 'memory-wiped':
      return { ...context, forgotten: event.after - event.kept };
    default:
      return context;
  }
}

/** Landings that the computers remember. */
export function remembered({ landings, forgotten }: LineContext): number {
  return landings - forgotten;
}

/** Why the event cannot be of the same session as those before it; null if it can. */
export function contextIssue(context: LineContext, event: SessionEvent): FieldIssue | null {
  const { landings, seed } = context;
  const differs = (field: string, expected: string | number, got: string | number) =>
    expected === got ? null : { field, expected: `${expected}`, got: `${got}` };
  if (event.type === 'landed') return differs('first', landings + 1, event.first);
  if (event.type !== 'revealed') return null;
  const { outcome } = event;
  return (
    differs('outcome.landings', landings, outcome.landings) ??
    differs('outcome.seed', seed ?? outcome.seed, outcome.seed)
  );
}
