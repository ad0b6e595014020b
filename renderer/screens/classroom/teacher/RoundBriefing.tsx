import type { JSX } from 'preact';
import { useApp, useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { priorWords } from '../../briefing/briefingWords.ts';
import { PriorPicture } from '../../briefing/PriorPicture.tsx';
import { knownMission, missionName } from '../../missions/missionNames.ts';
import { Board } from './Board.tsx';
import { HereCount } from './PeopleCount.tsx';
import type { SeatGridProps } from './SeatGrid.tsx';

const MOST_FACTS = 2; // the prior's own numbers are on the students' screens

/** A round that is open and has not begun: what it is about, and what is known beforehand. */
export function RoundBriefing({ room, view }: SeatGridProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const planned = view.plan.rounds[view.round];
  const missionId = planned?.missionId ?? '';
  const known = knownMission(missionId);
  const missions = useApp().missions.value;
  const mission = room.state.value?.mission ?? missions.find(({ id }) => id === missionId);
  const question = planned?.question ?? null;
  const asked = view.answers.before.some(count => count > 0);
  return (
    <Board
      room={room}
      view={view}
      name="briefing"
      title={missionName(text, missionId)}
      figure={<HereCount view={view} />}
      controls={
        <>
          <Button
            kind={question !== null && !asked ? 'plain' : 'primary'}
            onClick={() => void room.submit({ type: 'begin' })}
          >
            {t('teacher.round.begin')}
          </Button>
          {question !== null && (
            <Button
              kind={asked ? 'plain' : 'primary'}
              onClick={() => void room.submit({ type: 'ask', when: 'before' })}
            >
              {t(asked ? 'teacher.round.askAgain' : 'teacher.round.askBefore')}
            </Button>
          )}
        </>
      }
    >
      <div class="board-text">
        {known !== null && <p class="board-question">{t(`mission.${known}.question`)}</p>}
        {mission !== undefined && (
          <>
            <PriorPicture mission={mission} />
            <div class="board-facts">
              {priorWords(text, mission)
                .slice(0, MOST_FACTS)
                .map(line => (
                  <p key={line}>{line}</p>
                ))}
            </div>
          </>
        )}
      </div>
    </Board>
  );
}
