import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly valueText: string;
  readonly onInput: (value: number) => void;
  readonly hideLabel?: boolean;
  readonly disabled?: boolean;
}

export function Slider(props: SliderProps): JSX.Element {
  const id = useId();
  return (
    <div class="slider">
      <label class={props.hideLabel === true ? 'visually-hidden' : 'form-label'} for={id}>
        {props.label}
      </label>
      <input
        id={id}
        type="range"
        min={props.min}
        max={props.max}
        step={props.step}
        value={props.value}
        disabled={props.disabled ?? false}
        aria-valuetext={props.valueText}
        onInput={event => props.onInput(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
