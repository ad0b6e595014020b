/** How another recording's line is dashed, by its number from 1; px on, px off, ... The number stands on the line. */
const DASHES: readonly (readonly number[])[] = [
  [14, 4],
  [5, 3],
  [1.5, 3],
  [16, 3, 4, 3],
  [7, 3, 1.5, 3],
  [22, 7],
  [4, 8],
  [1.5, 7],
];

export const ghostDash = (number: number): readonly number[] => DASHES[number - 1] ?? [];

/** All have one colour: it says that they are others, and the number which. As `--ghost` in replay.css. */
export const ghostInk = (highContrast: boolean): number => (highContrast ? 0xe3e9f7 : 0xa3aed0);
