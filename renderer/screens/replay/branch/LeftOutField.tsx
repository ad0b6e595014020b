import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { columnView } from '../../../../src/core/session/column.ts';
import { useText } from '../../../store/context.ts';
import { stepsFor } from '../../../store/bell.ts';
import { Button } from '../../../ui/Button.tsx';
import type { ComputersFormProps } from './formProps.ts';
import { farthest, landingProblem, withLeftOut, type NumberProblem } from './form.ts';

const SHOWN_FAR = 5;

/** Landings that the computers are to leave out: the farthest ones at hand, any by its number. */
export function LeftOutField({
  state,
  settings,
  onChange,
  onRefused,
}: ComputersFormProps): JSX.Element {
  const text = useText();
  const { t, number, integer } = text;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<NumberProblem | null>(null);
  const field = useId();
  const { leftOut } = settings;
  const { digits } = stepsFor(state.mission.span);
  const landings = state.mission.landings;
  const positions = columnView(state.landings);
  const far = farthest(state, leftOut, SHOWN_FAR);
  const unit = t(`unit.${state.mission.unit}`);

  /** Of a landing that has come down already; one to come is a number alone. */
  const nameOf = (landing: number): string => {
    const position = positions[landing - 1];
    return position === undefined
      ? t('branch.landingToCome', { landing })
      : t('branch.landingAt', { landing, position: number(position, digits), unit });
  };

  const Short = ({ landing }: { readonly landing: number }): JSX.Element => {
    const position = positions[landing - 1];
    return (
      <bdi dir="ltr">
        {integer(landing)}
        {position !== undefined && ` · ${number(position, digits)}`}
      </bdi>
    );
  };

  function refuse(found: NumberProblem | null): void {
    setProblem(found);
    onRefused('leftOut', found !== null);
  }

  function add(): void {
    if (typed.trim() === '') return refuse(null);
    const value = text.parse(typed);
    const found = landingProblem(settings, value, landings);
    refuse(found);
    if (found !== null || value === null) return;
    setTyped('');
    onChange(withLeftOut(settings, value, true));
  }

  return (
    <fieldset class="choice branch-left-out">
      <legend class="form-label">{t('branch.leftOut')}</legend>
      {leftOut.length === 0 ? (
        <p class="quiet">{t('branch.leftOutNone')}</p>
      ) : (
        <ul class="branch-chips" aria-label={t('branch.leftOut')}>
          {leftOut.map(landing => (
            <li key={landing}>
              <Button
                label={t('branch.putBack', { what: nameOf(landing) })}
                onClick={() => onChange(withLeftOut(settings, landing, false))}
              >
                <Short landing={landing} /> <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div class="number-field">
        <label class="form-label" for={field}>
          {t('branch.leaveOutNumber')}
        </label>
        <div class="branch-add">
          <div class="number-box">
            <input
              id={field}
              class="number-input"
              type="text"
              inputMode="numeric"
              autocomplete="off"
              value={typed}
              aria-invalid={problem !== null}
              {...(problem !== null && { 'aria-describedby': `${field}-error` })}
              onInput={event => {
                setTyped(event.currentTarget.value);
                refuse(null);
              }}
              onKeyDown={event => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add();
              }}
            />
          </div>
          <Button onClick={add}>{t('branch.leaveOut')}</Button>
        </div>
        {problem !== null && (
          <p id={`${field}-error`} class="field-error" role="alert">
            {t(`branch.error.landing.${problem}`, { typed, landings })}
          </p>
        )}
      </div>
      {far.length > 0 && (
        <>
          <Button
            onClick={() =>
              onChange(withLeftOut(settings, (far[0] as (typeof far)[number]).landing, true))
            }
          >
            {t('branch.leaveOutFarthest')}
          </Button>
          <p class="form-label">{t('branch.farthest')}</p>
          <ul class="branch-chips" aria-label={t('branch.farthest')}>
            {far.map(({ landing }) => (
              <li key={landing}>
                <Button
                  kind="quiet"
                  label={t('branch.leaveOutOf', { what: nameOf(landing) })}
                  onClick={() => onChange(withLeftOut(settings, landing, true))}
                >
                  <Short landing={landing} />
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  );
}
