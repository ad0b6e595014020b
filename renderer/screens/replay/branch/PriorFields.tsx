import type { JSX } from 'preact';
import type { ComputerSettings } from '../../../../src/core/session/computers.ts';
import { useText } from '../../../store/context.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { priorIntervals } from '../../briefing/priorIntervals.ts';
import { digitsFor, PRIOR_LIMITS, PRIOR_PARTS, priorProblem } from './form.ts';

export interface PriorFieldsProps {
  readonly unit: 'km' | 'ns';
  readonly prior: ComputerSettings['prior'];
  readonly onChange: (prior: ComputerSettings['prior']) => void;
  readonly onRefused: (name: string, refused: boolean) => void;
}

/** The four numbers of the prior, with what they mean, and what follows from them. */
export function PriorFields({ unit, prior, onChange, onRefused }: PriorFieldsProps): JSX.Element {
  const text = useText();
  const { t, number } = text;
  const { mu, sigma } = priorIntervals(prior);
  const unitName = t(`unit.${unit}`);
  return (
    <fieldset class="choice branch-prior">
      <legend class="form-label">{t('branch.prior')}</legend>
      <div class="branch-prior-fields">
        {PRIOR_PARTS.map(part => {
          const [low, high] = PRIOR_LIMITS[part];
          return (
            <NumberField
              key={part}
              showLabel
              label={t(`branch.${part}`)}
              hint={t(`branch.${part}Hint`)}
              value={prior[part]}
              write={value => number(value, digitsFor(value))}
              min={low}
              max={high}
              {...(part === 'mu0' && { unit: unitName })}
              check={(value, typed) => {
                const problem = priorProblem(part, value);
                return problem === null
                  ? null
                  : t(problem === 'number' ? 'branch.error.number' : 'branch.error.range', {
                      typed,
                      low: number(low, digitsFor(low)),
                      high: number(high, digitsFor(high)),
                    });
              }}
              onCommit={value => onChange({ ...prior, [part]: value })}
              onRefused={is => onRefused(part, is)}
            />
          );
        })}
      </div>
      <p class="field-hint">
        {t('branch.priorMeans', {
          low: number(mu[0], 1),
          high: number(mu[1], 1),
          sigmaLow: number(sigma[0], 2),
          sigmaHigh: number(sigma[1], 2),
          unit: unitName,
        })}
      </p>
    </fieldset>
  );
}
