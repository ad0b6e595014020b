import type { ComponentChildren, JSX, Ref } from 'preact';
import type { Shortcut } from '../input/useShortcuts.ts';
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
  /** Its keys, for the tooltip and assistive technology. */
  readonly shortcut?: Shortcut;
  readonly class?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps): JSX.Element {
  const { kind = 'plain', pressed, disabled = false, label, shortcut, buttonRef } = props;
  return (
    <button
      type="button"
      ref={buttonRef ?? null}
      class={classes('button', `button-${kind}`, props.class)}
      disabled={disabled}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      {...(label !== undefined && { 'aria-label': label, title: titleOf(label, shortcut) })}
      {...(shortcut !== undefined &&
        shortcut.told !== '' && { 'aria-keyshortcuts': shortcut.told })}
      onClick={() => props.onClick()}
    >
      {props.children}
    </button>
  );
}

const titleOf = (label: string, shortcut: Shortcut | undefined): string =>
  shortcut === undefined || shortcut.shown === '' ? label : `${label} (${shortcut.shown})`;
