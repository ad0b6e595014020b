import { useComputed, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Outcome } from '../../../src/core/session/outcome.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { LossChart } from '../../charts/LossChart.tsx';
import { RaceChart } from '../../charts/race/RaceChart.tsx';
import type { FieldView } from '../../scene/contract.ts';
import { useLesson } from '../../store/classroom/studentLesson.ts';
import { useApp, useText } from '../../store/context.ts';
import { classes } from '../../ui/classes.ts';
import { useAnnouncement } from '../../ui/useAnnouncement.ts';
import { LessonPanels } from '../classroom/student/LessonPanels.tsx';
import { RoundActions } from '../classroom/student/RoundActions.tsx';
import { missionName, missionQuestion } from '../missions/missionNames.ts';
import { lossText, raceText } from '../play/chartText.ts';
import { Field } from '../play/Field.tsx';
import { ErrorFloor } from './ErrorFloor.tsx';
import { PredictionReview } from './PredictionReview.tsx';
import { RevealActions } from './RevealActions.tsx';
import { ScoreArithmetic } from './ScoreArithmetic.tsx';
import { ScorePanel } from './ScorePanel.tsx';
import { Standings } from './Standings.tsx';
import { storyWords } from './storyWords.ts';
import { TruthLine } from './TruthLine.tsx';

export interface RevealProps {
  readonly state: ReadonlySignal<SessionState | null>;
  /** In a replay: back to it, instead of the ways on from a flight. */
  readonly onBack?: () => void;
}

export function Reveal({ state, onBack }: RevealProps): JSX.Element | null {
  const now = state.value;
  if (now === null || now.outcome === null) return null;
  return (
    <RevealOf
      state={now}
      outcome={now.outcome}
      source={state}
      {...(onBack !== undefined && { onBack })}
    />
  );
}

interface RevealOfProps {
  readonly state: SessionState;
  readonly outcome: Outcome;
  readonly source: ReadonlySignal<SessionState | null>;
  readonly onBack?: () => void;
}

const NO_CALLBACKS = { draft: () => undefined, commit: () => undefined };

function RevealOf({ state, outcome, source, onBack }: RevealOfProps): JSX.Element {
  const { settings } = useApp();
  const lesson = useLesson();
  const text = useText();
  const { t } = text;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useAnnouncement('reveal', t('announce.reveal'));
  const view = useComputed<FieldView | null>(() =>
    source.value === null
      ? null
      : {
          state: source.value,
          bell: source.value.guess?.guess ?? null,
          dragging: false,
          answersShown: true,
          mode: 'reveal',
          reducedMotion: settings.reducedMotion.value,
          highContrast: settings.highContrast.value,
          textScale: settings.textScale.value,
        },
  );
  const scale = settings.textScale.value;
  const scored = (outcome.scores.player?.loss ?? null) !== null;
  const recorded = state.mission.source.kind === 'recorded';
  return (
    <main class={classes('screen reveal-screen', lesson !== null && 'is-lesson')}>
      <header class="reveal-header">
        <div class="flight-name">
          <h1 ref={heading} tabIndex={-1}>
            {missionName(text, state.mission.id)}
          </h1>
          <p class="flight-question">{missionQuestion(text, state.mission.id)}</p>
        </div>
        <p class="reveal-ended">
          {t(`reveal.${outcome.ended}${recorded ? 'Recorded' : ''}`, {
            landings: outcome.landings,
            count: outcome.landings,
          })}
        </p>
      </header>
      <div class="reveal-body">
        <div class="reveal-main">
          <section class="reveal-field" aria-label={t('field.label')}>
            <Field view={view} callbacks={NO_CALLBACKS} />
          </section>
          <TruthLine state={state} outcome={outcome} />
          <section class="panel story" aria-labelledby="story-title">
            <h2 id="story-title">{t('reveal.happened')}</h2>
            {storyWords(text, state, outcome).map(sentence => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
          {outcome.truth !== null && <ErrorFloor state={state} truth={outcome.truth} />}
          <ScoreArithmetic state={state} outcome={outcome} />
        </div>
        <div class="reveal-side">
          {lesson !== null && <LessonPanels room={lesson} />}
          <ScorePanel state={state} outcome={outcome} />
          <Standings outcome={outcome} />
          {outcome.truth !== null && scored && (
            <div class="panel">
              <LossChart
                outcome={outcome}
                text={lossText(text, outcome)}
                height={180 * scale}
                textScale={scale}
              />
            </div>
          )}
          <div class="panel">
            <RaceChart
              state={state}
              text={raceText(text, state, true)}
              height={150 * scale}
              textScale={scale}
            />
          </div>
          {lesson === null && <PredictionReview state={state} outcome={outcome} />}
        </div>
      </div>
      {lesson === null ? (
        <RevealActions state={state} outcome={outcome} {...(onBack !== undefined && { onBack })} />
      ) : (
        <RoundActions room={lesson} />
      )}
    </main>
  );
}
