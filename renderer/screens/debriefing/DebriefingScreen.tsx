import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useBack } from '../../input/useBack.ts';
import { useApp, useText } from '../../store/context.ts';
import { followJob, type FollowedJob } from '../../store/job.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../Page.tsx';
import { problemSentence } from '../Problems.tsx';
import './debriefing.css';
import { DebriefingResult } from './DebriefingResult.tsx';

const EVERYBODY = '';

/** What all recordings together say of how their player guesses. */
export function DebriefingScreen(): JSX.Element {
  const app = useApp();
  const text = useText();
  const { t } = text;
  const [player, setPlayer] = useState<string>(EVERYBODY);
  const [players, setPlayers] = useState<readonly string[]>([]);
  const job = useSignal<FollowedJob<'debriefing'> | null>(null);
  const { library } = app;
  const back = (): void => app.go({ name: 'replays' });
  useBack(back);
  useEffect(() => {
    const followed = followJob(library, {
      kind: 'debriefing',
      player: player === EVERYBODY ? null : player,
    });
    job.value = followed;
    return followed.cancel;
  }, [job, library, player]);
  const view = job.value?.view.value ?? null;
  const known = view?.state === 'done' ? view.result.players : null;
  useEffect(() => {
    if (known !== null) setPlayers(known);
  }, [known]);
  return (
    <Page
      name="debriefing"
      title={t('debriefing.title')}
      intro={t('debriefing.intro')}
      onBack={back}
    >
      {players.length > 0 && (
        <label class="debriefing-player">
          <span class="form-label">{t('debriefing.player')}</span>
          <select
            value={player}
            onChange={event => setPlayer((event.target as HTMLSelectElement).value)}
          >
            <option value={EVERYBODY}>{t('debriefing.everybody')}</option>
            {players.map(name => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {view?.state === 'running' && (
        <div class="debriefing-progress">
          <progress
            aria-label={t('debriefing.reading')}
            max={Math.max(1, view.progress.total)}
            value={view.progress.done}
          />
          <p>{t('debriefing.reading')}</p>
          <Button onClick={back}>{t('debriefing.stop')}</Button>
        </div>
      )}
      {view?.state === 'failed' && <p role="alert">{problemSentence(text, view.problem)}</p>}
      {view?.state === 'done' && <DebriefingResult report={view.result} />}
    </Page>
  );
}
