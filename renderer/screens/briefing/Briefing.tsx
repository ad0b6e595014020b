import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SessionState } from '../../../src/core/session/state.ts';
import { useBack } from '../../input/useBack.ts';
import { useApp, useText } from '../../store/context.ts';
import type { Flight } from '../../store/flight.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { knownMission, missionName } from '../missions/missionNames.ts';
import { Page } from '../Page.tsx';
import { BriefingFacts, BriefingStory } from './BriefingParts.tsx';
import { PriorPicture } from './PriorPicture.tsx';

export function Briefing({ flight }: { readonly flight: Flight }): JSX.Element | null {
  const state = flight.state.value;
  return state === null ? null : <BriefingOf flight={flight} state={state} />;
}

interface BriefingOfProps {
  readonly flight: Flight;
  readonly state: SessionState;
}

function BriefingOf({ flight, state }: BriefingOfProps): JSX.Element {
  const app = useApp();
  const text = useText();
  const { t } = text;
  const { mission } = state;
  const [choice, setChoice] = useState<string | null>(state.prediction);
  const back = (): void =>
    app.go({ name: mission.id === 'free-flight' ? 'free-flight' : 'missions' });
  useBack(back);

  async function begin(): Promise<void> {
    if (choice !== null && choice !== state.prediction)
      await flight.submit({ type: 'predict', choice });
    await flight.submit({ type: 'begin' });
  }

  const shown = state.prediction ?? choice; // an autopilot may have answered
  const missing = shown === null && mission.prediction.length > 0;
  return (
    <Page name="briefing" title={missionName(text, mission.id)} onBack={back}>
      <PriorPicture mission={mission} />
      <div class="briefing-columns">
        <BriefingStory state={state} />
        <BriefingFacts state={state} />
        <section class="briefing-prediction panel">
          <h2>{t('briefing.prediction.title')}</h2>
          <Choice
            legend={predictionQuestion(text, state)}
            layout="list"
            value={shown}
            options={mission.prediction.map(id => ({
              value: id,
              label: text.find(`prediction.${mission.id}.${id}`) ?? id,
            }))}
            onChange={setChoice}
          />
          <div class="actions">
            <Button kind="primary" disabled={missing} onClick={() => void begin()}>
              {t('briefing.begin')}
            </Button>
            {missing && <p class="quiet">{t('briefing.chooseFirst')}</p>}
          </div>
        </section>
      </div>
    </Page>
  );
}

function predictionQuestion(text: ReturnType<typeof useText>, { mission }: SessionState): string {
  const known = knownMission(mission.id);
  return known === null
    ? text.t('briefing.prediction.title')
    : text.t(`prediction.${known}.question`, { landings: mission.landings });
}
