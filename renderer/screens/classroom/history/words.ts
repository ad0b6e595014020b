import {
  AWARDS,
  REPORT_TEXTS,
  type PastClassResults,
  type ReportWording,
} from '../../../../src/core/protocol/pastClasses.ts';
import type { Text } from '../../../i18n/text.ts';

/** A mission of a later game keeps its identity for a name. */
export const missionName = ({ find }: Text, missionId: string): string =>
  find(`mission.${missionId}.name`) ?? missionId;

/** A printed report in the language of the page. */
export function reportWording(text: Text, past: PastClassResults): ReportWording {
  const { t, tag, direction, date } = text;
  const missions = past.rounds.map(({ missionId }) => [missionId, missionName(text, missionId)]);
  return {
    language: tag,
    direction,
    date: date(past.openedAt),
    missions: Object.fromEntries(missions) as Record<string, string>,
    awards: Object.fromEntries(
      AWARDS.map(award => [award, t(`history.award.${award}`)]),
    ) as unknown as ReportWording['awards'],
    computers: { mle: t('contestant.mle'), map: t('contestant.map'), em: t('contestant.em') },
    text: Object.fromEntries(
      REPORT_TEXTS.map(name => [name, t(`history.print.${name}`)]),
    ) as unknown as ReportWording['text'],
  };
}
