import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SessionState } from '../../../src/core/session/state.ts';
import { useApp, useText } from '../../store/context.ts';
import type { Flight } from '../../store/flight.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export interface PlayMenuProps {
  readonly flight: Flight;
  readonly state: SessionState;
  readonly onClose: () => void;
  readonly onHelp: () => void;
}

/** The flight's menu; abandoning asks once more. */
export function PlayMenu({ flight, state, onClose, onHelp }: PlayMenuProps): JSX.Element {
  const app = useApp();
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  if (asking)
    return (
      <Dialog key="abandon" title={t('play.abandonTitle')} onClose={onClose}>
        <p>{t('play.abandonWhy', { count: state.landings.count })}</p>
        <div class="actions">
          <Button onClick={onClose}>{t('play.abandonNo')}</Button>
          <Button kind="danger" onClick={() => void flight.submit({ type: 'abandon' })}>
            {t('play.abandonYes')}
          </Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog key="menu" title={t('play.menu')} onClose={onClose}>
      <div class="menu">
        <Button kind="primary" onClick={onClose}>
          {t('play.abandonNo')}
        </Button>
        <Button onClick={onHelp}>{t('play.help')}</Button>
        <Button onClick={() => app.go({ name: 'settings', back: { name: 'flight' } })}>
          {t('common.settings')}
        </Button>
        <Button kind="danger" onClick={() => setAsking(true)}>
          {t('play.abandon')}
        </Button>
      </div>
    </Dialog>
  );
}
