import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { lastOf } from '../../../src/core/session/sequence.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { FieldView } from '../../scene/contract.ts';
import { useApp, useText } from '../../store/context.ts';
import { answersShown } from '../../store/evidence.ts';
import type { Replay } from '../../store/replay.ts';
import { Button } from '../../ui/Button.tsx';
import { EstimatorCard } from '../play/EstimatorCard.tsx';
import { eventWords } from '../play/eventWords.ts';
import { targetWords } from '../play/EventCard.tsx';
import { FeedNotices } from '../play/FeedNotices.tsx';
import { Field } from '../play/Field.tsx';
import { GuessPanel } from '../play/GuessPanel.tsx';
import { FlightHeader } from '../play/Header.tsx';
import { SideCharts } from '../play/SideCharts.tsx';
import { Reveal } from '../reveal/Reveal.tsx';
import { ReplayBar } from './ReplayBar.tsx';
import { ReplayLoading } from './ReplayLoading.tsx';
import { useReplayActions } from './useReplayActions.ts';

export function ReplayScreen(): JSX.Element {
  const app = useApp();
  const replay = app.replay.value;
  const state = replay?.state.value ?? null;
  const [revealed, setRevealed] = useState(false);
  if (replay === null || state === null || replay.read.value !== null)
    return <ReplayLoading replay={replay} />;
  if (revealed && state.outcome !== null)
    return <Reveal state={replay.state} onBack={() => setRevealed(false)} />;
  return (
    <ReplayOf
      replay={replay}
      state={state}
      onReveal={() => {
        replay.seek(Infinity);
        setRevealed(true);
      }}
    />
  );
}

interface ReplayOfProps {
  readonly replay: Replay;
  readonly state: SessionState;
  readonly onReveal: () => void;
}

const NO_CALLBACKS = { draft: () => undefined, commit: () => undefined };

function ReplayOf({ replay, state, onReveal }: ReplayOfProps): JSX.Element {
  const app = useApp();
  const { settings } = app;
  const text = useText();
  const { t } = text;
  const main = useRef<HTMLElement>(null);
  const back = (): void => app.go({ name: 'replays' });
  useLayoutEffect(() => main.current?.focus({ preventScroll: true }), []);
  useTime(replay);
  useReplayActions(replay, main, back);
  const view = useComputed<FieldView | null>(() => {
    const now = replay.state.value;
    return now === null
      ? null
      : {
          state: now,
          bell: now.guess?.guess ?? null,
          dragging: false,
          answersShown: answersShown(now),
          mode: 'replay',
          reducedMotion: settings.reducedMotion.value,
          highContrast: settings.highContrast.value,
          textScale: settings.textScale.value,
        };
  });
  const shown = answersShown(state);
  const bell = state.guess?.guess ?? null;
  return (
    <main class="screen flight-screen is-replay" ref={main} tabIndex={-1}>
      <FlightHeader state={state} tag={t('replay.tag')}>
        <div class="flight-controls">
          {replay.hasEnding.value && (
            <Button kind="primary" onClick={onReveal}>
              {t('replay.showReveal')}
            </Button>
          )}
          <Button onClick={back}>{t('replay.back')}</Button>
        </div>
      </FlightHeader>
      <section class="flight-field" aria-label={t('field.label')}>
        <Field view={view} callbacks={NO_CALLBACKS} />
      </section>
      <aside class="flight-side">
        <SideCharts state={state} bell={bell} callbacks={null} />
        <PastEvent state={state} />
      </aside>
      <div class="flight-foot">
        <GuessPanel state={state} bell={bell} activeBell={0} />
        {state.mission.contestants.map(id => (
          <EstimatorCard key={id} state={state} id={id} shown={shown} />
        ))}
      </div>
      <FeedNotices notice={replay.notice} closed={replay.closed} complete />
      <ReplayBar replay={replay} state={state} />
    </main>
  );
}

/** The latest event up to this moment. */
function PastEvent({ state }: { readonly state: SessionState }): JSX.Element {
  const text = useText();
  const alarm = lastOf(state.alarms);
  if (alarm === undefined)
    return (
      <section class="panel event-card" aria-labelledby="event-title">
        <h2 id="event-title">{text.t('event.none.title')}</h2>
        <p class="event-cause">{targetWords(text, state)}</p>
      </section>
    );
  const { title, cause, seen } = eventWords(text, state, alarm);
  return (
    <section class="panel event-card is-alarm" aria-labelledby="event-title">
      <h2 id="event-title">{title}</h2>
      <p class="event-cause">{cause}</p>
      {seen !== '' && <p class="event-seen">{seen}</p>}
    </section>
  );
}

/** Lets the replay's time pass with the screen's frames. */
function useTime(replay: Replay): void {
  const { playing } = replay.playhead.value;
  useEffect(() => {
    if (!playing) return undefined;
    let frame = 0;
    let last: number | null = null;
    const tick = (now: number): void => {
      // A window that was hidden goes on from where it was.
      if (last !== null) replay.elapse(Math.min(250, now - last));
      last = now;
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [replay, playing]);
}
