import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { FieldCallbacks, FieldView } from '../../scene/contract.ts';
import { useLesson } from '../../store/classroom/studentLesson.ts';
import { useApp, useText } from '../../store/context.ts';
import { answersShown } from '../../store/evidence.ts';
import type { Flight } from '../../store/flight.ts';
import { ClassBadge } from '../classroom/student/ClassBadge.tsx';
import { ClassMenu } from '../classroom/student/ClassMenu.tsx';
import { BranchBadge } from '../replay/branch/BranchBadge.tsx';
import { momentOf } from '../replay/branch/origins.ts';
import { CompareTag } from './CompareTag.tsx';
import { EstimatorCard } from './EstimatorCard.tsx';
import { EventCard } from './EventCard.tsx';
import { FeedNotices } from './FeedNotices.tsx';
import { Field } from './Field.tsx';
import { GuessPanel } from './GuessPanel.tsx';
import { PlayHeader } from './Header.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { NarrowPanels } from './NarrowPanels.tsx';
import { PaceControls } from './PaceControls.tsx';
import { PlayMenu } from './PlayMenu.tsx';
import { SideCharts } from './SideCharts.tsx';
import { HintStrip } from '../../tutorial/HintStrip.tsx';
import { TutorialCard } from '../../tutorial/TutorialCard.tsx';
import { TutorialPointer } from '../../tutorial/TutorialPointer.tsx';
import { useTutorial } from '../../tutorial/useTutorial.ts';
import { classes } from '../../ui/classes.ts';
import { SkipLinks } from '../../ui/SkipLinks.tsx';
import { useFlightAids } from './twin/useFlightAids.ts';
import { useCompare } from './useCompare.ts';
import { usePlayActions } from './usePlayActions.ts';

export function Play({ flight }: { readonly flight: Flight }): JSX.Element | null {
  const state = flight.state.value;
  return state === null ? null : <PlayOf flight={flight} state={state} />;
}

interface PlayOfProps {
  readonly flight: Flight;
  readonly state: SessionState;
}

type Overlay = 'menu' | 'help' | null;

