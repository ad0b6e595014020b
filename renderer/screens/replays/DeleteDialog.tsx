import type { JSX } from 'preact';
import type { RecordingSummary } from '../../../src/core/protocol/messages.ts';
import { useText } from '../../store/context.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { nameOf } from './words.ts';

export interface DeleteDialogProps {
  readonly recording: RecordingSummary;
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

export function DeleteDialog({ recording, onClose, onDelete }: DeleteDialogProps): JSX.Element {
  const text = useText();
  const { t } = text;
  return (
    <Dialog title={t('replays.deleteTitle')} onClose={onClose}>
      <p>
        {t('replays.deleteWhy', {
          mission: nameOf(text, recording),
          date: text.date(recording.startedAt),
        })}
      </p>
      <div class="actions">
        <Button onClick={onClose}>{t('replays.deleteNo')}</Button>
        <Button kind="danger" onClick={onDelete}>
          {t('replays.deleteYes')}
        </Button>
      </div>
    </Dialog>
  );
}
