import type { JSX, Ref } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../store/context.ts';
import { classes } from './classes.ts';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly write: (value: number) => string;
  readonly unit?: string;
  readonly valueText?: string;
  readonly min?: number;
  readonly max?: number;
  /** Says what is wrong with what was typed, or null. `value` is null for text that is no number. */
  readonly check: (value: number | null, typed: string) => string | null;
  /** Enter, or leaving the field with a number that passes. */
  readonly onCommit: (value: number) => void;
  /** Told whether what stands in the field was refused. */
  readonly onRefused?: (refused: boolean) => void;
  /** Arrow keys in the field. */
  readonly onStep?: (count: 1 | -1, fine: boolean) => void;
  /** After Enter the keys are the screen's again. */
  readonly leaveOnEnter?: boolean;
  readonly faint?: boolean;
  readonly disabled?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly hint?: string;
  readonly showLabel?: boolean;
}

/** A number that can be typed and stepped. What was typed wrongly stays, with a line that says why. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const { label, value, write, unit, check, onStep, hint, showLabel = false } = props;
  const { parse } = useText();
  const [typed, setTyped] = useState<string | null>(null); // null: not being edited
  const [error, setError] = useState<string | null>(null);
  const id = useId();
  const written = write(value);

  const wrong = useRef(false);
  wrong.current = error !== null;
  const settled = useRef(false);
  const tellRefused = useRef(props.onRefused);
  tellRefused.current = props.onRefused;
  // Before the click that took the focus away arrives.
  useLayoutEffect(() => tellRefused.current?.(error !== null), [error]);

  useEffect(() => {
    // Moved from elsewhere: what is half typed gives way, but not what was refused and may be mended.
    if (!wrong.current) setTyped(null);
  }, [written]);

  function commit(): boolean {
    if (typed === null) return true;
    const number = parse(typed);
    const problem = check(number, typed);
    setError(problem);
    if (problem !== null || number === null) return false;
    setTyped(null);
    props.onCommit(number);
    return true;
  }

  /** Gives the keys back to the screen. What was typed is dealt with: the blur has nothing to take. */
  const leave = ({ currentTarget }: KeyboardEvent): void => {
    settled.current = true;
    if (currentTarget instanceof HTMLElement) currentTarget.blur();
    settled.current = false;
  };

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (typed === null) props.onCommit(value);
      if (commit() && props.leaveOnEnter === true) leave(event);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      setTyped(null);
      setError(null);
      leave(event);
    } else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && onStep !== undefined) {
      event.preventDefault();
      setTyped(null);
      setError(null);
      onStep(event.key === 'ArrowUp' ? 1 : -1, event.shiftKey);
    }
  }

  const described = [hint !== undefined && `${id}-hint`, error !== null && `${id}-error`].filter(
    Boolean,
  );
  return (
    <div class={classes('number-field', error !== null && 'has-error', props.faint && 'is-faint')}>
      <label class={showLabel ? 'form-label' : 'visually-hidden'} for={id}>
        {label}
      </label>
      <div class="number-box">
        <input
          id={id}
          ref={props.inputRef ?? null}
          class="number-input"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          spellcheck={false}
          role="spinbutton"
          aria-valuenow={value}
          aria-valuetext={props.valueText ?? written}
          {...(props.min !== undefined && { 'aria-valuemin': props.min })}
          {...(props.max !== undefined && { 'aria-valuemax': props.max })}
          aria-invalid={error !== null}
          {...(described.length > 0 && { 'aria-describedby': described.join(' ') })}
          disabled={props.disabled ?? false}
          value={typed ?? written}
          onInput={event => {
            setTyped(event.currentTarget.value);
            setError(null);
          }}
          onFocus={event => event.currentTarget.select()}
          onBlur={() => settled.current || commit()}
          onKeyDown={onKeyDown}
        />
        {unit !== undefined && <span class="unit">{unit}</span>}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="field-hint">
          {hint}
        </p>
      )}
      {error !== null && (
        <p id={`${id}-error`} class="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
