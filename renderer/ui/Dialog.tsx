import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { classes } from './classes.ts';

export interface DialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Escape, or the player's choice. */
  readonly onClose: () => void;
  readonly wide?: boolean;
}

/** A modal dialog: the platform keeps the focus inside and gives it back afterwards. */
export function Dialog({ title, children, onClose, wide = false }: DialogProps): JSX.Element {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      class={classes('dialog', wide && 'dialog-wide')}
      aria-labelledby={heading}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={heading} class="dialog-title">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
