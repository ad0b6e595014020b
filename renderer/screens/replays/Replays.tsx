import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RecordingSummary } from '../../../src/core/protocol/messages.ts';
import { useBack } from '../../input/useBack.ts';
import type { Text } from '../../i18n/text.ts';
import { useApp, useText } from '../../store/context.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { missionName } from '../missions/missionNames.ts';
import { Page } from '../Page.tsx';
import { problemSentence } from '../Problems.tsx';

export function Replays(): JSX.Element {
  const app = useApp();
  const text = useText();
  const { t } = text;
  const [doomed, setDoomed] = useState<RecordingSummary | null>(null);
  const back = (): void => app.go({ name: 'title' });
  useEffect(() => void app.listRecordings(), [app]);
  useBack(back);
  const listing = app.recordings.value;
  const recordings = listing === null || listing === 'unreadable' ? [] : listing;
  return (
    <Page name="replays" title={t('replays.title')} intro={t('replays.intro')} onBack={back}>
      {listing === 'unreadable' && (
        <div class="empty">
          <p>{t('replays.unreadable')}</p>
          <Button kind="primary" onClick={() => void app.listRecordings()}>
            {t('replays.again')}
          </Button>
        </div>
      )}
      {listing === null && <p class="empty">{t('common.working')}</p>}
      {listing === recordings && recordings.length === 0 && (
        <div class="empty">
          <p>{t('replays.empty')}</p>
          <Button kind="primary" onClick={() => app.go({ name: 'missions' })}>
            {t('common.missions')}
          </Button>
        </div>
      )}
      {recordings.length > 0 && (
        <table class="recordings">
          <thead>
            <tr>
              <th scope="col">{t('replays.column.mission')}</th>
              <th scope="col">{t('replays.column.date')}</th>
              <th scope="col">{t('replays.column.ended')}</th>
              <th scope="col" class="is-number">
                {t('replays.column.landings')}
              </th>
              <th scope="col" class="is-number">
                {t('replays.column.points')}
              </th>
              <th scope="col" class="is-number">
                {t('replays.column.size')}
              </th>
              <th scope="col">
                <span class="visually-hidden">{t('replays.column.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {recordings.map(recording => (
              <Recording
                key={recording.id}
                recording={recording}
                onOpen={() => void app.openRecording(recording.id)}
                onDelete={() => setDoomed(recording)}
              />
            ))}
          </tbody>
        </table>
      )}
      {doomed !== null && (
        <Dialog title={t('replays.deleteTitle')} onClose={() => setDoomed(null)}>
          <p>
            {t('replays.deleteWhy', {
              mission: nameOf(text, doomed),
              date: text.date(doomed.startedAt),
            })}
          </p>
          <div class="actions">
            <Button onClick={() => setDoomed(null)}>{t('replays.deleteNo')}</Button>
            <Button
              kind="danger"
              onClick={() => {
                setDoomed(null);
                void app.deleteRecording(doomed.id);
              }}
            >
              {t('replays.deleteYes')}
            </Button>
          </div>
        </Dialog>
      )}
    </Page>
  );
}

/** A file that tells no mission goes by its own name. */
function nameOf(text: Text, { missionId, id }: RecordingSummary): string {
  return missionId === '' ? id : missionName(text, missionId);
}

interface RecordingProps {
  readonly recording: RecordingSummary;
  readonly onOpen: () => void;
  readonly onDelete: () => void;
}

const UNREADABLE = new Set(['recording-not-a-recording', 'recording-newer', 'recording-damaged']);

function Recording({ recording, onOpen, onDelete }: RecordingProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const mission = nameOf(text, recording);
  const known = recording.missionId !== '';
  const date = text.date(recording.startedAt);
  const { problem } = recording;
  return (
    <tr>
      <th scope="row">
        {mission}
        {problem !== null && <p class="recording-problem">{problemSentence(text, problem)}</p>}
      </th>
      <td>{date}</td>
      <td>{known ? t(`replays.ended.${recording.ended}`) : t('common.none')}</td>
      <td class="numbers is-number">
        {known ? text.integer(recording.landings) : t('common.none')}
      </td>
      <td class="numbers is-number">
        {recording.points === null ? t('common.none') : text.number(recording.points, 1)}
      </td>
      <td class="numbers is-number">{text.bytes(recording.bytes)}</td>
      <td class="recording-actions">
        <Button
          label={t('replays.openOf', { mission, date })}
          disabled={problem !== null && UNREADABLE.has(problem.code)}
          onClick={onOpen}
        >
          {t('replays.open')}
        </Button>
        <Button kind="quiet" label={t('replays.deleteOf', { mission, date })} onClick={onDelete}>
          {t('replays.delete')}
        </Button>
      </td>
    </tr>
  );
}
