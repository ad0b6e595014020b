import type { JSX, Ref } from 'preact';
import { useText } from '../../store/context.ts';
import type { Replay } from '../../store/replay.ts';
import { NumberField } from '../../ui/NumberField.tsx';

export interface LandingFieldProps {
  readonly replay: Replay;
  readonly landing: number; // shown now
  readonly inputRef: Ref<HTMLInputElement>;
}

/** The landing that is shown, and any other that is typed. */
export function LandingField({ replay, landing, inputRef }: LandingFieldProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const most = replay.latest()?.landings.count ?? 0;
  return (
    <div class="replay-landing">
      <NumberField
        label={t('replay.landing')}
        value={landing}
        write={text.integer}
        min={0}
        max={most}
        check={value =>
          value !== null && Number.isInteger(value) && value >= 0 && value <= most
            ? null
            : t('replay.landing.wrong', { most })
        }
        onCommit={replay.seekLanding}
        onStep={by => replay.seekLanding(Math.min(most, Math.max(0, landing + by)))}
        leaveOnEnter
        showLabel
        inputRef={inputRef}
      />
    </div>
  );
}
