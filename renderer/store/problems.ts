import { signal, type ReadonlySignal } from '@preact/signals';
import type { Problem } from '../../src/core/problem.ts';

/** What went wrong and has not been put away, oldest first. */
export interface ProblemStore {
  readonly shown: ReadonlySignal<readonly ShownProblem[]>;
  readonly show: (problem: Problem) => void;
  /** Puts all away: the player has moved on. */
  readonly clear: () => void;
  readonly dismiss: (id: number) => void;
  /** An error nobody caught: the page is not to be trusted any more. */
  readonly fatal: ReadonlySignal<Error | null>;
  readonly crash: (error: Error) => void;
  readonly recover: () => void;
}

export interface ShownProblem {
  readonly id: number;
  readonly problem: Problem;
}

const MOST_SHOWN = 4;

/** Adds a problem; the same one again takes the place of the first, so that a held key fills no screen. */
export function withProblem(
  shown: readonly ShownProblem[],
  added: ShownProblem,
): readonly ShownProblem[] {
  const others = shown.filter(
    ({ problem }) =>
      problem.code !== added.problem.code || problem.message !== added.problem.message,
  );
  return [...others, added].slice(-MOST_SHOWN);
}

export function createProblemStore(): ProblemStore {
  const shown = signal<readonly ShownProblem[]>([]);
  const fatal = signal<Error | null>(null);
  let lastId = 0;
  return {
    shown,
    show: problem => {
      shown.value = withProblem(shown.value, { id: ++lastId, problem });
    },
    clear: () => {
      shown.value = [];
    },
    dismiss: id => {
      shown.value = shown.value.filter(entry => entry.id !== id);
    },
    fatal,
    crash: error => {
      fatal.value = error;
    },
    recover: () => {
      fatal.value = null;
    },
  };
}
