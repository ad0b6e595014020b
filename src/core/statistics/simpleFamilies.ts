import type { Family } from './family.ts';
import type { SimpleLaw } from './law.ts';
import { normalFamily } from './normal.ts';
import { studentTFamily } from './studentT.ts';
import { uniformFamily } from './uniform.ts';

type SimpleFamilies = {
  readonly [F in SimpleLaw['family']]: Family<Extract<SimpleLaw, { family: F }>>;
};

/** The families that may be components of a mixture. A new one is added here and nowhere else. */
export const simpleFamilies: SimpleFamilies = {
  normal: normalFamily,
  uniform: uniformFamily,
  'student-t': studentTFamily,
};

/** The family of a law. The record's type ties each key to its law, which a lookup by union cannot express. */
export function simpleFamilyOf<L extends SimpleLaw>(law: L): Family<L> {
  return simpleFamilies[law.family] as unknown as Family<L>;
}
