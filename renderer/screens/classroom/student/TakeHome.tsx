import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { download, recordingOf } from '../../../links/webTakeHome.ts';
import { useApp, useText } from '../../../store/context.ts';
import type { FlownRound, StudentRoom } from '../../../store/classroom/studentRoom.ts';
import { Button } from '../../../ui/Button.tsx';
import { missionName } from '../../missions/missionNames.ts';

const OLDEST_VERSION = '0.0.0'; // the page does not know its own yet

/** The student's own recordings: files in a browser, already kept by the desktop's game. */
export function TakeHome({ room }: { readonly room: StudentRoom }): JSX.Element {
  const { t } = useText();
  const rounds = room.rounds.value;
  return (
    <section class="panel take-home" aria-labelledby="take-home-title">
      <h2 id="take-home-title">{t('studentRoom.home.title')}</h2>
      {rounds.length === 0 ? (
        <p>{t('studentRoom.home.none')}</p>
      ) : room.door.records ? (
        <p>{t('studentRoom.home.saved')}</p>
      ) : (
        <>
          <p class="quiet">{t('studentRoom.home.why')}</p>
          {rounds.map(round => (
            <TakeRound key={round.sessionId} round={round} />
          ))}
        </>
      )}
    </section>
  );
}

export function TakeRound({ round }: { readonly round: FlownRound }): JSX.Element {
  const app = useApp();
  const text = useText();
  const { t } = text;
  const [taken, setTaken] = useState<string | null>(null);
  function take(): void {
    const file = recordingOf(round, app.info.peek()?.version ?? OLDEST_VERSION);
    download(file);
    setTaken(file.name);
  }
  return (
    <div class="take-round">
      <Button onClick={take}>
        {t('studentRoom.home.take', { mission: missionName(text, round.missionId) })}
      </Button>
      <p class="field-hint" role="status">
        {taken !== null && t('studentRoom.home.taken', { name: taken })}
      </p>
    </div>
  );
}
