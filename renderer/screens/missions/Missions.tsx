import type { JSX } from 'preact';
import type { Mission } from '../../../src/core/missions/mission.ts';
import { useBack } from '../../input/useBack.ts';
import { useApp, useText } from '../../store/context.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../Page.tsx';
import { MissionGlyph } from './MissionGlyph.tsx';
import { knownMission, MISSION_IDS, missionName } from './missionNames.ts';

export function Missions(): JSX.Element {
  const app = useApp();
  const text = useText();
  const { t } = text;
  const back = (): void => app.go({ name: 'title' });
  useBack(back);
  const listed = app.missions.value.filter(({ id }) => id !== 'free-flight');
  const ordered = [...listed].sort((a, b) => orderOf(a.id) - orderOf(b.id));
  return (
    <Page name="missions" title={t('missions.title')} intro={t('missions.intro')} onBack={back}>
      {ordered.length === 0 && <p class="empty">{t('missions.empty')}</p>}
      <ol class="mission-cards">
        {ordered.map((mission, i) => (
          <MissionCard
            key={mission.id}
            mission={mission}
            number={i + 1}
            onFly={() => void app.fly({ missionId: mission.id, seed: null, flight: null })}
          />
        ))}
        <li class="mission-card">
          <MissionGlyph id="free-flight" />
          <div class="mission-words">
            <h2>
              <CardButton
                name={missionName(text, 'free-flight')}
                onClick={() => app.go({ name: 'free-flight' })}
              />
            </h2>
            <p class="mission-question">{t('mission.free-flight.question')}</p>
            <p class="mission-learn">{t('mission.free-flight.learn')}</p>
          </div>
          <p class="mission-foot">{t('missions.setUp')}</p>
        </li>
      </ol>
    </Page>
  );
}

function orderOf(id: string): number {
  const index = MISSION_IDS.findIndex(known => known === id);
  return index < 0 ? MISSION_IDS.length : index;
}

interface MissionCardProps {
  readonly mission: Mission;
  readonly number: number;
  readonly onFly: () => void;
}

function MissionCard({ mission, number, onFly }: MissionCardProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const known = knownMission(mission.id);
  const name = missionName(text, mission.id);
  return (
    <li class="mission-card">
      <MissionGlyph id={known ?? 'first-contact'} />
      <div class="mission-words">
        <h2>
          <span class="mission-number" aria-hidden="true">
            {number}
          </span>
          <CardButton name={name} onClick={onFly} />
        </h2>
        {known !== null && (
          <>
            <p class="mission-question">{t(`mission.${known}.question`)}</p>
            <p class="mission-learn">{t(`mission.${known}.learn`)}</p>
          </>
        )}
      </div>
      <p class="mission-foot">{t('missions.landings', { count: mission.landings })}</p>
    </li>
  );
}

/** The card's name is its button, and the button reaches over the whole card. */
function CardButton(props: { readonly name: string; readonly onClick: () => void }): JSX.Element {
  return (
    <Button kind="quiet" class="card-button" onClick={props.onClick}>
      {props.name}
    </Button>
  );
}
