import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Hold } from '../../input/hold.ts';
import { useShortcuts } from '../../input/useShortcuts.ts';
import { useText } from '../../store/context.ts';
import { Button } from '../../ui/Button.tsx';

export interface GuessToolsProps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Left out where there is no earlier guess. */
  readonly compare: Hold | null;
  readonly comparing: boolean;
}

/** Ways back to former guesses, and a look at the last one. */
export function GuessTools(props: GuessToolsProps): JSX.Element {
  const { t } = useText();
  const shortcut = useShortcuts();
  return (
    <div class="guess-tools">
      <Button
        class="tool"
        label={t('action.undo')}
        shortcut={shortcut('undo')}
        disabled={!props.canUndo}
        onClick={props.onUndo}
      >
        <Sign path="M6 3 L2.5 6.5 L6 10 M2.5 6.5 H10 A3.5 3.5 0 0 1 10 13.5 H7" />
      </Button>
      <Button
        class="tool"
        label={t('action.redo')}
        shortcut={shortcut('redo')}
        disabled={!props.canRedo}
        onClick={props.onRedo}
      >
        <Sign path="M10 3 L13.5 6.5 L10 10 M13.5 6.5 H6 A3.5 3.5 0 0 0 6 13.5 H9" />
      </Button>
      <CompareButton hold={props.compare} pressed={props.comparing} />
    </div>
  );
}

/** Compares while it is held, by pointer or by key; a click out of nowhere switches it. */
function CompareButton(props: {
  readonly hold: Hold | null;
  readonly pressed: boolean;
}): JSX.Element {
  const { hold, pressed } = props;
  const { t } = useText();
  const { shown, told } = useShortcuts()('compare');
  const label = t('input.compare');
  const held = useRef(false);
  const release = (): void => {
    if (held.current) hold?.release();
    held.current = false;
  };
  const press = (): void => {
    held.current = true;
    hold?.press();
  };
  const isPress = ({ key }: KeyboardEvent): boolean => key === ' ' || key === 'Enter';
  return (
    <button
      type="button"
      class="button button-plain tool"
      aria-label={label}
      aria-pressed={pressed}
      {...(told !== '' && { 'aria-keyshortcuts': told })}
      title={shown === '' ? label : `${label} (${shown})`}
      disabled={hold === null}
      onPointerDown={event => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        press();
      }}
      onPointerUp={release}
      onPointerCancel={release}
      onLostPointerCapture={release}
      onContextMenu={event => event.preventDefault()}
      onKeyDown={event => {
        if (!isPress(event)) return;
        event.preventDefault();
        if (!event.repeat) press();
      }}
      onKeyUp={event => {
        if (isPress(event)) release();
      }}
      onBlur={release}
      onClick={event => {
        // A hand's click has come as a press and its end already.
        if (event.detail === 0) hold?.toggle();
      }}
    >
      <Sign path="M2 13 C5 13 5 4 7 4 S9 13 12 13 M5 13 C8 13 8 7 10 7 S12 13 14.5 13" />
    </button>
  );
}

function Sign({ path }: { readonly path: string }): JSX.Element {
  return (
    <svg class="tool-sign" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" stroke-width="1.5" />
    </svg>
  );
}
