import type { ContestantId } from '../../session/contestants.ts';

/** What a picture says. A name that is not known, as of a mission of somebody's own, is shown as it is. */
export interface PictureWords {
  readonly missions: Readonly<Record<string, string>>;
  readonly contestants: Readonly<Record<ContestantId, string>>;
  readonly moment: (landings: number, of: number, time: string) => string;
  readonly note: (unit: string) => string; // what bars and curves are
  readonly truth: string;
  readonly decoys: string;
  readonly far: (count: number) => string;
  readonly none: string; // in place of an answer
  readonly description: (moment: string, list: string) => string;
}

export const ENGLISH: PictureWords = {
  missions: {
    'first-contact': 'First Contact',
    'thin-evidence': 'Thin Evidence',
    decoys: 'Decoys',
    'two-bases': 'Two Bases',
    newcomb: 'Newcomb’s Light',
    'free-flight': 'Free Flight',
  },
  contestants: { player: 'player', mle: 'MLE', map: 'MAP', em: 'EM' },
  moment: (landings, of, time) => `after ${landings} of ${of} landings, ${time}`,
  note: unit => `Bars: the landings, as a density per ${unit}. Curves: bells, μ and σ in ${unit}.`,
  truth: 'truth',
  decoys: 'decoys among the landings',
  far: count => `${count} farther out`,
  none: 'no answer yet',
  description: (moment, list) =>
    `Landings on a line as a histogram, with the bells held over it, ${moment}. ${list}`,
};
