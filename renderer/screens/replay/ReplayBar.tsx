import type { ComponentChildren, JSX, Ref } from 'preact';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { ActionId } from '../../input/actions.ts';
import { useShortcuts } from '../../input/useShortcuts.ts';
import { useText } from '../../store/context.ts';
import type { Markers } from '../../store/markers.ts';
import { REPLAY_RATES } from '../../store/playhead.ts';
import type { Replay } from '../../store/replay.ts';
import { Button } from '../../ui/Button.tsx';
import { useAnnouncement } from '../../ui/useAnnouncement.ts';
import { classes } from '../../ui/classes.ts';
import { LandingField } from './LandingField.tsx';
import { replayClock } from './replayClock.ts';
import { Scrubber } from './Scrubber.tsx';
import { Sign, type SignName } from './Sign.tsx';

export interface ReplayBarProps {
  readonly replay: Replay;
  readonly state: SessionState;
  readonly markers: Markers;
  readonly landingRef: Ref<HTMLInputElement>;
  readonly onMarker: () => void;
  readonly onJump: (by: 1 | -1) => void;
}

/** Play both ways, any moment, tick by tick, event by event, the speed, the loop and the markers. */
export function ReplayBar(props: ReplayBarProps): JSX.Element {
  const { replay, state, markers } = props;
  const text = useText();
  const { t } = text;
  const endAt = replay.endAt.value;
  const { at, count, loop } = replay.playhead.value;
  const { from, to } = loop;
  useAnnouncement(
    `${from}-${to}`,
    from === null || to === null
      ? null
      : t('replay.loop.said', {
          from: replayClock(text, from, endAt),
          to: replayClock(text, to, endAt),
        }),
  );
  return (
    <section class="replay-bar panel" aria-label={t('replay.position')}>
      <p class="replay-clock numbers">{replayClock(text, at, endAt)}</p>
      <Scrubber replay={replay} state={state} markers={markers} />
      <p class="replay-clock numbers quiet">{replayClock(text, endAt, endAt)}</p>
      <div class="replay-controls">
        <Transport replay={replay} onJump={props.onJump} />
        <Rates replay={replay} />
        <Group name={t('replay.loop')}>
          <SignButton
            sign="loop-from"
            action="replay-loop-from"
            label={t('replay.loop.from')}
            on={from !== null}
            onClick={() => replay.setLoop('from')}
          />
          <SignButton
            sign="loop-to"
            action="replay-loop-to"
            label={t('replay.loop.to')}
            on={to !== null}
            onClick={() => replay.setLoop('to')}
          />
          <SignButton
            sign="loop-clear"
            action="replay-loop-clear"
            label={t('replay.loop.clear')}
            disabled={from === null && to === null}
            onClick={replay.clearLoop}
          />
        </Group>
        <SignButton
          sign="marker"
          action="replay-marker"
          label={t('replay.marker.set')}
          onClick={props.onMarker}
        />
        <LandingField replay={replay} landing={state.landings.count} inputRef={props.landingRef} />
        <p class="replay-event quiet">
          {t('replay.event', { count, length: replay.length.value })}
        </p>
      </div>
    </section>
  );
}

function Transport({
  replay,
  onJump,
}: {
  readonly replay: Replay;
  readonly onJump: (by: 1 | -1) => void;
}): JSX.Element {
  const { t } = useText();
  const { playing, backwards } = replay.playhead.value;
  const back = playing && backwards;
  const on = playing && !backwards;
  return (
    <div class="replay-group transport" role="group" aria-label={t('replay.transport')}>
      <SignButton
        sign="moment-back"
        action="replay-moment-back"
        label={t('replay.moment.back')}
        onClick={() => onJump(-1)}
      />
      <SignButton
        sign="event-back"
        action="replay-previous"
        label={t('replay.previous')}
        onClick={() => replay.step(-1)}
      />
      <SignButton
        sign="tick-back"
        action="replay-tick-back"
        label={t('replay.tick.back')}
        onClick={() => replay.tick(-1)}
      />
      <SignButton
        sign={back ? 'pause' : 'backwards'}
        action="replay-backwards"
        label={t(back ? 'replay.pause' : 'replay.backwards')}
        onClick={() => replay.toggle(true)}
      />
      <SignButton
        sign={on ? 'pause' : 'play'}
        action="replay-toggle"
        label={t(on ? 'replay.pause' : 'replay.play')}
        main
        onClick={() => replay.toggle(false)}
      />
      <SignButton
        sign="tick-on"
        action="replay-tick-on"
        label={t('replay.tick.on')}
        onClick={() => replay.tick(1)}
      />
      <SignButton
        sign="event-on"
        action="replay-next"
        label={t('replay.next')}
        onClick={() => replay.step(1)}
      />
      <SignButton
        sign="moment-on"
        action="replay-moment-on"
        label={t('replay.moment.on')}
        onClick={() => onJump(1)}
      />
    </div>
  );
}

/** The actions that set a rate are numbered as the rates are. */
const RATE_ACTIONS = REPLAY_RATES.map(
  (_, i) => `replay-rate-${(i + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}` as const,
);

function Rates({ replay }: { readonly replay: Replay }): JSX.Element {
  const text = useText();
  const { t } = text;
  const shortcut = useShortcuts();
  const now = replay.playhead.value.rate;
  return (
    <Group name={t('replay.rate')} shown={t('replay.rateShort')} joined>
      {REPLAY_RATES.map((rate, i) => (
        <Button
          key={rate}
          class="control-rate"
          pressed={now === rate}
          label={t('replay.rateLong', { rate: text.significant(rate, 2) })}
          shortcut={shortcut(RATE_ACTIONS[i] ?? 'replay-rate-4')}
          onClick={() => replay.setRate(rate)}
        >
          {t('replay.rateName', { rate: text.significant(rate, 2) })}
        </Button>
      ))}
    </Group>
  );
}

/** Controls that belong together, under their name. */
function Group(props: {
  readonly name: string;
  readonly shown?: string; // where the name is too long to stand beside them
  readonly joined?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div
      class={classes('replay-group', props.joined && 'is-joined')}
      role="group"
      aria-label={props.name}
    >
      <span class="replay-group-name" aria-hidden="true">
        {props.shown ?? props.name}
      </span>
      {props.children}
    </div>
  );
}

interface SignButtonProps {
  readonly sign: SignName;
  readonly action: ActionId;
  readonly label: string;
  readonly onClick: () => void;
  readonly on?: boolean; // has been set
  readonly disabled?: boolean;
  readonly main?: boolean;
}

function SignButton(props: SignButtonProps): JSX.Element {
  const { sign, action, label, onClick, on = false, disabled = false, main = false } = props;
  const shortcut = useShortcuts();
  return (
    <Button
      class={classes('control-replay', main && 'is-main', on && 'is-on')}
      label={label}
      shortcut={shortcut(action)}
      disabled={disabled}
      onClick={onClick}
    >
      <Sign name={sign} />
    </Button>
  );
}
