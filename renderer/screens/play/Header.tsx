import type { ComponentChildren, JSX } from 'preact';
import { alarmLanding, type SessionState } from '../../../src/core/session/state.ts';
import { sequenceItems } from '../../../src/core/session/sequence.ts';
import { useShortcuts } from '../../input/useShortcuts.ts';
import { useText } from '../../store/context.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { missionName, missionQuestion } from '../missions/missionNames.ts';
import { alarmWords } from './fieldText.ts';
import { SpeedButtons } from './SpeedButtons.tsx';

export interface PlayHeaderProps {
  readonly state: SessionState;
  readonly onPause: () => void;
  readonly onSpeed: (speed: number) => void;
  readonly onMenu: () => void;
  readonly onHelp: () => void;
  /** More controls, before the speeds. */
  readonly extra?: ComponentChildren;
  /** Whether somebody else leads the flight: neither pause nor speed is the player's. */
  readonly led?: boolean;
  /** What else is to be said of the flight. */
  readonly badge?: ComponentChildren;
}

export function PlayHeader(props: PlayHeaderProps): JSX.Element {
  const { state, onPause, onSpeed, onMenu, onHelp, led = false } = props;
  const { t } = useText();
  const shortcut = useShortcuts();
  return (
    <FlightHeader state={state}>
      {props.badge}
      <div class="flight-controls" role="group" aria-label={t('play.controls')}>
        {!led && (
          <>
            <Button
              class={classes('control-pause', state.paused && 'is-on')}
              label={t(state.paused ? 'play.resume' : 'play.pause')}
              shortcut={shortcut('pause')}
              onClick={onPause}
            >
              <span aria-hidden="true" class={state.paused ? 'sign-play' : 'sign-pause'} />
            </Button>
            {props.extra}
            <SpeedButtons speed={state.speed} onSpeed={onSpeed} />
          </>
        )}
        <Button
          class="control-sign"
          label={t('play.help')}
          shortcut={shortcut('help')}
          onClick={onHelp}
        >
          <span aria-hidden="true" class="sign-help" />
        </Button>
        <Button
          class="control-sign"
          label={t('play.menu')}
          shortcut={shortcut('menu')}
          onClick={onMenu}
        >
          <span aria-hidden="true" class="sign-menu" />
        </Button>
      </div>
    </FlightHeader>
  );
}

export interface FlightHeaderProps {
  readonly state: SessionState;
  readonly tag?: string;
  readonly children: ComponentChildren;
}

/** A flight's name, question and progress, with the controls of whoever shows it. */
export function FlightHeader({ state, tag, children }: FlightHeaderProps): JSX.Element {
  const text = useText();
  const { mission, landings } = state;
  return (
    <header class="flight-header">
      <div class="flight-name">
        <h1 tabIndex={-1}>{missionName(text, mission.id)}</h1>
        {tag !== undefined && <span class="tag">{tag}</span>}
        <p class="flight-question">{missionQuestion(text, mission.id)}</p>
      </div>
      <Progress state={state} />
      <p class="flight-count">
        <span class="numbers strong">{text.integer(landings.count)}</span>{' '}
        <span class="quiet">
          {text.t(mission.source.kind === 'recorded' ? 'play.ofReadings' : 'play.ofLandings', {
            planned: mission.landings,
          })}
        </span>
      </p>
      {children}
    </header>
  );
}

function Progress({ state }: { readonly state: SessionState }): JSX.Element {
  const text = useText();
  const { mission, landings } = state;
  const share = (count: number): string => `${(100 * count) / mission.landings}%`;
  const alarms = sequenceItems(state.alarms);
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={text.t('play.progress')}
      aria-valuemin={0}
      aria-valuemax={mission.landings}
      aria-valuenow={landings.count}
      aria-valuetext={text.t('play.progressValue', {
        count: landings.count,
        planned: mission.landings,
      })}
    >
      <div class="progress-track" />
      <div class="progress-done" style={{ width: share(landings.count) }} />
      {alarms.map((alarm, i) => (
        <span
          key={i}
          class={i === alarms.length - 1 ? 'progress-event is-latest' : 'progress-event'}
          style={{ left: share(alarmLanding(alarm)) }}
          title={alarmWords(text, alarm, mission.source.kind === 'recorded')}
        />
      ))}
      {mission.wipes
        .filter(wipe => wipe.after > landings.count)
        .map(wipe => (
          <span
            key={`w${wipe.after}`}
            class="progress-event is-planned"
            style={{ left: share(wipe.after) }}
          />
        ))}
      {mission.strays !== null && (mission.strays.from ?? 0) > landings.count && (
        <span class="progress-event is-planned" style={{ left: share(mission.strays.from ?? 0) }} />
      )}
    </div>
  );
}
