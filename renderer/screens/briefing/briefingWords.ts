import type { Mission } from '../../../src/core/missions/mission.ts';
import type { SimpleLaw } from '../../../src/core/statistics/law.ts';
import type { Text } from '../../i18n/text.ts';
import { basesOf } from '../../store/bell.ts';
import { priorIntervals } from './priorIntervals.ts';

/** A law of strays in words. */
export function lawWords(text: Text, law: SimpleLaw, unit: Mission['unit']): string {
  const { t, number } = text;
  const inUnit = t(`unit.${unit}`);
  switch (law.family) {
    case 'normal':
      return t('briefing.law.normal', {
        mu: number(law.mu, 1),
        sigma: number(law.sigma, 1),
        unit: inUnit,
      });
    case 'uniform':
      return t('briefing.law.uniform', {
        lower: number(law.lower, 0),
        upper: number(law.upper, 0),
        unit: inUnit,
      });
    case 'student-t':
      return t('briefing.law.student-t', {
        location: number(law.location, 1),
        scale: number(law.scale, 1),
        unit: inUnit,
      });
  }
}

/** What is known beforehand: two sentences and the prior's four numbers. */
export function priorWords(text: Text, mission: Mission): readonly string[] {
  const { t, number } = text;
  const { prior, source } = mission;
  const unit = t(`unit.${mission.unit}`);
  const { mu, sigma } = priorIntervals(prior);
  const muValues = {
    mu0: number(prior.mu0, 0),
    low: number(mu[0], 1),
    high: number(mu[1], 1),
    unit,
    apart: source.kind === 'simulated' ? number(source.minimumSeparation, 0) : '',
  };
  const sigmaValues = { low: number(sigma[0], 2), high: number(sigma[1], 2), unit };
  const kind = source.kind === 'recorded' ? 'Reading' : basesOf(mission) === 2 ? 'Each' : '';
  return [
    t(`briefing.prior.mu${kind}`, muValues),
    t(`briefing.prior.sigma${kind}`, sigmaValues),
    t('briefing.prior.numbers', {
      mu0: plain(text, prior.mu0),
      kappa0: plain(text, prior.kappa0),
      alpha0: plain(text, prior.alpha0),
      beta0: plain(text, prior.beta0),
    }),
  ];
}

const plain = ({ number }: Text, value: number): string =>
  number(value, Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2);

/** Whether strays may fall: by the mission itself, or by a trigger. */
export function straysMayCome({ strays, triggers }: Mission): boolean {
  return strays !== null && (strays.from !== null || triggers);
}

/** Names the words for what a guess is measured against. */
export function targetKey(mission: Mission): 'full' | 'core' | 'coreTwo' | 'coreStrays' {
  if (mission.target === 'full') return 'full';
  if (basesOf(mission) === 2) return 'coreTwo';
  return straysMayCome(mission) ? 'coreStrays' : 'core';
}

/** What may come in between: strays that the mission brings by itself, and wipes. */
export function dangerWords(text: Text, mission: Mission): readonly string[] {
  const { t, percent, integer, list } = text;
  const { strays, wipes } = mission;
  const told: string[] = [];
  if (strays !== null && straysMayCome(mission))
    told.push(
      t('briefing.strays.told', {
        law: lawWords(text, strays.law, mission.unit),
        share: percent(strays.share),
      }),
    );
  if (wipes.length > 0)
    told.push(t('briefing.wipes.told', { list: list(wipes.map(({ after }) => integer(after))) }));
  return told;
}

export function scoreWords({ t }: Text, mission: Mission): readonly string[] {
  const target =
    mission.source.kind === 'recorded'
      ? t('briefing.score.race')
      : t(`briefing.score.${targetKey(mission)}`);
  return [target, t('briefing.score.begin', { count: mission.t0 }), t('briefing.score.pay')];
}
