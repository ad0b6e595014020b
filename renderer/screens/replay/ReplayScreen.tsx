import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { FieldView } from '../../scene/contract.ts';
import { useApp, useText } from '../../store/context.ts';
import { answersShown } from '../../store/evidence.ts';
import type { Ghosts } from '../../store/ghosts.ts';
import type { Replay } from '../../store/replay.ts';
import { announce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { EstimatorCard } from '../play/EstimatorCard.tsx';
import { FeedNotices } from '../play/FeedNotices.tsx';
import { Field } from '../play/Field.tsx';
import { GuessPanel } from '../play/GuessPanel.tsx';
import { FlightHeader } from '../play/Header.tsx';
import { Reveal } from '../reveal/Reveal.tsx';
import { BranchPanel } from './branch/BranchPanel.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import './replay.css';
import { ReplayBar } from './ReplayBar.tsx';
import { ReplayLoading } from './ReplayLoading.tsx';
import { ReplaySide } from './ReplaySide.tsx';
import { useGhostPictures, useGhosts } from './useGhosts.ts';
import { useMarkers } from './useMarkers.ts';
import { useReplayActions } from './useReplayActions.ts';

export function ReplayScreen(): JSX.Element {
  const app = useApp();
  const replay = app.replay.value;
  const state = replay?.state.value ?? null;
  const ghosts = useGhosts(replay);
  const [revealed, setRevealed] = useState(false);
  if (replay === null || ghosts === null || state === null || replay.read.value !== null)
    return <ReplayLoading replay={replay} />;
  if (revealed && state.outcome !== null)
    return <Reveal state={replay.state} onBack={() => setRevealed(false)} />;
  return (
    <ReplayOf
      replay={replay}
      state={state}
      ghosts={ghosts}
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
  readonly ghosts: Ghosts;
  readonly onReveal: () => void;
}

const NO_CALLBACKS = { draft: () => undefined, commit: () => undefined };

function ReplayOf({ replay, state, ghosts, onReveal }: ReplayOfProps): JSX.Element {
  const app = useApp();
  const { settings } = app;
  const { t } = useText();
  const main = useRef<HTMLElement>(null);
  const landing = useRef<HTMLInputElement>(null);
  const markers = useMarkers(replay);
  const { bells, races } = useGhostPictures(ghosts);
  const back = (): void => app.go({ name: 'replays' });

  function setMarker(): void {
    const { at, count } = replay.playhead.value;
    const landed = state.landings.count;
    const name = t('replay.marker.named', { number: markers.all.value.length + 1 });
    markers.add({ name, at, index: count - 1, landing: landed });
    announce(t('replay.marker.said', { name, landing: landed }));
  }

  function jump(by: 1 | -1): void {
    if (!replay.jump(by, markers.all.value)) announce(t('replay.moment.none'));
  }

  useLayoutEffect(() => main.current?.focus({ preventScroll: true }), []);
  useTime(replay);
  useReplayActions(replay, {
    main,
    back,
    setMarker,
    jump,
    focusLanding: () => landing.current?.focus(),
  });
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
          ghosts: bells.value,
        };
  });
  const shown = answersShown(state);
  const bell = state.guess?.guess ?? null;
  return (
    <main class="screen flight-screen is-replay" ref={main} tabIndex={-1}>
      <FlightHeader state={state} tag={t('replay.tag')}>
        <div class="flight-controls">
          <BranchPanel replay={replay} state={state} />
          {replay.hasEnding.value && (
            <Button kind="primary" onClick={onReveal}>
              {t('replay.showReveal')}
            </Button>
          )}
          <ExportMenu replay={replay} />
          <Button onClick={back}>{t('replay.back')}</Button>
        </div>
      </FlightHeader>
      <section class="flight-field" aria-label={t('field.label')}>
        <Field view={view} callbacks={NO_CALLBACKS} />
      </section>
      <ReplaySide
        replay={replay}
        state={state}
        markers={markers}
        ghosts={ghosts}
        races={races.value}
      />
      <div class="flight-foot">
        <GuessPanel state={state} bell={bell} activeBell={0} />
        {state.mission.contestants.map(id => (
          <EstimatorCard key={id} state={state} id={id} shown={shown} />
        ))}
      </div>
      <FeedNotices notice={replay.notice} closed={replay.closed} complete />
      <ReplayBar
        replay={replay}
        state={state}
        markers={markers}
        landingRef={landing}
        onMarker={setMarker}
        onJump={jump}
      />
    </main>
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
