import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EmStep } from '../../../../src/core/estimation/explain/emSteps.ts';
import { stepsFor } from '../../../store/bell.ts';
import { useText } from '../../../store/context.ts';
import { scroller } from '../../../ui/scroller.ts';
import type { briefedModel } from '../arithmeticModel.ts';

export interface StepTableProps {
  readonly steps: readonly EmStep[];
  readonly at: number;
  readonly model: ReturnType<typeof briefedModel>;
  readonly span: readonly [number, number];
}

/** The parameters after each round that is done. */
export function StepTable({ steps, at, model, span }: StepTableProps): JSX.Element {
  const { t, number, percent } = useText();
  const scroll = useRef<HTMLDivElement>(null);
  const digits = stepsFor(span).digits + 1;
  const rounds = steps.slice(0, at + 1).filter(step => step.kind !== 'e');
  const sub = (k: number): string => (model.bases === 1 ? '' : (['₁', '₂'][k] ?? ''));
  const bases = Array.from({ length: model.bases }, (_, k) => k);
  useLayoutEffect(() => {
    const element = scroll.current;
    if (element !== null) element.scrollTop = element.scrollHeight;
  }, [rounds.length]);
  return (
    <div ref={scroll} class="em-table" {...scroller(t('emSteps.parameters'))}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('emSteps.column.round')}</th>
            {bases.map(k => [
              <th key={`mu${k}`} scope="col">{`${t('estimator.muHat')}${sub(k)}`}</th>,
              <th key={`sigma${k}`} scope="col">{`${t('estimator.sigmaHat')}${sub(k)}`}</th>,
              model.bases > 1 && (
                <th key={`w${k}`} scope="col">{`${t('estimator.weightHat')}${sub(k)}`}</th>
              ),
            ])}
            {model.strays !== null && <th scope="col">{t('emSteps.column.strays')}</th>}
          </tr>
        </thead>
        <tbody>
          {rounds.map(({ iteration, parameters }, i) => (
            <tr key={iteration} class={i === rounds.length - 1 ? 'is-latest' : ''}>
              <th scope="row">{number(iteration, 0)}</th>
              {bases.map(k => [
                <td key={`mu${k}`}>{number(parameters.means[k] ?? NaN, digits)}</td>,
                <td key={`sigma${k}`}>{number(parameters.sigmas[k] ?? NaN, digits)}</td>,
                model.bases > 1 && <td key={`w${k}`}>{number(parameters.weights[k] ?? NaN, 3)}</td>,
              ])}
              {model.strays !== null && <td>{percent(parameters.strayShare, 1)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
