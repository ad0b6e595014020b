import type { JSX } from 'preact';
import type { Outcome } from '../../../src/core/session/outcome.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { useText } from '../../store/context.ts';
import { weightsOf } from '../../store/evidence.ts';
import { lawWords } from '../briefing/briefingWords.ts';
import { truthBells } from './facts.ts';

/** The truth in numbers, or what is known instead. */
export function TruthLine(props: {
  readonly state: SessionState;
  readonly outcome: Outcome;
}): JSX.Element {
  const { state, outcome } = props;
  const text = useText();
  const { t, number, percent } = text;
  const { mission } = state;
  const unit = t(`unit.${mission.unit}`);
  if (outcome.truth === null)
    return (
      <p class="truth-line">
        {mission.source.kind === 'recorded' &&
          t('reveal.reference', { value: number(mission.source.reference, 2), unit })}
      </p>
    );
  const bells = truthBells(outcome);
  const weights = weightsOf(outcome.truth.core);
  const { strays } = outcome.truth;
  return (
    <p class="truth-line">
      <span class="truth-mark" aria-hidden="true" />
      {bells.map((bell, i) => {
        const values = { mu: number(bell.mu, 4), sigma: number(bell.sigma, 4), unit };
        return (
          <span key={i}>
            {bells.length === 1
              ? t('reveal.truthCore', values)
              : t('reveal.truthBase', {
                  ...values,
                  bell: i + 1,
                  weight: percent(weights[i] ?? 0, 1),
                })}
          </span>
        );
      })}
      {strays !== null && (
        <span class="quiet">
          {t('reveal.truthStrays', {
            law: lawWords(text, strays.law, mission.unit),
            share: percent(strays.share),
          })}
        </span>
      )}
    </p>
  );
}
