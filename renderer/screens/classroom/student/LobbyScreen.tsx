import type { JSX } from 'preact';
import type { StudentView } from '../../../../src/core/protocol/classroom.ts';
import { useText } from '../../../store/context.ts';
import type { StudentRoom } from '../../../store/classroom/studentRoom.ts';
import { useAnnouncement } from '../../../ui/useAnnouncement.ts';
import { Page } from '../../Page.tsx';
import { LeaveButton } from './LeaveButton.tsx';

export interface LobbyScreenProps {
  readonly room: StudentRoom;
  readonly view: StudentView;
  readonly stage: 'waiting' | 'lobby' | 'loading';
}

/** While nothing is flown: at the door, in the lobby, or until a round has come. */
export function LobbyScreen({ room, view, stage }: LobbyScreenProps): JSX.Element {
  const { t } = useText();
  const { name, team, rounds } = view;
  const title = t(stage === 'waiting' ? 'studentRoom.waiting.title' : 'studentRoom.lobby.title');
  useAnnouncement(stage, title);
  return (
    <Page name="lobby" title={title} intro={view.title}>
      <div class="lobby-words">
        {stage === 'waiting' ? (
          <p class="lobby-name" role="status">
            {t('studentRoom.waiting.words', { name })}
          </p>
        ) : (
          <>
            <p class="lobby-name">{t('studentRoom.lobby.words', { name })}</p>
            {team !== null && <p>{t('studentRoom.lobby.team', { team })}</p>}
            {stage === 'loading' ? (
              <p role="status">{t('studentRoom.loading')}</p>
            ) : (
              <p>{t('studentRoom.lobby.rounds', { count: rounds })}</p>
            )}
          </>
        )}
        <p class="quiet">{t('studentRoom.lobby.keep')}</p>
      </div>
      <div class="lobby-pulse" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <div class="actions">
        <LeaveButton room={room} />
      </div>
    </Page>
  );
}
