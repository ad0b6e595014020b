import type { JSX } from 'preact';
import { useApp, useText } from '../store/context.ts';
import { Button } from '../ui/Button.tsx';
import { STEPS, type TutorialStep } from './steps.ts';
import { useStepWords } from './useStepWords.ts';

export interface TutorialCardProps {
  readonly step: TutorialStep | 'over';
  /** Closes the tutorial; the flight goes on. */
  readonly onClose: () => void;
}

/** What to do now. It stands beside the field, where a flight's events are told. */
export function TutorialCard({ step, onClose }: TutorialCardProps): JSX.Element {
  const app = useApp();
  const { t } = useText();
  const words = useStepWords()(step);
  const number = step === 'over' ? STEPS.length : STEPS.indexOf(step);
  return (
    <section class="panel event-card tutorial-card" aria-labelledby="event-title" tabIndex={-1}>
      <header class="tutorial-head">
        <h2 id="event-title">{t('tutorial.title')}</h2>
        <ol class="tutorial-marks" aria-hidden="true">
          {STEPS.map((each, i) => (
            <li key={each} class={i < number ? 'is-done' : i === number ? 'is-now' : ''} />
          ))}
        </ol>
        {step !== 'over' && (
          <p class="tutorial-count quiet">
            {t('tutorial.step', { step: number + 1, steps: STEPS.length })}
          </p>
        )}
      </header>
      <p class="tutorial-words">{words}</p>
      <div class="actions">
        {step === 'over' ? (
          <>
            <Button kind="primary" onClick={onClose}>
              {t('play.abandonNo')}
            </Button>
            <Button onClick={() => app.go({ name: 'missions' })}>{t('common.missions')}</Button>
          </>
        ) : (
          <Button onClick={onClose}>{t('tutorial.skip')}</Button>
        )}
      </div>
    </section>
  );
}
