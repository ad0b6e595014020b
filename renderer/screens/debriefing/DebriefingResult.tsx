import type { JSX } from 'preact';
import type { DebriefingReport } from '../../../src/core/protocol/debriefingReport.ts';
import { useApp, useText } from '../../store/context.ts';
import { Button } from '../../ui/Button.tsx';
import { Figures } from './Figures.tsx';
import { Mistakes } from './Mistakes.tsx';
import { Progress } from './Progress.tsx';
import { Reaction } from './Reaction.tsx';
import { Resembles } from './Resembles.tsx';

export function DebriefingResult({ report }: { readonly report: DebriefingReport }): JSX.Element {
  const app = useApp();
  const { t } = useText();
  if (report.recordings === 0)
    return (
      <div class="empty">
        <p>{t('debriefing.empty')}</p>
        <Button kind="primary" onClick={() => app.go({ name: 'missions' })}>
          {t('common.missions')}
        </Button>
      </div>
    );
  return (
    <>
      <p class="quiet debriefing-basis">
        {t('debriefing.basis', { count: report.recordings, guesses: report.guesses })}{' '}
        {report.unreadable > 0 && t('debriefing.unreadable', { count: report.unreadable })}
      </p>
      <div class="debriefing">
        <Figures report={report} />
        <Resembles parts={report.resembles} />
        <Reaction reaction={report.outlierReaction} />
        <Progress points={report.progress} />
        <Mistakes mistakes={report.mistakes} />
      </div>
    </>
  );
}
