import type { JsonObject } from './json.ts';

/**
 * Reads one version of the format as the next. Works on parsed JSON that nothing has checked yet: what it
 * does not know it passes on, and the schema of the newest version refuses it.
 */
export interface Upcaster {
  readonly from: number; // gives `from + 1`
  readonly header: (json: JsonObject) => JsonObject;
  readonly event: (json: JsonObject) => JsonObject;
}
