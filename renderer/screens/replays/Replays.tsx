import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useBack } from '../../input/useBack.ts';
import { useApp, useText } from '../../store/context.ts';
import { importsOf } from '../../store/imports.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../Page.tsx';
import { RecordingList } from './RecordingList.tsx';

export function Replays(): JSX.Element {
  const app = useApp();
  const { t } = useText();
  const back = (): void => app.go({ name: 'title' });
  useEffect(() => void app.listRecordings(), [app]);
  useBack(back);
  const listing = app.recordings.value;
  const actions = (
    <div class="actions replays-actions">
      <Button onClick={() => app.go({ name: 'debriefing' })}>{t('debriefing.link')}</Button>
      <Button onClick={() => void importsOf(app).choose()}>{t('replays.fromFile')}</Button>
      <p class="field-hint">{t('replays.dropHint')}</p>
    </div>
  );
  return (
    <Page
      name="replays"
      title={t('replays.title')}
      intro={t('replays.intro')}
      onBack={back}
      actions={actions}
    >
      {listing === 'unreadable' && (
        <div class="empty">
          <p>{t('replays.unreadable')}</p>
          <Button kind="primary" onClick={() => void app.listRecordings()}>
            {t('replays.again')}
          </Button>
        </div>
      )}
      {listing === null && (
        <p class="empty" role="status">
          {t('common.working')}
        </p>
      )}
      {Array.isArray(listing) && listing.length === 0 && (
        <div class="empty">
          <p>{t('replays.empty')}</p>
          <Button kind="primary" onClick={() => app.go({ name: 'missions' })}>
            {t('common.missions')}
          </Button>
        </div>
      )}
      {listing !== null && listing !== 'unreadable' && listing.length > 0 && (
        <RecordingList recordings={listing} />
      )}
    </Page>
  );
}
