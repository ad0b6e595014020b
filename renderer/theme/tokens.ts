/** Colours of the picture as 0xRRGGBB, the same as in tokens.css: canvases cannot read custom properties cheaply. */
export interface Palette {
  readonly ground: number;
  readonly panel: number;
  readonly hairline: number;
  readonly grid: number;
  readonly quiet: number;
  readonly text: number;
  readonly bar: number;
  readonly barTop: number;
  readonly star: number;
  readonly drone: number;
  readonly alarm: number;
  readonly truth: number;
}

export const STANDARD: Palette = {
  ground: 0x05070d,
  panel: 0x0a0f1a,
  hairline: 0x1a2436,
  grid: 0x141d2c,
  quiet: 0x6f8199,
  text: 0xdbe6f4,
  bar: 0x182231,
  barTop: 0x5f728d,
  star: 0x8fa6c4,
  drone: 0xdbe6f4,
  alarm: 0xff7f50,
  truth: 0xffffff,
};

export const HIGH_CONTRAST: Palette = {
  ground: 0x000000,
  panel: 0x05080f,
  hairline: 0x4a5d7a,
  grid: 0x26344a,
  quiet: 0xb4c4d8,
  text: 0xffffff,
  bar: 0x1d2a3d,
  barTop: 0xa9bdd8,
  star: 0x8fa6c4,
  drone: 0xffffff,
  alarm: 0xff9a6b,
  truth: 0xffffff,
};

export const paletteOf = (highContrast: boolean): Palette =>
  highContrast ? HIGH_CONTRAST : STANDARD;

export const FONT_WORDS = "'Saira', 'Segoe UI', 'Helvetica Neue', sans-serif";
export const FONT_NAMES = "'Oxanium', 'Saira', 'Segoe UI', sans-serif";
export const FONT_NUMBERS =
  "'IBM Plex Mono', 'DejaVu Sans Mono', 'SF Mono', Menlo, Consolas, monospace";
