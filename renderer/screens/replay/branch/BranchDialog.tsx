import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../../../src/core/problem.ts';
import type { ComputerSettings } from '../../../../src/core/session/computers.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { useApp, useText } from '../../../store/context.ts';
import { followJob, type FollowedJob } from '../../../store/job.ts';
import type { Replay } from '../../../store/replay.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { problemSentence } from '../../Problems.tsx';
import { ComputersForm } from './ComputersForm.tsx';
import { settingsAt } from './form.ts';
import { openAtBranch, remember } from './origins.ts';
import { WhatIfProgress } from './WhatIfProgress.tsx';

export interface BranchDialogProps {
  readonly replay: Replay;
  readonly state: SessionState; // at the moment to branch from
  readonly onClose: () => void;
}

/** Take the controls from here, or change what the computers do. */
export function BranchDialog({ replay, state, onClose }: BranchDialogProps): JSX.Element {
  const app = useApp();
  const text = useText();
  const { t } = text;
  const [settings, setSettings] = useState(() => settingsAt(state));
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [job, setJob] = useState<FollowedJob<'what-if'> | null>(null);
  const running = useRef<FollowedJob<'what-if'> | null>(null);
  running.current = job;
  // A dialog that goes takes its work along.
  useEffect(() => () => running.current?.cancel(), []);
  useEffect(
    () =>
      job?.view.subscribe(view => {
        if (view.state === 'done') void openAtBranch(app, view.result.recordingId);
        if (view.state !== 'failed') return;
        setProblem(view.problem);
        setJob(null);
      }),
    [app, job],
  );
  const eventCount = replay.playhead.value.count;
  const landing = state.landings.count;

  async function fly(computers: ComputerSettings | null): Promise<void> {
    const moment = { startedAt: await startedAt(), landing };
    const before = app.flight.peek();
    const refusal = await app.branch({ recordingId: replay.recordingId, eventCount, computers });
    const flight = app.flight.peek();
    if (flight !== null && flight !== before) remember(flight, moment);
    else setProblem(refusal);
  }

  async function startedAt(): Promise<string | null> {
    await app.listRecordings();
    const listed = app.recordings.peek();
    if (listed === null || listed === 'unreadable') return null;
    return listed.find(({ id }) => id === replay.recordingId)?.startedAt ?? null;
  }

  function compute(): void {
    setProblem(null);
    const { recordingId } = replay;
    setJob(
      followJob(app.library, { kind: 'what-if', recordingId, eventCount, computers: settings }),
    );
  }

  if (state.phase === 'ended')
    return (
      <Dialog title={t('branch.title', { landing })} onClose={onClose}>
        <p>{t('branch.over')}</p>
        <div class="actions">
          <Button kind="primary" onClick={onClose}>
            {t('common.close')}
          </Button>
        </div>
      </Dialog>
    );
  if (job !== null)
    return (
      <Dialog title={t('branch.title', { landing })} onClose={onClose}>
        <WhatIfProgress
          view={job.view}
          onStop={() => {
            job.cancel();
            setJob(null);
          }}
        />
      </Dialog>
    );
  const isWrong = refused.size > 0;
  return (
    <Dialog title={t('branch.title', { landing })} onClose={onClose} wide>
      <div class="branch-dialog">
        <section class="branch-part" aria-labelledby="branch-take">
          <h3 id="branch-take">{t('branch.take')}</h3>
          <div class="branch-take">
            <p>{t(state.phase === 'briefing' ? 'branch.takeAnew' : 'branch.takeWhat')}</p>
            <Button kind="primary" onClick={() => void fly(null)}>
              {t(state.phase === 'briefing' ? 'branch.begins' : 'branch.takes', { landing })}
            </Button>
          </div>
        </section>
        <section class="branch-part" aria-labelledby="branch-computers">
          <h3 id="branch-computers">{t('branch.computers')}</h3>
          <p>{t('branch.computersWhat')}</p>
          <ComputersForm
            state={state}
            settings={settings}
            onChange={setSettings}
            onRefused={(name, is) =>
              setRefused(names => {
                if (names.has(name) === is) return names;
                const next = new Set(names);
                if (is) next.add(name);
                else next.delete(name);
                return next;
              })
            }
          />
          {problem !== null && (
            <p class="field-error" role="alert">
              {problemSentence(text, problem)}
            </p>
          )}
          <div class="actions branch-ways">
            <Button onClick={onClose}>{t('branch.cancel')}</Button>
            <Button disabled={isWrong} onClick={() => void fly(settings)}>
              {t('branch.fly')}
            </Button>
            <Button kind="primary" disabled={isWrong} onClick={compute}>
              {t('branch.whatIf')}
            </Button>
          </div>
        </section>
      </div>
    </Dialog>
  );
}
