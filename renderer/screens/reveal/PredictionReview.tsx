import type { JSX } from 'preact';
import type { Outcome } from '../../../src/core/session/outcome.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { Text } from '../../i18n/text.ts';
import { useText } from '../../store/context.ts';
import { firstPlaces, whatHappened } from './facts.ts';
import { predictionFact } from './storyWords.ts';

/** What was predicted before the first landing, and what came of it. */
export function PredictionReview(props: {
  readonly state: SessionState;
  readonly outcome: Outcome;
}): JSX.Element {
  const { state, outcome } = props;
  const text = useText();
  const { t } = text;
  const { prediction, mission } = state;
  const happened = whatHappened(state, outcome);
  const fact = predictionFact(text, state, outcome);
  return (
    <section class="panel prediction-review" aria-labelledby="prediction-title">
      <h2 id="prediction-title">{t('reveal.prediction')}</h2>
      <p>
        {prediction === null
          ? t('reveal.noPrediction')
          : t('reveal.predicted', { answer: optionWords(text, mission.id, prediction) })}
      </p>
      <p>
        {happened === null
          ? t('reveal.predictionUnclear')
          : t('reveal.happenedAnswer', {
              answer: fact ?? optionWords(text, mission.id, happened),
            })}{' '}
        {prediction !== null && happened !== null && (
          <strong>
            {t(
              isRight(state, outcome, prediction, happened)
                ? 'reveal.predictionRight'
                : 'reveal.predictionWrong',
            )}
          </strong>
        )}
      </p>
    </section>
  );
}

const optionWords = (text: Text, mission: string, id: string): string =>
  text.find(`prediction.${mission}.${id}`) ?? id;

/** Several may share the first place. */
function isRight(
  state: SessionState,
  outcome: Outcome,
  prediction: string,
  happened: string,
): boolean {
  return state.mission.id === 'free-flight'
    ? firstPlaces(outcome).some(id => id === prediction)
    : prediction === happened;
}
