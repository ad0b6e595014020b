import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ContestantId } from '../../../src/core/session/contestants.ts';
import type { ContestantScore, Outcome } from '../../../src/core/session/outcome.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { Text } from '../../i18n/text.ts';
import { useText } from '../../store/context.ts';
import { Choice } from '../../ui/Choice.tsx';
import { contestantsOf } from '../play/fieldText.ts';
import { meanClippedLoss, normalKl } from './arithmetic.ts';

export interface ScoreArithmeticProps {
  readonly state: SessionState;
  readonly outcome: Outcome;
}

/** Every score with its numbers put into its formula. */
export function ScoreArithmetic({ state, outcome }: ScoreArithmeticProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const ids = contestantsOf(state.mission.contestants);
  const [who, setWho] = useState<ContestantId>('player');
  const score = outcome.scores[who];
  const sums = score === undefined ? [] : sumsOf(text, state, outcome, score);
  return (
    <section class="panel score-arithmetic" aria-labelledby="sums-title">
      <header class="panel-header">
        <h2 id="sums-title">{t('reveal.arithmetic')}</h2>
        <Choice
          legend={t('reveal.arithmeticOf')}
          hideLegend
          value={who}
          options={ids.map(id => ({ value: id, label: t(`contestant.${id}`) }))}
          onChange={setWho}
        />
      </header>
      {sums.map(sum => (
        <div key={sum.title} class="sum">
          <h3>{sum.title}</h3>
          {sum.formula !== null && <p class="numbers formula">{sum.formula}</p>}
          {sum.names !== null && <p class="quiet">{sum.names}</p>}
          <p class="numbers">{sum.numbers}</p>
        </div>
      ))}
    </section>
  );
}

/** Near the truth a KL is a small difference: with fewer digits no hand would come to the same. */
const DIGITS = 8;

interface Sum {
  readonly title: string;
  readonly formula: string | null;
  readonly names: string | null;
  readonly numbers: string;
}

function sumsOf(
  text: Text,
  state: SessionState,
  outcome: Outcome,
  score: ContestantScore,
): readonly Sum[] {
  const { t } = text;
  const write = (value: number): string => text.significant(value, DIGITS);
  const sums: Sum[] = [];
  if (score.finalLoss !== null) sums.push(klSum(text, state, outcome, score, score.finalLoss));
  if (score.loss !== null && score.points !== null) {
    const mean = meanClippedLoss(score.loss, state.mission.t0, outcome.landings);
    sums.push({
      title: t('reveal.pointsTitle'),
      formula: t('reveal.pointsFormula'),
      names: t('reveal.pointsNames', { t0: state.mission.t0, n: outcome.landings }),
      numbers: `1000 × (1 − ${write(mean)}) = ${text.number(score.points, 1)}`,
    });
  }
  if (score.finalLoss !== null && score.worthLandings !== null)
    sums.push({
      title: t('reveal.worthTitle'),
      formula: t('reveal.worthFormula'),
      names: null,
      numbers: `1 / ${write(score.finalLoss)} = ${text.number(score.worthLandings, 1)}`,
    });
  sums.push({
    title: t('reveal.raceTitle'),
    formula: t('reveal.raceFormula'),
    names: t('reveal.raceNames', { t0: state.mission.t0 }),
    numbers: `${text.number(score.raceLoss, 3)} ${t('unit.nats')}`,
  });
  return sums;
}

function klSum(
  text: Text,
  state: SessionState,
  outcome: Outcome,
  score: ContestantScore,
  finalLoss: number,
): Sum {
  const { t } = text;
  const write = (value: number): string => text.significant(value, DIGITS);
  const title = t('reveal.kl');
  const truth = state.mission.target === 'core' ? outcome.truth?.core : undefined;
  const { standing } = score;
  if (truth?.family !== 'normal' || standing.family !== 'normal')
    return {
      title,
      formula: null,
      names: null,
      numbers: t('reveal.klMixture', { loss: write(finalLoss) }),
    };
  const [mu, sigma, m, s] = [truth.mu, truth.sigma, standing.mu, standing.sigma].map(write);
  const names = t('reveal.klNames', {
    mu: mu ?? '',
    sigma: sigma ?? '',
    m: m ?? '',
    s: s ?? '',
    unit: t(`unit.${state.mission.unit}`),
  });
  return {
    title,
    formula: t('reveal.klFormula'),
    names,
    numbers:
      standing.sigma === 0
        ? t('reveal.klZero')
        : `ln(${s}/${sigma}) + (${sigma}² + (${mu} − ${m})²) / (2 · ${s}²) − ½ = ${write(normalKl(truth, standing))}`,
  };
}
