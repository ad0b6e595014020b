import type { ContestantId } from '../../session/contestants.ts';

/** Colours of a picture, and how its contestants look: on the game's dark ground, or on paper. */
export interface PictureLook {
  readonly ground: string;
  readonly text: string;
  readonly quiet: string;
  readonly hairline: string;
  readonly line: string; // the landing line
  readonly bar: string;
  readonly barTop: string;
  readonly truth: string;
  readonly alarm: string;
  readonly contestants: Readonly<Record<ContestantId, string>>;
}

export const DARK: PictureLook = {
  ground: '#05070d',
  text: '#dbe6f4',
  quiet: '#8fa1b8',
  hairline: '#1a2436',
  line: '#dbe6f4',
  bar: '#182231',
  barTop: '#5f728d',
  truth: '#ffffff',
  alarm: '#ff7f50',
  contestants: { player: '#ffc24b', mle: '#56b4e9', map: '#2fd6a6', em: '#f08bd0' },
};

/** For print: the same hues, dark enough for white paper. */
export const LIGHT: PictureLook = {
  ground: '#ffffff',
  text: '#16202c',
  quiet: '#55636f',
  hairline: '#dfe4ea',
  line: '#16202c',
  bar: '#e6ebf0',
  barTop: '#9aa7b5',
  truth: '#000000',
  alarm: '#b3431a',
  contestants: { player: '#9c6200', mle: '#0063a0', map: '#00744f', em: '#a8307f' },
};

/** Dashes of a contestant's bell, px on and off; none: solid. */
export const DASHES: Readonly<Record<ContestantId, readonly number[]>> = {
  player: [],
  mle: [8, 5],
  map: [2, 4],
  em: [10, 4, 2, 4],
};

/** A contestant's mark, about 0 0, 7 from its middle. */
export const MARKS: Readonly<Record<ContestantId, string>> = {
  player: 'M0-7 7 6H-7Z',
  mle: 'M-6 0A6 6 0 1 1 6 0A6 6 0 1 1-6 0Z',
  map: 'M-5.5-5.5H5.5V5.5H-5.5Z',
  em: 'M0-7 7 0 0 7-7 0Z',
};

export const FONT_WORDS = "Saira, 'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', sans-serif";
export const FONT_NUMBERS = "'IBM Plex Mono', 'DejaVu Sans Mono', 'SF Mono', Consolas, monospace";
