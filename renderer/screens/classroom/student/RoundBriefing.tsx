import type { JSX } from 'preact';
import type { StudentView } from '../../../../src/core/protocol/classroom.ts';
import { useText } from '../../../store/context.ts';
import type { Flight } from '../../../store/flight.ts';
import { BriefingFacts, BriefingStory } from '../../briefing/BriefingParts.tsx';
import { PriorPicture } from '../../briefing/PriorPicture.tsx';
import { missionName } from '../../missions/missionNames.ts';
import { Page } from '../../Page.tsx';

export interface RoundBriefingProps {
  readonly flight: Flight;
  readonly view: StudentView;
}

/** The briefing of a round, until the teacher begins the flight for everybody. */
export function RoundBriefing({ flight, view }: RoundBriefingProps): JSX.Element | null {
  const text = useText();
  const { t } = text;
  const state = flight.state.value;
  if (state === null) return null;
  return (
    <Page
      name="briefing"
      title={missionName(text, state.mission.id)}
      intro={t('studentRoom.round', { round: view.round + 1, rounds: view.rounds })}
    >
      <p class="round-waits panel" role="status">
        {t('studentRoom.briefing.waits')}
      </p>
      <PriorPicture mission={state.mission} />
      <div class="briefing-columns is-round">
        <BriefingStory state={state} />
        <BriefingFacts state={state} />
      </div>
    </Page>
  );
}
