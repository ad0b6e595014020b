import type { ReferenceCase } from './case.ts';

/** What one way of computing says: a value for each quantity that it can answer, by the schema's names. */
export type Answer = Readonly<Record<string, unknown>>;

/**
 * A kind of reference case: which fields it understands, and how the core answers it. A case with a field
 * that is not named here fails: nobody can say that what it asks for is met.
 */
export interface Kind {
  readonly kind: string;
  readonly inputs: readonly string[]; // fields of `input`
  readonly columns: readonly string[]; // of `data`: x, y, trials, lower, upper
  readonly quantities: readonly string[]; // that `expected` may name
  /**
   * The core's answers, each by the name of the way it was computed ("at once", "streamed", "binned").
   * Every quantity is answered by one way at least, and whatever a way answers has to be right.
   */
  readonly solve: (c: ReferenceCase) => Readonly<Record<string, Answer>>;
}
