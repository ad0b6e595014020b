import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ContestantId } from '../../../src/core/session/contestants.ts';
import type { Outcome } from '../../../src/core/session/outcome.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { useText } from '../../store/context.ts';
import { Choice } from '../../ui/Choice.tsx';
import { contestantsOf } from '../play/fieldText.ts';
import { sumsOf } from './sums.ts';

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
  const sums = sumsOf(text, state, outcome, who);
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
          {sum.numbers.map(line => (
            <p key={line} class="numbers">
              {line}
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}
