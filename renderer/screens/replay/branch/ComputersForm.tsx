import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { SeatMethod } from '../../../../src/core/session/computers.ts';
import { useText } from '../../../store/context.ts';
import type { ComputerId } from '../../../store/evidence.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { Mark } from '../../../ui/Mark.tsx';
import { methodsFor, withMethod } from './form.ts';
import type { ComputersFormProps } from './formProps.ts';
import { LeftOutField } from './LeftOutField.tsx';
import { PriorFields } from './PriorFields.tsx';

/** Prior, divisor, methods, and the landings left out. */
export function ComputersForm(props: ComputersFormProps): JSX.Element {
  const { state, settings, onChange, onRefused } = props;
  const { t } = useText();
  return (
    <div class="branch-form">
      <PriorFields
        unit={state.mission.unit}
        prior={settings.prior}
        onChange={prior => onChange({ ...settings, prior })}
        onRefused={onRefused}
      />
      <div class="branch-column">
        <Choice
          legend={t('branch.divisor')}
          value={settings.divisor}
          options={[
            { value: 'n', label: t('branch.divisor.n') },
            { value: 'n-1', label: t('branch.divisor.n-1') },
          ]}
          onChange={divisor => onChange({ ...settings, divisor })}
        />
        <fieldset class="choice">
          <legend class="form-label">{t('branch.methods')}</legend>
          {state.mission.contestants.map(id => (
            <MethodField
              key={id}
              id={id}
              methods={methodsFor(state, id)}
              value={settings.methods[id] ?? id}
              onChange={method => onChange(withMethod(settings, id, method))}
            />
          ))}
          <p class="field-hint">
            {t(methodsFor(state, 'em').length < 3 ? 'branch.methodsTwo' : 'branch.methodsHint')}
          </p>
        </fieldset>
      </div>
      <LeftOutField state={state} settings={settings} onChange={onChange} onRefused={onRefused} />
    </div>
  );
}

interface MethodFieldProps {
  readonly id: ComputerId;
  readonly methods: readonly SeatMethod[];
  readonly value: SeatMethod;
  readonly onChange: (method: SeatMethod) => void;
}

function MethodField({ id, methods, value, onChange }: MethodFieldProps): JSX.Element {
  const { t } = useText();
  const field = useId();
  return (
    <div class="branch-method">
      <label for={field}>
        <Mark of={id} /> {t(`contestant.${id}`)}
      </label>
      <select
        id={field}
        value={value}
        onChange={event => {
          const chosen = methods.find(method => method === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {methods.map(method => (
          <option key={method} value={method}>
            {t(`branch.method.${method}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
