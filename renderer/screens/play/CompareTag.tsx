import type { JSX } from 'preact';
import type { Guess } from '../../../src/core/session/events.ts';
import { playerRaceLaw, straysAt } from '../../../src/core/session/standing.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { Text } from '../../i18n/text.ts';
import { useText } from '../../store/context.ts';
import { meanLogLikelihood } from '../../store/evidence.ts';
import { guessWords } from './twin/words.ts';

/** Says which bell is which while the last guess is shown. It was announced when it came up. */
export function CompareTag(props: {
  readonly state: SessionState;
  readonly last: Guess;
  readonly now: Guess;
}): JSX.Element {
  const { state, last, now } = props;
  const text = useText();
  const { t } = text;
  return (
    <table class="compare-tag">
      <tbody>
        <Row name={t('input.last')} words={wordsOf(text, state, last)} of="last" />
        <Row name={t('input.now')} words={wordsOf(text, state, now)} of="now" />
      </tbody>
    </table>
  );
}

function Row(props: {
  readonly name: string;
  readonly words: readonly [string, string];
  readonly of: 'last' | 'now';
}): JSX.Element {
  return (
    <tr class={`compare-${props.of}`}>
      <th scope="row">
        <span class="compare-line" aria-hidden="true" />
        {props.name}
      </th>
      <td class="numbers">{props.words[0]}</td>
      <td class="numbers">{props.words[1]}</td>
    </tr>
  );
}

function wordsOf(text: Text, state: SessionState, guess: Guess): readonly [string, string] {
  const strays = straysAt(state.alarms, state.landings.count + 1);
  const value = meanLogLikelihood(state, playerRaceLaw(state.mission, guess, strays));
  return [
    guessWords(text, state, guess),
    value === null ? '' : text.t('input.perLanding', { value: text.number(value, 2) }),
  ];
}
