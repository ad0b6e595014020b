import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RecordingOrigin } from '../../../../src/core/protocol/messages.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { useApp, useText } from '../../../store/context.ts';
import type { Replay } from '../../../store/replay.ts';
import { Button } from '../../../ui/Button.tsx';
import './branch.css';
import { BranchBadge } from './BranchBadge.tsx';
import { BranchDialog } from './BranchDialog.tsx';
import { ComparisonDialog } from './ComparisonDialog.tsx';
import { comparisonDue, originOf } from './origins.ts';

export interface BranchPanelProps {
  readonly replay: Replay;
  readonly state: SessionState; // at the playhead
}

/** Goes on from the moment that is shown, another way; and says where this recording itself came from. */
export function BranchPanel({ replay, state }: BranchPanelProps): JSX.Element {
  const { t } = useText();
  const [open, setOpen] = useState<'branch' | 'comparison' | null>(null);
  const origin = useOrigin(replay);
  useEffect(() => {
    if (origin === null || comparisonDue.value !== replay.recordingId) return;
    comparisonDue.value = null;
    setOpen('comparison');
  }, [origin, replay]);
  const begin = (): void => {
    if (replay.playhead.value.playing) replay.toggle();
    setOpen('branch');
  };
  return (
    <>
      {origin !== null && (
        <BranchBadge
          moment={{
            startedAt: origin.startedAt,
            landing: replay.stateAfter(origin.events)?.landings.count ?? 0,
          }}
        />
      )}
      {origin !== null && (
        <Button onClick={() => setOpen('comparison')}>{t('branch.compare')}</Button>
      )}
      <Button onClick={begin}>{t('branch.begin')}</Button>
      {open === 'branch' && (
        <BranchDialog replay={replay} state={state} onClose={() => setOpen(null)} />
      )}
      {open === 'comparison' && origin !== null && (
        <ComparisonDialog replay={replay} origin={origin} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

function useOrigin(replay: Replay): RecordingOrigin | null {
  const app = useApp();
  const [origin, setOrigin] = useState<RecordingOrigin | null>(null);
  useEffect(() => {
    let gone = false;
    setOrigin(null);
    void originOf(app, replay.recordingId).then(told => gone || setOrigin(told));
    return () => {
      gone = true;
    };
  }, [app, replay]);
  return origin;
}
