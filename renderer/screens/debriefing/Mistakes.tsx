import type { JSX } from 'preact';
import type { Mistake } from '../../../src/core/protocol/debriefingReport.ts';
import { useApp, useText } from '../../store/context.ts';
import { Button } from '../../ui/Button.tsx';
import { missionName } from '../missions/missionNames.ts';

/** The gravest mistakes, each with the way to its moment. */
export function Mistakes({ mistakes }: { readonly mistakes: readonly Mistake[] }): JSX.Element {
  const app = useApp();
  const text = useText();
  const { t } = text;
  return (
    <section class="panel debriefing-mistakes" aria-labelledby="debriefing-mistakes">
      <h2 id="debriefing-mistakes">{t('debriefing.mistakes')}</h2>
      {mistakes.length === 0 && <p class="quiet">{t('debriefing.noMistakes')}</p>}
      <ol class="mistakes">
        {mistakes.map(mistake => {
          const { kind, recordingId, landing, cost, missionId, startedAt, eventCount } = mistake;
          const mission = missionName(text, missionId);
          const date = text.date(startedAt);
          return (
            <li key={`${recordingId} ${kind}`}>
              <div>
                <h3>{t(`debriefing.mistake.${kind}`)}</h3>
                <p class="quiet">{t(`debriefing.mistake.${kind}.why`)}</p>
                <p class="numbers mistake-where">
                  {t('debriefing.mistakeWhere', {
                    mission,
                    date,
                    landing,
                    cost: text.number(cost, 1),
                  })}
                </p>
              </div>
              <Button
                label={t('debriefing.seeOf', { landing, mission, date })}
                onClick={() => void app.openRecordingAt(recordingId, eventCount)}
              >
                {t('debriefing.see')}
              </Button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
