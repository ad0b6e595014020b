import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { classes } from '../../ui/classes.ts';

export interface SideTab<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** A number beside the label: how many there are. */
  readonly count?: string;
}

export interface SideTabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly SideTab<Name>[];
  readonly open: Name;
  readonly onOpen: (name: Name) => void;
  readonly children: JSX.Element;
}

/** Panels of which one is open. Arrow keys go from tab to tab. */
export function SideTabs<Name extends string>(props: SideTabsProps<Name>): JSX.Element {
  const { label, tabs, open, onOpen, children } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const rtl = list.current !== null && getComputedStyle(list.current).direction === 'rtl';
    const on = rtl ? 'ArrowLeft' : 'ArrowRight';
    const back = rtl ? 'ArrowRight' : 'ArrowLeft';
    if (event.key !== on && event.key !== back) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex(button => button === document.activeElement);
    const next = (at + (event.key === on ? 1 : -1) + tabs.length) % tabs.length;
    const tab = tabs[next];
    if (tab === undefined) return;
    onOpen(tab.name);
    buttons[next]?.focus();
  }

  return (
    <>
      <div class="side-tabs" role="tablist" aria-label={label} ref={list}>
        {tabs.map(tab => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={`${id}-${tab.name}`}
            class={classes('side-tab', tab.name === open && 'is-open')}
            aria-selected={tab.name === open}
            aria-controls={`${id}-panel`}
            onClick={() => onOpen(tab.name)}
            onKeyDown={onKeyDown}
          >
            {tab.label}
            {tab.count !== undefined && <span class="side-tab-count numbers">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div class="side-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open}`}>
        {children}
      </div>
    </>
  );
}
