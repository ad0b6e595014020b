import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EXPORT_FORMATS, type ExportFormat } from '../../../src/core/protocol/messages.ts';
import { useText } from '../../store/context.ts';

export interface RowMenuProps {
  /** What the menu's button is called: it names the recording. */
  readonly label: string;
  readonly onExport: (to: ExportFormat) => void;
  /** What is written on the button, where there is room for a word. */
  readonly face?: ComponentChildren;
}

/** What else can be done with a recording. */
export function RowMenu({ label, onExport, face }: RowMenuProps): JSX.Element {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!open || menu.current === null || button.current === null) return;
    menu.current.showPopover();
    placeBeside(menu.current, button.current);
    itemsOf(menu.current)[0]?.focus();
  }, [open]);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const items = itemsOf(event.currentTarget as HTMLElement);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const next: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at + items.length - 1) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const to = next[event.key];
    if (to !== undefined) items[to]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
  }

  return (
    <>
      <button
        type="button"
        ref={button}
        class={face === undefined ? 'button button-quiet row-menu-button' : 'button'}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
      >
        {face ?? <span aria-hidden="true">{'⋯'}</span>}
      </button>
      {open && (
        <div
          ref={menu}
          class="row-menu"
          role="menu"
          tabIndex={-1}
          aria-label={label}
          popover="auto"
          onKeyDown={onKeyDown}
          onToggle={event => {
            if (event.newState === 'closed') setOpen(false);
          }}
        >
          <p class="row-menu-title" role="presentation">
            {t('replays.exportAs')}
          </p>
          {EXPORT_FORMATS.map(format => (
            <button
              key={format}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class="row-menu-item"
              onClick={() => {
                close();
                onExport(format);
              }}
            >
              {t(`export.${format}`)}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

const itemsOf = (menu: HTMLElement): readonly HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role="menuitem"]'),
];

const GAP = 4; // px

/** Below the button, or above it where there is no room; its ends on the same side. */
function placeBeside(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = at.bottom + GAP + height <= window.innerHeight;
  const top = below ? at.bottom + GAP : Math.max(GAP, at.top - GAP - height);
  const rightToLeft = getComputedStyle(button).direction === 'rtl';
  const left = rightToLeft ? at.left : at.right - width;
  menu.style.top = `${top}px`;
  menu.style.left = `${Math.min(Math.max(GAP, left), window.innerWidth - width - GAP)}px`;
}
