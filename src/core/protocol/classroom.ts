import type { StudentCommand, TeacherCommand } from '../classroom/classCommands.ts';
import type { ClassGuesses, StudentView, TeacherView } from '../classroom/classViews.ts';
import type { Problem } from '../problem.ts';

export type { ClassPhase } from '../classroom/classState.ts';
export type { ClassGuesses, SeatView, StudentView, TeacherView } from '../classroom/classViews.ts';

// What a class's screens are told. The round that is flown comes beside it as a session of its own: for the teacher
// a feed that nobody plays, for a student a live session of theirs.

/** Over the teacher's port. */
export type TeacherHostMessage =
  | { readonly type: 'view'; readonly view: TeacherView }
  | { readonly type: 'guesses'; readonly guesses: ClassGuesses }
  | { readonly type: 'answer'; readonly nonce: number; readonly problem: Problem | null }
  | { readonly type: 'close' };
export type TeacherPageMessage =
  | { readonly type: 'submit'; readonly nonce: number; readonly command: TeacherCommand }
  | { readonly type: 'leave' };

/** Over a student's port in the desktop game; a browser has the same without a port. */
export type StudentHostMessage =
  | { readonly type: 'view'; readonly view: StudentView }
  | { readonly type: 'answer'; readonly nonce: number; readonly problem: Problem | null }
  /** Null: it was left, or the view has said why. */
  | { readonly type: 'close'; readonly problem: Problem | null };
export type StudentPageMessage =
  | {
      readonly type: 'submit';
      readonly nonce: number;
      readonly command: Exclude<StudentCommand, { type: 'guess' | 'leave' }>;
    }
  | { readonly type: 'leave' };
