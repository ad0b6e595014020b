import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CloseReason, Notice } from '../../../src/core/session/feed.ts';
import type { Text } from '../../i18n/text.ts';
import { useApp, useText } from '../../store/context.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export interface FeedNoticesProps {
  readonly notice: ReadonlySignal<Notice | null>;
  readonly closed: ReadonlySignal<CloseReason | null>;
  /** Whether everything to be shown is there, so that an end of the feed is no loss. */
  readonly complete: boolean;
}

/** What the session's host has to say beside its events: a remark, or that it is gone. */
export function FeedNotices({ notice, closed, complete }: FeedNoticesProps): JSX.Element {
  const app = useApp();
  const text = useText();
  const { t } = text;
  const [read, setRead] = useState<Notice | null>(null);
  const shown = notice.value === read ? null : notice.value;
  return (
    <>
      {shown !== null && (
        <div class="notice" role="status">
          <p>{noticeSentence(text, shown)}</p>
          <Button kind="quiet" onClick={() => setRead(shown)}>
            {t('notice.dismiss')}
          </Button>
        </div>
      )}
      {closed.value === 'failed' && !complete && (
        <Dialog title={t('closed.title')} onClose={() => app.go({ name: 'missions' })}>
          <p>{t('closed.failed')}</p>
          <div class="actions">
            <Button kind="primary" onClick={() => app.go({ name: 'missions' })}>
              {t('closed.missions')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

function noticeSentence(text: Text, { code, values }: Notice): string {
  return (
    text.find(`notice.${code}`, values) ??
    text.find(`problem.${code}`, values) ??
    text.t('notice.generic', { code })
  );
}
