/**
 * Something that was refused or went wrong: what, where and what to do.
 * `code` names a message of the catalogue and `values` fill it in; `message` is the same in plain
 * English, for a terminal or a log.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export type ProblemCode =
  | 'guess-sigma' // a standard deviation that is not a positive number
  | 'guess-invalid'
  | 'command-invalid'
  | 'command-too-late' // the session has ended
  | 'command-too-early'
  | 'command-not-allowed'
  | 'mission-unknown'
  | 'mission-invalid'
  | 'seed-invalid'
  | 'recording-not-found'
  | 'recording-not-a-recording'
  | 'recording-newer'
  | 'recording-damaged'
  | 'recording-torn'
  | 'recording-write-failed'
  | 'import-refused' // a file from elsewhere that is not taken in
  | 'job-unknown'
  | 'computers-unfit' // a branch's computer was told a method that cannot answer this mission
  | 'computers-landing' // a landing to be left out that the mission does not have
  | 'branch-over' // the flight had ended at that moment
  | 'branch-seedless' // the landings to come are not known
  | 'branch-astray' // the recording does not follow from its own commands
  | 'export-failed'
  | 'class-name' // a name that cannot be seen, is too long, or has a word in it that is not let pass
  | 'class-locked' // the door
  | 'class-full'
  | 'class-banned'
  | 'class-seat-unknown'
  | 'class-not-now' // another phase of the class
  | 'class-over'
  | 'frame-invalid' // bytes of a round that make no sense
  | 'class-code' // no class of that code is open there
  | 'class-unreachable'
  | 'class-port' // taken by another program, or not allowed
  | 'class-log-damaged' // the file that classes are kept in
  | 'class-log-newer'
  | 'class-log-write-failed'
  | 'class-unknown'
  | 'class-damaged' // one class in it
  | 'class-astray' // a class that cannot be gone on with
  | 'class-not-over'
  | 'homework-invalid'
  | 'homework-newer'
  | 'homework-none' // no recording of it in the folder
  | 'settings-invalid'
  | 'session-unknown'
  | 'internal';

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });

export function fail(
  code: ProblemCode,
  message: string,
  values: Problem['values'] = {},
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, message, values } };
}
