import type { JSX } from 'preact';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { ArithmeticLine } from '../../../src/core/estimation/explain/arithmetic.ts';
import { hasSteps } from '../../../src/core/estimation/explain/emSteps.ts';
import {
  DIGITS_IN,
  digitsOut,
  MOST_DIGITS_OUT,
} from '../../../src/core/estimation/explain/writtenDigits.ts';
import type { Text } from '../../i18n/text.ts';
import { useText } from '../../store/context.ts';
import type { ComputerId } from '../../store/evidence.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { scroller } from '../../ui/scroller.ts';
import { arithmeticLines, briefedModel, methodOf } from './arithmeticModel.ts';
import { EmSteps } from './em/EmSteps.tsx';

export interface ArithmeticProps {
  readonly state: SessionState;
  readonly id: ComputerId;
  readonly onClose: () => void;
}

/** A computer's answer taken apart: formula, today's numbers, result; of EM its steps too. */
export function Arithmetic({ state, id, onClose }: ArithmeticProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const lines = arithmeticLines(state, id);
  const isEm = id === 'em' && methodOf(state, id) === 'em' && hasSteps(briefedModel(state));
  return (
    <Dialog
      title={t('arithmetic.title', { who: t(`contestant.${id}.long`) })}
      onClose={onClose}
      wide
    >
      {lines.length === 0 ? (
        <p>{t('arithmetic.none')}</p>
      ) : (
        <>
          <p class="quiet">{t('arithmetic.asOf', { count: state.estimates[id]?.n ?? 0 })}</p>
          {isEm && <EmSteps state={state} />}
          {isEm && <h3 class="arithmetic-heading">{t('emSteps.round')}</h3>}
          <div
            class={isEm ? 'arithmetic-scroll' : 'table-scroll'}
            {...scroller(t('arithmetic.numbers'))}
          >
            <table class="arithmetic">
              <thead>
                <tr>
                  <th scope="col">{t('arithmetic.formula')}</th>
                  <th scope="col">{t('arithmetic.numbers')}</th>
                  <th scope="col">{t('arithmetic.result')}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line, i) => (
                  <Line key={i} line={line} state={state} text={text} />
                ))}
              </tbody>
            </table>
          </div>
          <p class="quiet arithmetic-digits">
            {t('arithmetic.digits', { given: DIGITS_IN, most: MOST_DIGITS_OUT })}
          </p>
        </>
      )}
      <div class="actions">
        <Button kind="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </Dialog>
  );
}

interface LineProps {
  readonly line: ArithmeticLine;
  readonly state: SessionState;
  readonly text: Text;
}

function Line({ line, state, text }: LineProps): JSX.Element {
  const symbol = line.base === null ? line.symbol : `${line.symbol}${'₁₂₃'[line.base] ?? ''}`;
  return (
    <tr>
      <th scope="row" dir="ltr">
        {symbol} = {line.formula}
      </th>
      <td dir="ltr">{writtenParts(text, line.substituted)}</td>
      <td class="numbers" dir="ltr">
        {text.significant(line.result, digitsOut(line))}{' '}
        <span class="unit">{unitWords(text, state, line)}</span>
      </td>
    </tr>
  );
}

const writtenParts = (text: Text, parts: readonly (string | number)[]): string =>
  parts.map(part => (typeof part === 'string' ? part : text.significant(part, DIGITS_IN))).join('');

function unitWords({ t }: Text, { mission }: SessionState, line: ArithmeticLine): string {
  const unit = t(`unit.${mission.unit}`);
  switch (line.unit) {
    case 'unit':
      return unit;
    case 'unit^2':
      return `${unit}²`;
    case 'nats':
      return t('unit.nats');
    case 'count':
    case 'none':
      return '';
  }
}
