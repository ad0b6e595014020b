/** Buttons of a gamepad with the standard mapping, by index, under the names printed on most of them. */
export const PAD_BUTTONS = [
  'A',
  'B',
  'X',
  'Y',
  'LB',
  'RB',
  'LT',
  'RT',
  'View',
  'Menu',
  'LS',
  'RS',
  'Up',
  'Down',
  'Left',
  'Right',
] as const;

export type PadButton = (typeof PAD_BUTTONS)[number];

export const isPadButton = (name: string): name is PadButton =>
  (PAD_BUTTONS as readonly string[]).includes(name);
