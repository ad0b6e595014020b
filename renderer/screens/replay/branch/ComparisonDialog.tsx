import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RecordingOrigin } from '../../../../src/core/protocol/messages.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { useApp, useText } from '../../../store/context.ts';
import { createReplay, type Replay } from '../../../store/replay.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { onceRead } from './origins.ts';

export interface ComparisonDialogProps {
  readonly replay: Replay; // of the branch
  readonly origin: RecordingOrigin;
  readonly onClose: () => void;
}

/** The numbers at the end of a branch beside those of the recording that it branched off. */
export function ComparisonDialog({ replay, origin, onClose }: ComparisonDialogProps): JSX.Element {
  const { t } = useText();
  const parent = useEnding(origin.recordingId);
  const branch = replay.latest();
  return (
    <Dialog title={t('branch.compareTitle')} onClose={onClose} wide>
      {parent === 'reading' && <p role="status">{t('common.working')}</p>}
      {parent === 'gone' && <p>{t('branch.parentGone')}</p>}
      {typeof parent === 'object' && branch !== null && (
        <ComparisonTable parent={parent} branch={branch} />
      )}
      <div class="actions">
        <Button kind="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Reads another recording to its end. */
function useEnding(recordingId: string | null): SessionState | 'reading' | 'gone' {
  const { library } = useApp();
  const [ending, setEnding] = useState<SessionState | 'reading' | 'gone'>(
    recordingId === null ? 'gone' : 'reading',
  );
  useEffect(() => {
    if (recordingId === null) return undefined;
    let leave = (): void => undefined;
    let left = false;
    void library.openRecording(recordingId).then(opened => {
      if (!opened.ok) return setEnding('gone');
      const other = createReplay(opened.value, () => setEnding('gone'), recordingId);
      leave = other.leave;
      if (left) return leave();
      return void onceRead(other, () => {
        setEnding(other.latest() ?? 'gone');
        other.leave();
      });
    });
    return () => {
      left = true;
      leave();
    };
  }, [library, recordingId]);
  return ending;
}
