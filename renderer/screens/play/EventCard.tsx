import type { JSX } from 'preact';
import { lastOf, sequenceItems } from '../../../src/core/session/sequence.ts';
import type { Alarm, SessionState } from '../../../src/core/session/state.ts';
import type { Text } from '../../i18n/text.ts';
import { MOVES, useKeysOf } from '../../input/useShortcuts.ts';
import { useLesson } from '../../store/classroom/studentLesson.ts';
import { useApp, useText } from '../../store/context.ts';
import type { Flight } from '../../store/flight.ts';
import { paceOf } from '../../store/pace.ts';
import { targetKey } from '../briefing/briefingWords.ts';
import { Button } from '../../ui/Button.tsx';
import { useAnnouncement } from '../../ui/useAnnouncement.ts';
import { eventWords, guessFrom, refugeOf } from './eventWords.ts';

export interface EventCardProps {
  readonly flight: Flight;
  readonly state: SessionState;
}

/** The event that is going on, with one choice; else what the flight is about. */
export function EventCard({ flight, state }: EventCardProps): JSX.Element {
  const text = useText();
  const alarm = lastOf(state.alarms);
  const active = alarm !== undefined && flight.alarmsSeen.value < state.alarms.count;
  const told = alarm === undefined ? null : eventWords(text, state, alarm);
  useAnnouncement(
    state.alarms.count,
    told === null || !active ? null : text.t('event.announce', { ...told }),
    'alarm',
  );
  return active ? (
    <ActiveEvent flight={flight} state={state} alarm={alarm} />
  ) : (
    <Aim state={state} flight={flight} />
  );
}

function ActiveEvent(props: EventCardProps & { readonly alarm: Alarm }): JSX.Element {
  const { flight, state, alarm } = props;
  const text = useText();
  const { t } = text;
  const { settings } = useApp();
  const led = useLesson() !== null;
  const { title, cause, seen } = eventWords(text, state, alarm);
  const wipe = wipeBefore(state, alarm, flight.alarmsSeen.value);
  const refuge = refugeOf(state, alarm);
  const done = (): void => {
    flight.alarmsSeen.value = state.alarms.count;
    paceOf(flight, settings.settings).chosen();
  };
  function take(): void {
    const guess = refuge === null ? null : guessFrom(state, refuge);
    if (guess !== null) flight.commit(guess);
    done();
  }
  return (
    <section class="panel event-card is-alarm" aria-labelledby="event-title">
      <h2 id="event-title">{title}</h2>
      <div class="event-told">
        {wipe !== null && <p class="event-cause">{eventWords(text, state, wipe).cause}</p>}
        <p class="event-cause">{cause}</p>
        {seen !== '' && <p class="event-seen">{seen}</p>}
      </div>
      <div class="event-choice" role="group" aria-label={t('event.choice')}>
        <p class="event-ask">{t('event.choice')}</p>
        <div class="actions">
          {refuge !== null && (
            <Button onClick={take}>{t('event.take', { who: t(`contestant.${refuge}`) })}</Button>
          )}
          {!state.paused && !led && (
            <Button onClick={() => void flight.submit({ type: 'pause' })}>
              {t('event.pause')}
            </Button>
          )}
          <Button onClick={done}>{t('event.hold')}</Button>
        </div>
      </div>
      {wipe === null && <p class="event-target">{targetWords(text, state)}</p>}
    </section>
  );
}

/** The wipe that led to a wreck, if its own card gave way to the wreck's unread: it stands for one landing. */
function wipeBefore(state: SessionState, alarm: Alarm, seen: number): Alarm | null {
  if (alarm.type !== 'contestant-wrecked') return null;
  const wipe = sequenceItems(state.alarms)
    .slice(seen)
    .findLast(({ type }) => type === 'memory-wiped');
  return wipe ?? null;
}

function Aim({ flight, state }: EventCardProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const keysOf = useKeysOf();
  const led = useLesson() !== null;
  const { mission } = state;
  const before = state.landings.count < mission.t0;
  const words =
    state.guess === null && !before
      ? t('event.none.noGuess', { keys: keysOf(...MOVES) })
      : before
        ? t('event.none.before', { t0: mission.t0 })
        : t('event.none.during');
  return (
    <section class="panel event-card" aria-labelledby="event-title">
      <h2 id="event-title">{t('event.none.title')}</h2>
      <p class="event-cause">{targetWords(text, state)}</p>
      <p class="event-seen">{words}</p>
      {mission.triggers && !led && (
        <div class="event-choice" role="group" aria-label={t('trigger.title')}>
          <p class="event-ask">{t('trigger.title')}</p>
          <div class="actions">
            <Button onClick={() => void flight.submit({ type: 'trigger', what: 'decoy-swarm' })}>
              {t('trigger.decoys')}
            </Button>
            <Button onClick={() => void flight.submit({ type: 'trigger', what: 'memory-wipe' })}>
              {t('trigger.wipe')}
            </Button>
            <Button onClick={() => void flight.submit({ type: 'trigger', what: 'jamming' })}>
              {t('trigger.jamming')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

export function targetWords({ t }: Text, { mission }: SessionState): string {
  return mission.source.kind === 'recorded'
    ? t('event.none.race')
    : t(`event.none.${targetKey(mission)}`);
}
