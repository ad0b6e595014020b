import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { Text } from '../../i18n/text.ts';
import { basesOf, stepsFor } from '../../store/bell.ts';
import { useText } from '../../store/context.ts';
import {
  bellsOfEstimate,
  isCollapsed,
  strayShare,
  weightsOf,
  type ComputerId,
  type Estimate,
} from '../../store/evidence.ts';
import { Button } from '../../ui/Button.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { canBeTakenApart, seatWords } from '../replay/branch/seatWords.ts';
import { Arithmetic } from './Arithmetic.tsx';

export interface EstimatorCardProps {
  readonly state: SessionState;
  readonly id: ComputerId;
  readonly shown: boolean;
  /** The player looks at the arithmetic, and has looked. */
  readonly onOpen?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
}

export function EstimatorCard(props: EstimatorCardProps): JSX.Element {
  const { state, id, shown, onOpen, onClose } = props;
  const text = useText();
  const { t } = text;
  const [opened, setOpened] = useState<SessionState | null>(null); // as it was when it was opened
  const estimate = state.estimates[id];
  const who = t(`contestant.${id}`);
  const bells = bellsOfEstimate(estimate);
  const { digits } = stepsFor(state.mission.span);
  const hasAnswer = shown && bells.length > 0;
  return (
    <section class="panel estimator-card" aria-labelledby={`estimator-${id}`}>
      <header class="panel-header">
        <Mark of={id} />
        <h2 id={`estimator-${id}`} class={`ink-${id}`}>
          {who}
        </h2>
        <p class="panel-note">{whatWords(text, state, id)}</p>
      </header>
      {hasAnswer ? (
        <dl class={bells.length > 1 ? 'answers has-two' : 'answers'}>
          <Answer sign={t('estimator.muHat')} values={bells.map(b => text.number(b.mu, digits))} />
          <Answer
            sign={t('estimator.sigmaHat')}
            values={bells.map(b => text.number(b.sigma, digits))}
          />
          {bells.length > 1 &&
            estimate !== undefined &&
            estimate.status !== 'insufficient-data' && (
              <Answer
                sign={t('estimator.weightHat')}
                values={weightsOf(estimate.core).map(w => text.number(w, 2))}
              />
            )}
        </dl>
      ) : (
        <p class="estimator-words">{waitingWords(text, estimate, shown)}</p>
      )}
      {hasAnswer && <p class="estimator-state">{stateWords(text, state, id, estimate)}</p>}
      {hasAnswer && canBeTakenApart(state, id) && (
        <Button
          kind="quiet"
          class={`link ink-${id}`}
          label={t('estimator.showOf', { who })}
          onClick={() => {
            setOpened(state);
            onOpen?.();
          }}
        >
          {t('estimator.show')}
        </Button>
      )}
      {opened !== null && (
        <Arithmetic
          state={opened}
          id={id}
          onClose={() => {
            setOpened(null);
            onClose?.();
          }}
        />
      )}
    </section>
  );
}

function Answer(props: { readonly sign: string; readonly values: readonly string[] }): JSX.Element {
  return (
    <div class="answer">
      <dt>{props.sign}</dt>
      {props.values.map((value, i) => (
        <dd key={i} class="numbers">
          {value}
        </dd>
      ))}
    </div>
  );
}

function whatWords(text: Text, state: SessionState, id: ComputerId): string {
  const { t } = text;
  const { mission } = state;
  const told = seatWords(text, state, id);
  if (told !== null) return told;
  if (id !== 'em') return t(`estimator.${id}.what`);
  if (basesOf(mission) === 2) return t('estimator.em.bases');
  return t(mission.strays === null ? 'estimator.em.plain' : 'estimator.em.strays');
}

function waitingWords({ t }: Text, estimate: Estimate | undefined, shown: boolean): string {
  if (!shown) return t('estimator.hidden');
  if (estimate?.status === 'insufficient-data')
    return t('estimator.insufficient', { n: estimate.n, count: estimate.needed });
  return t('estimator.waiting');
}

function stateWords(
  text: Text,
  state: SessionState,
  id: ComputerId,
  estimate: Estimate | undefined,
): JSX.Element | string {
  const { t } = text;
  if (isCollapsed(estimate)) return <strong class="ink-alarm">{t('estimator.boundary')}</strong>;
  if (state.race.wrecked.includes(id))
    return <strong class="ink-alarm">{t('estimator.wrecked')}</strong>;
  const share = strayShare(estimate);
  const n = estimate?.n ?? 0;
  return [
    share !== null && t('estimator.strayShare', { share: text.percent(share, 1) }),
    state.memoryFrom > 0 && n < state.estimatesAfter && t('estimator.remembers', { count: n }),
    estimate?.status === 'fitted' && !estimate.converged && t('estimator.notConverged'),
  ]
    .filter(Boolean)
    .join(' · ');
}
