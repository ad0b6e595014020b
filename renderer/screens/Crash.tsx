import type { JSX } from 'preact';
import { useText } from '../store/context.ts';
import { Button } from '../ui/Button.tsx';
import { Page } from './Page.tsx';

export interface CrashProps {
  readonly error: Error;
  readonly onRecover: () => void;
}

export function Crash({ error, onRecover }: CrashProps): JSX.Element {
  const { t } = useText();
  return (
    <Page name="crash" title={t('crash.title')}>
      <p role="alert">{t('crash.what', { what: error.message })}</p>
      <div class="actions">
        <Button kind="primary" onClick={onRecover}>
          {t('crash.back')}
        </Button>
        <Button onClick={() => window.location.reload()}>{t('crash.reload')}</Button>
      </div>
    </Page>
  );
}
