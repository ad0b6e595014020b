import type { JSX, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { classes } from '../../../ui/classes.ts';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly most: number; // characters
  readonly onInput: (value: string) => void;
  readonly hideLabel?: boolean;
  readonly wrong?: boolean;
  readonly onEnter?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A line of text that is typed. */
export function TextField(props: TextFieldProps): JSX.Element {
  const id = useId();
  const { label, value, most, wrong = false, hideLabel = false, onEnter } = props;
  return (
    <div class={classes('text-field', wrong && 'has-error')}>
      <label class={hideLabel ? 'visually-hidden' : 'form-label'} for={id}>
        {label}
      </label>
      <input
        id={id}
        ref={props.inputRef ?? null}
        type="text"
        class="text-input"
        dir="auto"
        maxLength={most}
        autocomplete="off"
        aria-invalid={wrong}
        value={value}
        onInput={event => props.onInput(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.isComposing || onEnter === undefined) return;
          event.preventDefault();
          onEnter();
        }}
      />
    </div>
  );
}