function PlayOf({ flight, state }: PlayOfProps): JSX.Element {
  const { settings } = useApp();
  const text = useText();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const resumes = useRef(false);
  const firstField = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => main.current?.focus({ preventScroll: true }), []);
  useFlightAids(flight);
  const compare = useCompare(flight);
  const teaching = useTutorial(flight);
  const toField = (): void => main.current?.focus({ preventScroll: true });

  const view = useComputed<FieldView | null>(() => {
    const now = flight.state.value;
    if (now === null) return null;
    const compared = compare.shown.value;
    return {
      state: now,
      bell: compared ?? flight.bell.value,
      // The guess that stands is drawn beside a bell that is being moved, and beside the last guess.
      dragging: flight.dragging.value || compared !== null,
      answersShown: answersShown(now),
      mode: 'live',
      reducedMotion: settings.reducedMotion.value,
      highContrast: settings.highContrast.value,
      textScale: settings.textScale.value,
    };
  });

  /** The flight waits while a dialog is read, and goes on after it if it flew before. */
  function wait(): void {
    if (state.paused) return;
    resumes.current = true;
    void flight.submit({ type: 'pause' });
  }

  function goOn(): void {
    if (resumes.current) void flight.submit({ type: 'resume' });
    resumes.current = false;
  }

  function openOverlay(which: 'menu' | 'help'): void {
    if (overlay === null) wait();
    setOverlay(which);
  }

  function closeOverlay(): void {
    setOverlay(null);
    goOn();
  }

  const act = usePlayActions({ flight, state, compare, main, firstField, openOverlay });

  const shown = answersShown(state);
  const lesson = useLesson();
  const narrow = lesson === null ? null : settings.narrow.value;
  const branched = momentOf(flight);
  const bell = flight.bell.value;
  const cards = state.mission.contestants.map(id => (
    <EstimatorCard
      key={id}
      state={state}
      id={id}
      shown={shown}
      onOpen={() => {
        wait();
        teaching?.tutorial.met();
      }}
      onClose={goOn}
    />
  ));
  const callbacks: FieldCallbacks = {
    draft: guess => flight.draft(guess),
    commit: guess => flight.commit(guess),
    cancel: flight.drop,
  };
  const compared = compare.shown.value;
  const trail = flight.trail.value;
  return (
    <main
      class={classes('screen flight-screen', lesson !== null && 'is-lesson')}
      ref={main}
      tabIndex={-1}
      {...(teaching !== null && { 'data-tutorial': teaching.step })}
    >
      <SkipLinks
        label={text.t('skip.label')}
        links={[
          { to: 'flight-field', label: text.t('skip.field') },
          { to: 'guess-title', label: text.t('skip.guess') },
          { to: 'event-title', label: text.t('skip.event') },
        ]}
      />
      <PlayHeader
        state={state}
        led={lesson !== null}
        badge={
          lesson === null ? (
            branched !== null && <BranchBadge moment={branched} />
          ) : (
            <ClassBadge room={lesson} />
          )
        }
        onPause={() => act({ type: 'toggle-pause' })}
        onSpeed={speed => act({ type: 'speed', speed })}
        onMenu={() => openOverlay('menu')}
        onHelp={() => openOverlay('help')}
        extra={<PaceControls flight={flight} state={state} />}
      />
      <section id="flight-field" class="flight-field" aria-label={text.t('field.label')}>
        <Field view={view} callbacks={callbacks} onPainted={teaching?.painted} />
        {teaching !== null && <TutorialPointer open={teaching} state={state} />}
        {state.paused && <p class="paused-tag">{text.t('play.paused')}</p>}
        {compared !== null && bell !== null && (
          <CompareTag state={state} last={compared} now={bell} />
        )}
      </section>
      <aside class="flight-side">
        {narrow === null && (
          <SideCharts
            state={state}
            bell={bell}
            activeBell={flight.activeBell.value}
            callbacks={callbacks}
          />
        )}
        {teaching === null ? (
          <EventCard flight={flight} state={state} />
        ) : (
          <TutorialCard
            step={teaching.step}
            onClose={() => {
              teaching.tutorial.close();
              toField();
            }}
          />
        )}
      </aside>
      <div class="flight-foot">
        <GuessPanel
          state={state}
          bell={bell}
          activeBell={flight.activeBell.value}
          firstField={firstField}
          tools={{
            canUndo: trail.past.length > 0,
            canRedo: trail.future.length > 0,
            onUndo: () => act({ type: 'undo' }),
            onRedo: () => act({ type: 'redo' }),
            compare: trail.former === null ? null : compare.hold,
            comparing: compared !== null,
          }}
          edit={{
            commit: guess => flight.commit(guess),
            nudge: (part, count, size, index) => flight.nudge(part, count, size, index),
            chooseBell: index => {
              flight.activeBell.value = index;
            },
          }}
        />
        {narrow === null && cards}
      </div>
      {narrow !== null && (
        <NarrowPanels
          first={narrow === 'tablet' ? 'computers' : null}
          cards={cards}
          charts={
            <SideCharts
              state={state}
              bell={bell}
              activeBell={flight.activeBell.value}
              callbacks={callbacks}
            />
          }
        />
      )}
      <HintStrip flight={flight} onAway={toField} />
      {overlay === 'menu' && lesson !== null && (
        <ClassMenu room={lesson} onClose={closeOverlay} onHelp={() => setOverlay('help')} />
      )}
      {overlay === 'menu' && lesson === null && (
        <PlayMenu
          flight={flight}
          state={state}
          onClose={closeOverlay}
          onHelp={() => setOverlay('help')}
        />
      )}
      <FeedNotices notice={flight.notice} closed={flight.closed} complete={lesson !== null} />
      {overlay === 'help' && <KeysHelp onClose={closeOverlay} />}
    </main>
  );
}
