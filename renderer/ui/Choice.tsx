import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { classes } from './classes.ts';

export interface ChoiceOption<T extends string | number> {
  readonly value: T;
  readonly label: string;
  /** Of the label, where it is another than the page's. */
  readonly lang?: string;
}

export interface ChoiceProps<T extends string | number> {
  readonly legend: string;
  readonly options: readonly ChoiceOption<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** Side by side, or one under another with room for sentences. */
  readonly layout?: 'segments' | 'list';
  readonly hideLegend?: boolean;
}

/** One of several, as radio buttons. */
export function Choice<T extends string | number>(props: ChoiceProps<T>): JSX.Element {
  const { legend, options, value, onChange, layout = 'segments', hideLegend = false } = props;
  const name = useId();
  return (
    <fieldset class={classes('choice', `choice-${layout}`)}>
      <legend class={hideLegend ? 'visually-hidden' : 'form-label'}>{legend}</legend>
      <div class="choice-options">
        {options.map(option => (
          <label key={option.value} class="choice-option">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span {...(option.lang !== undefined && { lang: option.lang })}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
