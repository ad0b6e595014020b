import type { ComponentChildren, JSX, Ref } from 'preact';
import { classes } from './classes.ts';

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  /** For a button that stays down. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** Name for assistive technology where the face is a sign. */
  readonly label?: string;
  readonly class?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps): JSX.Element {
  const { kind = 'plain', pressed, disabled = false, label, buttonRef } = props;
  return (
    <button
      type="button"
      ref={buttonRef ?? null}
      class={classes('button', `button-${kind}`, props.class)}
      disabled={disabled}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      {...(label !== undefined && { 'aria-label': label, title: label })}
      onClick={() => props.onClick()}
    >
      {props.children}
    </button>
  );
}
