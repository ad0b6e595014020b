import * as v from 'valibot';

/** Bounds that no real value comes near; a larger one is a damaged or hostile file. */
export const MAX_POSITION = 1e12; // unit
export const MAX_LANDINGS = 2_000_000;
export const MAX_SESSION_MS = 1e12;

function numberThat(holds: (x: number) => boolean, expected: string) {
  return v.pipe(
    v.number(),
    v.rawCheck<number>(({ dataset, addIssue }) => {
      if (dataset.typed && !holds(dataset.value)) addIssue({ expected });
    }),
  );
}

export const finite = numberThat(x => Number.isFinite(x), 'a finite number');

export const position = numberThat(
  x => Math.abs(x) <= MAX_POSITION,
  `a number from -${MAX_POSITION} to ${MAX_POSITION}`,
);

export const positive = numberThat(
  x => x > 0 && x <= MAX_POSITION,
  `a number above 0, up to ${MAX_POSITION}`,
);

export const notNegative = numberThat(
  x => x >= 0 && x <= MAX_POSITION,
  `a number from 0 to ${MAX_POSITION}`,
);

export const numberIn = (lower: number, upper: number) =>
  numberThat(x => x >= lower && x <= upper, `a number from ${lower} to ${upper}`);

export const integerIn = (lower: number, upper: number) =>
  numberThat(
    x => Number.isInteger(x) && x >= lower && x <= upper,
    `a whole number from ${lower} to ${upper}`,
  );

export const landingCount = integerIn(0, MAX_LANDINGS);

/**
 * A loss in nats, which may be infinite. JSON has no infinity: there it is the string "Infinity" or
 * "-Infinity" (a point mass that was hit). NaN is refused.
 */
export const loss = v.pipe(
  v.union([v.number(), v.picklist(['Infinity', '-Infinity'])]),
  v.transform(x => (typeof x === 'number' ? x : x === 'Infinity' ? Infinity : -Infinity)),
);

/** A name that is safe in a file name and in the message catalogue. */
export const identity = v.pipe(
  v.string(),
  v.rawCheck<string>(({ dataset, addIssue }) => {
    if (dataset.typed && !/^[a-z0-9][a-z0-9-]{0,63}$/.test(dataset.value))
      addIssue({ expected: '1 to 64 small letters, digits and hyphens' });
  }),
);

/** A list of at most `most` items. */
export function listOf<const Item extends v.GenericSchema>(
  item: Item,
  least: number,
  most: number,
) {
  return v.pipe(
    v.array(item),
    v.rawCheck<v.InferOutput<Item>[]>(({ dataset, addIssue }) => {
      if (dataset.typed && !(dataset.value.length >= least && dataset.value.length <= most))
        addIssue({
          expected: `${least} to ${most} items`,
          received: `${dataset.value.length}`,
        });
    }),
  );
}

/** A value that a field allows by itself and the others forbid. */
export interface Contradiction {
  readonly field: readonly [string | number, ...(string | number)[]];
  readonly expected: string;
  readonly got: string | number;
}

/** Refuses a value in which the fields contradict each other, naming the field to change. */
export function consistent<T>(find: (value: T) => readonly Contradiction[]): v.RawCheckAction<T> {
  return v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.issues !== undefined) return;
    const input: unknown = dataset.value;
    for (const { field, expected, got } of find(dataset.value)) {
      const item = (key: string | number): v.IssuePathItem => ({
        type: 'unknown',
        origin: 'value',
        input,
        key,
        value: got,
      });
      const [first, ...rest] = field;
      addIssue({ expected, received: `${got}`, path: [item(first), ...rest.map(item)] });
    }
  });
}
