import type { JSX } from 'preact';
import { useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { useAnnouncement } from '../../../ui/useAnnouncement.ts';
import { Board } from './Board.tsx';
import { DoorControls } from './DoorControls.tsx';
import { JoinSign } from './JoinSign.tsx';
import { HereCount } from './PeopleCount.tsx';
import { SeatGrid, type SeatGridProps } from './SeatGrid.tsx';
import { seatsIn } from './teacherWords.ts';

/** Before the first round: the way in, and who has come. */
export function Lobby({ room, view }: SeatGridProps): JSX.Element {
  const { t } = useText();
  const count = seatsIn(view).length;
  useAnnouncement(count, count === 0 ? null : t('teacher.lobby.count', { count }));
  return (
    <Board
      room={room}
      view={view}
      name="lobby"
      title={view.plan.title}
      joinShown
      figure={<HereCount view={view} />}
      controls={
        <>
          <Button
            kind="primary"
            disabled={count === 0}
            onClick={() => void room.submit({ type: 'next' })}
          >
            {t('teacher.lobby.start')}
          </Button>
          <DoorControls room={room} view={view} />
        </>
      }
    >
      <JoinSign view={view} />
      <SeatGrid room={room} view={view} />
    </Board>
  );
}
