import type { JSX } from 'preact';
import { useText } from '../../../store/context.ts';
import type { StudentRoom } from '../../../store/classroom/studentRoom.ts';
import { LeaveButton } from './LeaveButton.tsx';
import { TakeRound } from './TakeHome.tsx';

/** What there is to do after a round, until the class goes on. */
export function RoundActions({ room }: { readonly room: StudentRoom }): JSX.Element | null {
  const { t } = useText();
  const view = room.view.value;
  if (view === null) return null;
  const last = view.round + 1 >= view.rounds;
  const round = room.rounds.value.find(one => one.sessionId === view.sessionId);
  return (
    <footer class="reveal-actions">
      <p class="round-next" role="status">
        {t(last ? 'studentRoom.reveal.last' : 'studentRoom.reveal.next')}
      </p>
      {round !== undefined && !room.door.records && <TakeRound round={round} />}
      <LeaveButton room={room} />
    </footer>
  );
}
