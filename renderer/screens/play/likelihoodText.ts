import type { SessionState } from '../../../src/core/session/state.ts';
import type { NormalLaw } from '../../../src/core/statistics/law.ts';
import type { LikelihoodText } from '../../charts/text.ts';
import type { Text } from '../../i18n/text.ts';
import { basesOf, stepsFor } from '../../store/bell.ts';

/** `live`: a point can be taken. `active`: which of two bells it is taken for. */
export function likelihoodText(
  text: Text,
  { mission }: SessionState,
  active: number,
  live: boolean,
): LikelihoodText {
  const { t, number, percent } = text;
  const { digits } = stepsFor(mission.span);
  const two = basesOf(mission) === 2;
  const unit = t(`unit.${mission.unit}`);
  const numbers = (bell: NormalLaw, below: number) => ({
    mu: number(bell.mu, digits),
    sigma: number(bell.sigma, digits),
    unit,
    below: number(below, below < 0.1 ? 3 : 2),
  });
  return {
    title: two ? t('likelihood.titleOf', { bell: active + 1 }) : t('likelihood.title'),
    caption: t('likelihood.caption'),
    description: t('likelihood.description'),
    number,
    contestant: id => t(`contestant.${id}`),
    unit: name => t(`unit.${name}`),
    percent,
    foot: what => (what === 'slice' || !live ? t(`likelihood.foot.${what}`) : t('likelihood.hint')),
    point: (bell, below) =>
      t('likelihood.point', {
        ...numbers(bell, below),
        below: number(-below, below < 0.1 ? 3 : 2),
      }),
    pointInFull: (bell, below) => t('likelihood.pointInFull', numbers(bell, below)),
    pointer: two ? t('likelihood.pointerOf', { bell: active + 1 }) : t('likelihood.pointer'),
    pointerRole: t('likelihood.pointerRole'),
    keys: t('likelihood.keys'),
    tableOf: rows => ({
      caption: t('likelihood.table'),
      head: [t('reveal.column.who'), t('field.mu'), t('field.sigma'), t('likelihood.below')],
      rows: rows.map(({ id, bell, below }) => [
        id === 'best' ? t('likelihood.best') : t(`contestant.${id}`),
        number(bell.mu, digits),
        number(bell.sigma, digits),
        number(below, 3),
      ]),
    }),
    empty: t('likelihood.empty'),
  };
}
