import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ExportFormat } from '../../../src/core/protocol/messages.ts';
import { useApp, useText } from '../../store/context.ts';
import type { Replay } from '../../store/replay.ts';
import { Button } from '../../ui/Button.tsx';
import { exportRecording } from '../replays/exporting.ts';
import { RowMenu } from '../replays/RowMenu.tsx';
import './exportMenu.css';

/** Writes the recording that is shown in another format; a picture is of the moment that is shown. */
export function ExportMenu({ replay }: { readonly replay: Replay }): JSX.Element | null {
  const app = useApp();
  const { t } = useText();
  const [written, setWritten] = useState<string | null>(null);
  const { recordingId } = replay;
  if (recordingId === '') return null;

  async function write(to: ExportFormat): Promise<void> {
    if (replay.playhead.value.playing) replay.toggle();
    setWritten(null);
    setWritten(await exportRecording(app, recordingId, to, replay.playhead.value.count));
  }

  return (
    <>
      <RowMenu label={t('export.menu')} face={t('export.button')} onExport={to => void write(to)} />
      {written !== null && (
        <div class="notice is-good">
          <p class="export-path">{t('export.done', { path: written })}</p>
          <Button kind="quiet" onClick={() => setWritten(null)}>
            {t('notice.dismiss')}
          </Button>
        </div>
      )}
    </>
  );
}
