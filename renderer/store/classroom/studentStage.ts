import type { StudentView } from '../../../src/core/protocol/classroom.ts';
import type { SessionState } from '../../../src/core/session/state.ts';

export type StudentStage =
  | 'join'
  | 'waiting'
  | 'lobby'
  | 'question'
  | 'loading'
  | 'briefing'
  | 'play'
  | 'reveal'
  | 'ended'
  | 'out';

/** A round's session may be ahead of the view: what was asked before its flight is over once it flies. */
function isPast(question: StudentView['question'], flown: SessionState['phase'] | null): boolean {
  if (question === null) return true;
  return question.when === 'before' && (flown === 'flying' || flown === 'ended');
}

/** What a student is shown: what the class does, once the session that belongs to it has come that far. */
export function studentStage(
  view: StudentView | null,
  flown: SessionState['phase'] | null,
): StudentStage {
  if (view === null) return 'join';
  if (view.status === 'removed' || view.status === 'banned') return 'out';
  if (view.status === 'waiting') return 'waiting';
  switch (view.phase) {
    case 'lobby':
      return 'lobby';
    case 'asking':
      return isPast(view.question, flown) ? flightStage(flown) : 'question';
    case 'ended':
      return 'ended';
    case 'briefing':
    case 'flying':
    case 'revealed':
      return flightStage(flown);
  }
}

function flightStage(flown: SessionState['phase'] | null): StudentStage {
  switch (flown) {
    case null:
      return 'loading';
    case 'briefing':
      return 'briefing';
    case 'flying':
      return 'play';
    case 'ended':
      return 'reveal';
  }
}
