import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Trigger } from '../../../../src/core/session/commands.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { useShortcuts } from '../../../input/useShortcuts.ts';
import type { TeacherRoom } from '../../../store/classroom/teacher.ts';
import { useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SpeedButtons } from '../../play/SpeedButtons.tsx';

export interface FlightControlsProps {
  readonly room: TeacherRoom;
  readonly state: SessionState;
  readonly guessesShown: Signal<boolean>;
  readonly computersShown: Signal<boolean>;
  /** Before that the students may not see them either. */
  readonly computersAllowed: boolean;
}

const TRIGGERS = [
  { what: 'decoy-swarm', action: 'decoys' },
  { what: 'memory-wipe', action: 'wipe' },
  { what: 'jamming', action: 'jamming' },
] as const satisfies readonly { readonly what: Trigger; readonly action: string }[];
const ADDED = 100; // drones

/** How a flight is led: its pace, its troubles, what is shown, and its end. */
export function FlightControls(props: FlightControlsProps): JSX.Element {
  const { room, state, guessesShown, computersShown, computersAllowed } = props;
  const { t } = useText();
  const shortcut = useShortcuts();
  const [ending, setEnding] = useState(false);
  return (
    <>
      <Button
        kind="primary"
        shortcut={shortcut('pause')}
        onClick={() => void room.submit({ type: state.paused ? 'resume' : 'pause' })}
      >
        {t(state.paused ? 'play.resume' : 'play.pause')}
      </Button>
      <SpeedButtons
        speed={state.speed}
        onSpeed={speed => void room.submit({ type: 'set-speed', speed })}
      />
      <div class="strip-group" role="group" aria-label={t('teacher.flight.troubles')}>
        {TRIGGERS.map(({ what, action }) => (
          <Button
            key={what}
            shortcut={shortcut(action)}
            onClick={() => void room.submit({ type: 'trigger', what })}
          >
            {t(`trigger.${action}`)}
          </Button>
        ))}
        <Button onClick={() => void room.submit({ type: 'add-drones', count: ADDED })}>
          {t('teacher.flight.add', { count: ADDED })}
        </Button>
      </div>
      <div class="strip-group" role="group" aria-label={t('teacher.flight.show')}>
        <Button
          pressed={guessesShown.value}
          onClick={() => (guessesShown.value = !guessesShown.peek())}
        >
          {t('teacher.flight.guesses')}
        </Button>
        <Button
          pressed={computersShown.value && computersAllowed}
          disabled={!computersAllowed}
          onClick={() => (computersShown.value = !computersShown.peek())}
        >
          {t('teacher.flight.computers')}
        </Button>
      </div>
      <Button kind="danger" onClick={() => setEnding(true)}>
        {t('teacher.flight.end')}
      </Button>
      {ending && (
        <Dialog title={t('teacher.flight.endTitle')} onClose={() => setEnding(false)}>
          <p>{t('teacher.flight.endWhy')}</p>
          <div class="actions">
            <Button onClick={() => setEnding(false)}>{t('teacher.flight.endNo')}</Button>
            <Button
              kind="danger"
              onClick={() => {
                setEnding(false);
                void room.submit({ type: 'end-round' });
              }}
            >
              {t('teacher.flight.end')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
