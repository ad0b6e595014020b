export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads one version of the format as the next. Works on parsed JSON that nothing has checked yet: what it
 * does not know it passes on, and the schema of the newest version refuses it.
 */
export interface Upcaster {
  readonly from: number; // gives `from + 1`
  readonly header: (json: JsonObject) => JsonObject;
  readonly event: (json: JsonObject) => JsonObject;
}

/** Every older version that can still be read. A change of the format adds one and keeps the others. */
export const UPCASTERS: readonly Upcaster[] = [];

/** The steps from a version up to the newest; null if one is missing. */
export function stepsFrom(
  version: number,
  newest: number,
  upcasters: readonly Upcaster[],
): readonly Upcaster[] | null {
  const steps: Upcaster[] = [];
  for (let at = version; at < newest; at++) {
    const step = upcasters.find(({ from }) => from === at);
    if (step === undefined) return null;
    steps.push(step);
  }
  return steps;
}
