import type { JSX } from 'preact';
import { SPEEDS } from '../../../src/core/session/commands.ts';
import { useShortcuts } from '../../input/useShortcuts.ts';
import { useText } from '../../store/context.ts';
import { Button } from '../../ui/Button.tsx';

const SPEED_ACTIONS = ['speed-1', 'speed-2', 'speed-3', 'speed-4', 'speed-5'] as const;

export interface SpeedButtonsProps {
  readonly speed: number; // now
  readonly onSpeed: (speed: number) => void;
}

/** The speeds of a flight, for whoever leads it. */
export function SpeedButtons({ speed: now, onSpeed }: SpeedButtonsProps): JSX.Element {
  const { t } = useText();
  const shortcut = useShortcuts();
  return (
    <div class="speeds" role="group" aria-label={t('play.speed')}>
      {SPEEDS.map((speed, i) => (
        <Button
          key={speed}
          class="control-speed"
          pressed={now === speed}
          label={t('play.speedName', { speed })}
          shortcut={shortcut(SPEED_ACTIONS[i] ?? 'speed-1')}
          onClick={() => onSpeed(speed)}
        >
          {t('play.speedOf', { speed })}
        </Button>
      ))}
    </div>
  );
}
