import type { ContestantId } from '../../../src/core/session/contestants.ts';
import type { Alarm } from '../../../src/core/session/state.ts';
import type { Text } from '../../i18n/text.ts';
import type { FieldText } from '../../scene/contract.ts';

const SUBSCRIPTS = ['', '₁', '₂', '₃'] as const;

/** Every word of the field, in the player's language. */
export function fieldText(text: Text, recorded: boolean): FieldText {
  const { t, number } = text;
  return {
    number,
    unit: unit => t(`unit.${unit}`),
    alarm: alarm => alarmWords(text, alarm, recorded),
    contestant: id => t(`contestant.${id}`),
    parameter: (name, component) =>
      `${t(`field.${name}`)}${component === null ? '' : (SUBSCRIPTS[component] ?? component)}`,
    farLandings: count => t('field.far', { count }),
    note: (id, what) => t(`field.note.${what}`, { who: t(`contestant.${id}`) }),
    truth: t('field.truth'),
    reference: t('field.reference'),
    likelihoodCaption: t('field.likelihood'),
    takeBell: t('field.take'),
  };
}

/** An alarm in a few words, for the place where it happened. */
export function alarmWords({ t }: Text, alarm: Alarm, recorded: boolean): string {
  switch (alarm.type) {
    case 'decoys-announced':
      return t(recorded ? 'alarm.badReadings' : 'alarm.decoys');
    case 'memory-wiped':
      return t('alarm.wipe');
    case 'sensors-jammed':
      return t('alarm.jamming');
    case 'contestant-wrecked':
      return t('alarm.wreck', { who: t(`contestant.${alarm.contestant}`) });
  }
}

export const contestantsOf = (contestants: readonly ContestantId[]): readonly ContestantId[] => [
  'player',
  ...contestants.filter(id => id !== 'player'),
];
