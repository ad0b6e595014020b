import type { LikelihoodText, LossText, RaceText } from '../../../renderer/charts/text.ts';
import type { FieldText } from '../../../renderer/scene/playfield.ts';
import type { ContestantId } from '../../../src/core/session/contestants.ts';
import type { Alarm } from '../../../src/core/session/state.ts';

const names: Record<ContestantId, string> = { player: 'you', mle: 'MLE', map: 'MAP', em: 'EM' };
const number = (value: number, digits: number): string =>
  Number.isFinite(value) ? value.toFixed(digits).replace('-', '\u2212') : '\u221e';
const contestant = (id: ContestantId): string => names[id];

function alarm(alarm: Alarm): string {
  switch (alarm.type) {
    case 'decoys-announced':
      return 'decoys';
    case 'memory-wiped':
      return `memory wiped: ${alarm.kept} kept`;
    case 'sensors-jammed':
      return 'sensors jammed';
    case 'contestant-wrecked':
      return `${contestant(alarm.contestant)} wrecked`;
  }
}

export const fieldText: FieldText = {
  number,
  contestant,
  alarm,
  unit: unit => unit,
  parameter: (name, component) =>
    ({ mu: '\u03bc', sigma: '\u03c3', weight: 'w' })[name] +
    (component === null ? '' : ['', '\u2081', '\u2082', '\u2083'][component]),
  farLandings: count => `${count} far landings`,
  note: (id, what) =>
    what === 'collapsed'
      ? `${contestant(id)}: \u03c3 is 0`
      : id === 'mle'
        ? 'MLE is dragged by the decoys'
        : null,
  truth: 'Truth',
  reference: 'Accepted today',
  likelihoodCaption: 'How likely each landing is under your guess',
  takeBell: 'take the bell',
};

export const raceText: RaceText = {
  title: 'The race',
  caption: 'nats behind the best, lower wins',
  description: 'Race of the contestants',
  number,
  contestant,
  alarm,
  logarithmic: 'nats behind the best, log scale',
  landing: landing => `landing ${landing}`,
  lost: landing => `\u221e at ${landing}`,
  readoff: 'Landing to read off',
  reading: ({ landing }) => `landing ${landing}`,
};

export const likelihoodText: LikelihoodText = {
  title: 'Likelihood',
  caption: '\u03bc across, log \u03c3 up',
  description: 'Likelihood surface',
  number,
  contestant,
  unit: unit => unit,
  percent: share => `${100 * share} %`,
  foot: what => what,
  point: bell => `${bell.mu} ${bell.sigma}`,
  pointInFull: bell => `${bell.mu} ${bell.sigma}`,
  pointer: 'Point on the surface',
  pointerRole: 'slider in two directions',
  keys: '',
  tableOf: () => ({ caption: '', head: [], rows: [] }),
  empty: 'no landing yet',
};

export const lossText: LossText = {
  title: 'Loss over time',
  caption: 'nats from the truth, lower is better',
  description: 'Loss over time',
  number,
  contestant,
  landings: 'landings',
};
