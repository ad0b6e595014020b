import * as v from 'valibot';
import { firstIssue, issueInWords } from '../problemOfIssues.ts';
import { datasetProblem, datasetSize } from './dataset.ts';
import type { Dataset, DatasetKind, DatasetOf } from './dataset.ts';
import type { Fit } from './fit.ts';
import { refused } from './fit.ts';
import type { LiveEstimator } from './live.ts';

/** The options of a method: a strict object with a default for whatever need not be given. */
export type OptionsSchema = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/**
 * One way to estimate one family from one kind of data. The game, the command line and the tests find it
 * in the registry by `name` and `family`.
 */
export interface Method {
  readonly name: string; // "mle", "map", "em"
  readonly family: string; // "normal", "mixture"
  /** Other names for the pair of both. */
  readonly aliases: readonly string[];
  readonly about: string; // one line for a list
  readonly data: DatasetKind;
  readonly options: OptionsSchema;
  /** Throws InvalidOptions; whatever is wrong with the data is said in the fit. */
  readonly fit: (data: Dataset, options: unknown) => Fit;
  /** The same method as a contestant in flight, where it is one. */
  readonly live: LiveEstimator | null;
}

/** An option of a method is not what its schema wants; the message names it. */
export class InvalidOptions extends Error {}

interface Definition<K extends DatasetKind, S extends OptionsSchema> {
  readonly name: string;
  readonly family: string;
  readonly aliases?: readonly string[];
  readonly about: string;
  readonly data: K;
  readonly options: S;
  /** Parameters named in a fit, also in one that is refused. */
  readonly parameters: readonly string[];
  /** May trust that the numbers of `data` are finite, or what their kind says of them. */
  readonly fit: (data: DatasetOf<K>, options: v.InferOutput<S>) => Fit;
  readonly live?: LiveEstimator;
}

/** A method with its options and its data checked before its own `fit` sees them. */
export function defineMethod<K extends DatasetKind, S extends OptionsSchema>(
  definition: Definition<K, S>,
): Method {
  const { name, family, aliases = [], about, data: kind, options, parameters, live } = definition;
  return {
    name,
    family,
    aliases,
    about,
    data: kind,
    options,
    live: live ?? null,
    fit(data, given) {
      if (data.kind !== kind)
        throw new TypeError(`${name} of ${family} estimates from ${kind}, got ${data.kind}`);
      const read = v.safeParse(options, given);
      if (!read.success)
        throw new InvalidOptions(`${name} of ${family}: ${issueInWords(firstIssue(read.issues))}`);
      const problem = datasetProblem(data);
      if (problem !== null) return refused('invalid-input', datasetSize(data), parameters, problem);
      return definition.fit(data as DatasetOf<K>, read.output as v.InferOutput<S>);
    },
  };
}
