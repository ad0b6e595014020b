import type { JSX } from 'preact';
import type { Guess } from '../../../src/core/session/events.ts';
import { playerRaceLaw, straysAt } from '../../../src/core/session/standing.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { Text } from '../../i18n/text.ts';
import { basesOf, partOf, stepsFor, WEIGHT_STEPS, type BellPart } from '../../store/bell.ts';
import { useText } from '../../store/context.ts';
import { meanLogLikelihood } from '../../store/evidence.ts';

export interface CompareTagProps {
  readonly state: SessionState;
  readonly last: Guess;
  readonly now: Guess;
}

interface Column {
  readonly part: BellPart;
  readonly bell: number;
  readonly sign: string;
}

/** Says which bell is which while the last guess is shown. It was announced when it came up. */
export function CompareTag({ state, last, now }: CompareTagProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const columns = columnsOf(text, state);
  return (
    <table class="compare-tag">
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{t('guess.title')}</span>
          </th>
          {columns.map(({ sign }) => (
            <th key={sign} scope="col" class="numbers">
              {sign}
            </th>
          ))}
          <th scope="col">{t('guess.meanLogLikelihood')}</th>
        </tr>
      </thead>
      <tbody>
        {(['last', 'now'] as const).map(which => (
          <tr key={which} class={`compare-${which}`}>
            <th scope="row">
              <span class="compare-line" aria-hidden="true" />
              {t(`input.${which}`)}
            </th>
            {numbersOf(text, state, which === 'last' ? last : now, columns).map((written, i) => (
              <td key={i} class="numbers">
                {written}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function columnsOf({ t }: Text, { mission }: SessionState): readonly Column[] {
  const two = basesOf(mission) === 2;
  const signOf = (part: BellPart, bell: number): string =>
    `${t(`field.${part}`)}${two ? (bell === 0 ? '₁' : '₂') : ''}`;
  const of = (part: BellPart, bell: number): Column => ({ part, bell, sign: signOf(part, bell) });
  return [
    ...(two ? [0, 1] : [0]).flatMap(bell => [of('mu', bell), of('sigma', bell)]),
    ...(two ? [of('weight', 0)] : []),
  ];
}

function numbersOf(
  text: Text,
  state: SessionState,
  guess: Guess,
  columns: readonly Column[],
): readonly string[] {
  const { digits } = stepsFor(state.mission.span);
  const strays = straysAt(state.alarms, state.landings.count + 1);
  const value = meanLogLikelihood(state, playerRaceLaw(state.mission, guess, strays));
  return [
    ...columns.map(({ part, bell }) =>
      text.number(partOf(guess, part, bell), part === 'weight' ? WEIGHT_STEPS.digits : digits),
    ),
    value === null ? text.t('common.none') : text.number(value, 2),
  ];
}
