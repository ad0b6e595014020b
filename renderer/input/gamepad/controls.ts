import { nextBox, type Direction } from './nearest.ts';

/** Works the page's controls from a gamepad: the platform does it for a keyboard alone. */

const CONTROLS = 'button, a[href], input, select, textarea, summary, [tabindex]';

/** What can have the focus now: a dialog has it for itself. */
export function controlsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    element => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility(),
  );
}

export const openDialog = (): HTMLDialogElement | null =>
  [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1) ?? null;

export const focusedControl = (): HTMLElement | null => {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement &&
    activeElement !== document.body &&
    activeElement.tabIndex >= 0
    ? activeElement
    : null;
};

/** Shows where the focus is, until the pointer is used: a gamepad is none of the keys that do it by themselves. */
export function showFocus(): void {
  document.documentElement.dataset['focus'] = 'shown';
}

export function hideFocus(): void {
  delete document.documentElement.dataset['focus'];
}

/** Whether the player walks over controls: one has the focus, and not merely since it was clicked. */
export const isWalking = (): boolean =>
  focusedControl()?.matches(':root[data-focus="shown"] *, :focus-visible') === true;

/** Moves the focus, or what the focused control itself has to move. */
export function moveFocus(to: Direction): void {
  const from = focusedControl();
  if (from !== null && movesItself(from, to)) return;
  const root = openDialog() ?? document;
  const controls = controlsIn(root).filter(control => control !== from);
  if (from === null || !root.contains(from)) return controls[0]?.focus();
  const boxes = controls.map(control => control.getBoundingClientRect());
  controls[nextBox(from.getBoundingClientRect(), boxes, to)]?.focus();
}

/** A slider goes left and right, a number that can be stepped too. */
function movesItself(control: HTMLElement, to: Direction): boolean {
  if (!(control instanceof HTMLInputElement) || to === 'up' || to === 'down') return false;
  if (control.type === 'range') {
    if (to === 'right') control.stepUp();
    else control.stepDown();
    control.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  }
  if (control.getAttribute('role') !== 'spinbutton') return false;
  pressKey(control, to === 'right' ? 'ArrowUp' : 'ArrowDown');
  return true;
}

export function pressControl(): void {
  const control = focusedControl();
  if (control === null) moveFocus('down');
  else if (control instanceof HTMLInputElement && control.type === 'text')
    pressKey(control, 'Enter');
  else control.click();
}

/** Closes the dialog on top, if there is one. */
export function closeDialog(): boolean {
  const dialog = openDialog();
  dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
  return dialog !== null;
}

export function pressKey(on: Element, key: string): void {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
