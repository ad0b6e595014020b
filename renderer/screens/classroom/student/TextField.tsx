import type { JSX, RefObject } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { classes } from '../../../ui/classes.ts';

export interface TextFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  readonly maxLength: number;
  readonly class?: string;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  /** For what is no sentence: capital letters, no corrections, left to right. */
  readonly asCode?: boolean;
  /** Takes the focus when it comes. */
  readonly focusFirst?: boolean;
}

/** A line to type, with its hint and what is the matter with it. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { label, hint, value, error, maxLength, asCode = false, focusFirst = false } = props;
  const id = useId();
  const own = useRef<HTMLInputElement>(null);
  const input = props.inputRef ?? own;
  useEffect(() => {
    if (focusFirst) input.current?.focus({ preventScroll: true });
  }, [focusFirst, input]);
  return (
    <div class={classes('text-field', error !== null && 'has-error', props.class)}>
      <label class="form-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        ref={input}
        type="text"
        class="text-input"
        dir={asCode ? 'ltr' : 'auto'}
        maxLength={maxLength}
        autocomplete="off"
        autocapitalize={asCode ? 'characters' : 'words'}
        spellcheck={false}
        enterkeyhint="go"
        value={value}
        aria-invalid={error !== null}
        aria-describedby={`${id}-hint`}
        onInput={event => props.onChange(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class={error === null ? 'field-hint' : 'field-error'}>
        {error ?? hint}
      </p>
    </div>
  );
}
