import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../../store/context.ts';

export interface NarrowPanelsProps {
  readonly cards: ComponentChildren;
  readonly charts: ComponentChildren;
  /** What is open at first. */
  readonly first: Panel | null;
}

type Panel = 'computers' | 'charts';

const PANELS: readonly Panel[] = ['computers', 'charts'];

/** On a device held upright: the computers' cards and the charts, each folded until it is asked for. */
export function NarrowPanels({ cards, charts, first }: NarrowPanelsProps): JSX.Element {
  const { t } = useText();
  const [open, setOpen] = useState<Panel | null>(first);
  return (
    <section class="narrow-panels" aria-label={t('studentRoom.panels')}>
      <div class="narrow-tabs">
        {PANELS.map(panel => (
          <button
            key={panel}
            type="button"
            class={open === panel ? 'button is-on' : 'button'}
            aria-expanded={open === panel}
            aria-controls="narrow-panel"
            onClick={() => setOpen(open === panel ? null : panel)}
          >
            {t(`studentRoom.panel.${panel}`)}
          </button>
        ))}
      </div>
      <div id="narrow-panel" class="narrow-panel">
        {open === 'computers' && cards}
        {open === 'charts' && charts}
      </div>
    </section>
  );
}
