import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useBack } from '../../input/useBack.ts';
import { useApp, useText } from '../../store/context.ts';
import { followJob, type FollowedJob, type JobView } from '../../store/job.ts';
import type { Screen } from '../../store/screen.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Page } from '../Page.tsx';
import { problemSentence } from '../Problems.tsx';
import './rerun.css';
import { RerunResult } from './RerunResult.tsx';

export interface RerunScreenProps {
  readonly recordingId: string;
  readonly back: Screen;
}

const RUNS = [100, 1000, 10_000] as const;
const FIRST_RUNS = 1000;

/** The mission many times over, with other draws. */
export function RerunScreen({ recordingId, back }: RerunScreenProps): JSX.Element {
  const app = useApp();
  const text = useText();
  const { t } = text;
  const [runs, setRuns] = useState<number>(FIRST_RUNS);
  const job = useSignal<FollowedJob<'rerun'> | null>(null);
  const leave = (): void => app.go(back);
  useBack(leave);
  const [go, setGo] = useState({ runs: FIRST_RUNS });
  const { library } = app;
  useEffect(() => {
    const followed = followJob(library, { kind: 'rerun', recordingId, runs: go.runs });
    job.value = followed;
    return followed.cancel;
  }, [job, library, recordingId, go]);
  const view = job.value?.view.value ?? null;
  return (
    <Page name="rerun" title={t('rerun.title')} intro={t('rerun.intro')} onBack={leave}>
      <div class="rerun">
        <div class="rerun-start">
          <Choice
            legend={t('rerun.runs')}
            value={runs}
            options={RUNS.map(value => ({ value, label: text.integer(value) }))}
            onChange={setRuns}
          />
          {view?.state !== 'running' && (
            <Button kind="primary" onClick={() => setGo({ runs })}>
              {t('rerun.start')}
            </Button>
          )}
        </div>
        {view !== null && <Stage view={view} stop={() => job.value?.cancel()} />}
      </div>
    </Page>
  );
}

interface StageProps {
  readonly view: JobView<'rerun'>;
  readonly stop: () => void;
}

function Stage({ view, stop }: StageProps): JSX.Element {
  const text = useText();
  const { t } = text;
  switch (view.state) {
    case 'running': {
      const { done, total } = view.progress;
      return (
        <div class="rerun-progress">
          <progress aria-label={t('rerun.title')} max={Math.max(1, total)} value={done} />
          <p class="numbers">{t('rerun.progress', { done, count: total })}</p>
          <Button onClick={stop}>{t('rerun.stop')}</Button>
        </div>
      );
    }
    case 'cancelled':
      return <p role="status">{t('rerun.stopped')}</p>;
    case 'failed':
      return <p role="alert">{problemSentence(text, view.problem)}</p>;
    case 'done':
      return <RerunResult report={view.result} />;
  }
}
