import type { JSX } from 'preact';
import { columnView } from '../../../src/core/session/column.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';
// The arithmetic alone is shared with the host: nothing here estimates.
import { explainEstimate } from '../../../src/core/estimation/explain/explain.ts';
import type { ArithmeticLine } from '../../../src/core/estimation/explain/arithmetic.ts';
import type { Text } from '../../i18n/text.ts';
import { useText } from '../../store/context.ts';
import type { ComputerId } from '../../store/evidence.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export interface ArithmeticProps {
  readonly state: SessionState;
  readonly id: ComputerId;
  readonly onClose: () => void;
}

/** A computer's answer taken apart: formula, today's numbers, result. */
export function Arithmetic({ state, id, onClose }: ArithmeticProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const lines = arithmeticLines(state, id);
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
          <div class="table-scroll">
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
      <th scope="row">
        {symbol} = {line.formula}
      </th>
      <td>{writtenParts(text, line.substituted)}</td>
      <td class="numbers">
        {significant(text, line.result)} <span class="unit">{unitWords(text, state, line)}</span>
      </td>
    </tr>
  );
}

export function arithmeticLines(state: SessionState, id: ComputerId): readonly ArithmeticLine[] {
  const estimate = state.estimates[id];
  if (estimate === undefined) return [];
  const { mission } = state;
  // Landings since the last answer are not in it.
  const values = columnView(state.landings).subarray(
    state.estimatesAfter - estimate.n,
    state.estimatesAfter,
  );
  const simulated = mission.source.kind === 'simulated' ? mission.source : null;
  const model = {
    prior: mission.prior,
    bases: simulated?.bases ?? (1 as const),
    weightConcentration: simulated?.weightConcentration ?? 1,
    strays:
      mission.strays === null
        ? null
        : { law: mission.strays.law, share: mission.strays.sharePrior },
  };
  return explainEstimate(id, summaryOf(values), model, estimate, values);
}

const writtenParts = (text: Text, parts: readonly (string | number)[]): string =>
  parts.map(part => (typeof part === 'string' ? part : significant(text, part))).join('');

/** Enough digits to follow a sum by hand. */
export const significant = (text: Text, value: number): string => text.significant(value, 6);

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
