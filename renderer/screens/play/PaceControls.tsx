import type { JSX } from 'preact';
import type { SessionState } from '../../../src/core/session/state.ts';
import { useApp, useText } from '../../store/context.ts';
import type { Flight } from '../../store/flight.ts';
import { PACE_SPEED, paceOf } from '../../store/pace.ts';
import { Button } from '../../ui/Button.tsx';

/** For flights at another pace than the mission's: its slow speed, or the next landing alone. */
export function PaceControls(props: {
  readonly flight: Flight;
  readonly state: SessionState;
}): JSX.Element | null {
  const { flight, state } = props;
  const { settings } = useApp();
  const { t, number } = useText();
  const keeper = paceOf(flight, settings.settings);
  const { pace } = settings.settings.value;
  if (pace === 'mission') return null;
  if (pace === 'step')
    return (
      <Button kind="primary" class="control-next" onClick={keeper.next}>
        {t('pace.next')}
      </Button>
    );
  const speed = PACE_SPEED[pace];
  const written = number(speed, speed === 0.5 ? 1 : 2);
  return (
    <Button
      class="control-speed"
      pressed={state.speed === speed}
      label={t('play.speedName', { speed: written })}
      onClick={() => void flight.submit({ type: 'set-speed', speed })}
    >
      {t('play.speedOf', { speed: written })}
    </Button>
  );
}
