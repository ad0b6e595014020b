import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SessionState } from '../../../../src/core/session/state.ts';
import {
  apartFromAnswer,
  emSteps,
  type EmStep,
} from '../../../../src/core/estimation/explain/emSteps.ts';
import type { Text } from '../../../i18n/text.ts';
import { useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { briefedModel, landingsBehind } from '../arithmeticModel.ts';
import './em.css';
import { BoundChart } from './BoundChart.tsx';
import { ShareStrip } from './ShareStrip.tsx';
import { StepTable } from './StepTable.tsx';

const FIRST_PAUSE = 900; // ms between steps, at first
const LEAST_PAUSE = 110; // ms
const QUICKER = 0.9;
const LEAST_TOLD = 0.001; // nats: less is told to four digits alone
const SAME = 0.01; // of a width: no farther apart is the same answer

/** EM half a round at a time on today's landings, from a poor start to the answer on the card. */
export function EmSteps({ state }: { readonly state: SessionState }): JSX.Element {
  const text = useText();
  const { t } = text;
  const { values, model, run } = useMemo(() => {
    const landings = landingsBehind(state, 'em').slice();
    const briefed = briefedModel(state);
    return { values: landings, model: briefed, run: emSteps(landings, briefed) };
  }, [state]);
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const last = run.steps.length - 1;
  const step = run.steps[at] as EmStep;

  useEffect(() => {
    if (!playing) return undefined;
    if (at >= last) {
      setPlaying(false);
      return undefined;
    }
    const pause = Math.max(LEAST_PAUSE, FIRST_PAUSE * QUICKER ** at);
    const timer = setTimeout(() => setAt(at + 1), pause);
    return () => clearTimeout(timer);
  }, [playing, at, last]);

  const go = (to: number): void => {
    setPlaying(false);
    setAt(to);
  };
  return (
    <section class="em-steps" aria-label={t('emSteps.title')}>
      <div class="em-controls">
        <Button kind="primary" disabled={at >= last} onClick={() => go(at + 1)}>
          {t(step.kind === 'e' ? 'emSteps.nextM' : 'emSteps.nextE')}
        </Button>
        <Button disabled={at >= last} onClick={() => setPlaying(!playing)}>
          {t(playing ? 'emSteps.pause' : 'emSteps.play')}
        </Button>
        <Button disabled={at >= last} onClick={() => go(last)}>
          {t('emSteps.end')}
        </Button>
        <Button disabled={at === 0} onClick={() => go(0)}>
          {t('emSteps.reset')}
        </Button>
        <p class="em-count numbers">{t('emSteps.count', { at, last })}</p>
      </div>
      {/* While it plays by itself nothing is announced: the last sentence is. */}
      <p class="em-words" aria-live={playing ? 'off' : 'polite'}>
        {stepWords(text, state, run.steps, at, run.converged)}
      </p>
      <ShareStrip values={values} model={model} step={step} />
      <div class="em-below">
        <BoundChart steps={run.steps} at={at} />
        <StepTable steps={run.steps} at={at} model={model} span={state.mission.span} />
      </div>
    </section>
  );
}

function stepWords(
  text: Text,
  state: SessionState,
  steps: readonly EmStep[],
  at: number,
  converged: boolean,
): string {
  const { t, number, significant } = text;
  const step = steps[at] as EmStep;
  const before = steps[at - 1];
  if (before === undefined) return t('emSteps.start');
  const nats = (value: number): string =>
    value < LEAST_TOLD ? number(Math.max(0, value), 4) : significant(value, 3);
  const bound = nats(step.elbo + step.logPrior - before.elbo - before.logPrior);
  const own =
    step.kind === 'e'
      ? t('emSteps.e', { round: step.iteration, bound })
      : t('emSteps.m', {
          round: step.iteration,
          bound,
          likelihood: nats(
            step.logLikelihood + step.logPrior - before.logLikelihood - before.logPrior,
          ),
        });
  if (at < steps.length - 1) return own;
  const away = apartFromAnswer(step.parameters, state.estimates.em, briefedModel(state));
  const isSame = away !== null && away < SAME;
  const arrived = isSame ? 'emSteps.arrived' : converged ? 'emSteps.otherHill' : 'emSteps.notYet';
  return `${own} ${t(arrived)}`;
}
