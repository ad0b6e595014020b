import { useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { bellsOf } from '../store/bell.ts';
import { MOVES, useKeysOf } from '../input/useShortcuts.ts';
import { useApp, useText } from '../store/context.ts';
import type { Flight } from '../store/flight.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { useAnnouncement } from '../ui/useAnnouncement.ts';
import { followHints, NO_HINTS, putAway, type Hint } from './hints.ts';
import { tutorialOf } from './tutorial.ts';

export interface HintStripProps {
  readonly flight: Flight;
  /** The hint was put away by its button, which is gone with it. */
  readonly onAway: () => void;
}

/** One sentence for a player who is stuck, in the upper corner of the field where the bell is not. */
export function HintStrip({ flight, onAway }: HintStripProps): JSX.Element | null {
  const { settings } = useApp();
  const text = useText();
  const { t } = text;
  const keysOf = useKeysOf();
  const memory = useSignal(NO_HINTS);
  useSignalEffect(() => {
    const state = flight.state.value;
    if (state === null) return;
    const teaching = (tutorialOf(flight)?.step.value ?? null) !== null;
    const wanted = settings.settings.value.hints && !teaching;
    const moving = flight.bell.value !== (state.guess?.guess ?? null);
    const before = memory.peek();
    memory.value = wanted
      ? followHints(before, state, moving)
      : before.shown === null
        ? before
        : { ...before, shown: null };
  });
  const { shown } = memory.value;
  const words = shown === null ? '' : t(`hint.${shown}`, { keys: keysOf(...keysFor(shown)) });
  useAnnouncement(
    shown ?? '',
    shown === null ? null : t('hint.announce', { hint: words }),
    'sum-up',
  );
  const state = flight.state.value;
  if (shown === null || state === null) return null;
  const [lower, upper] = state.mission.span;
  const bell = flight.bell.value;
  const mu = bell === null ? state.mission.prior.mu0 : (bellsOf(bell)[0]?.mu ?? lower);
  return (
    <aside
      class={classes('panel hint', mu < (lower + upper) / 2 ? 'is-right' : 'is-left')}
      aria-label={t('hint.label')}
    >
      <p>{words}</p>
      <Button
        kind="quiet"
        class="hint-away"
        label={t('hint.away')}
        onClick={() => {
          memory.value = putAway(memory.peek(), state);
          onAway();
        }}
      >
        <span aria-hidden="true">×</span>
      </Button>
    </aside>
  );
}

function keysFor(hint: Hint): readonly (typeof MOVES)[number][] {
  switch (hint) {
    case 'off-heap':
      return ['mu-less', 'mu-more'];
    case 'too-wide':
      return ['sigma-less'];
    case 'too-narrow':
      return ['sigma-more'];
    default:
      return MOVES;
  }
}
