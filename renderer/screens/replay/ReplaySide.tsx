import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { lastOf } from '../../../src/core/session/sequence.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { GhostRace } from '../../charts/race/GhostPaths.tsx';
import { useText } from '../../store/context.ts';
import type { Ghosts } from '../../store/ghosts.ts';
import type { Markers } from '../../store/markers.ts';
import type { Replay } from '../../store/replay.ts';
import { eventWords } from '../play/eventWords.ts';
import { targetWords } from '../play/EventCard.tsx';
import { SideCharts } from '../play/SideCharts.tsx';
import { GhostsPane } from './GhostsPane.tsx';
import { HappenedPane } from './HappenedPane.tsx';
import { SideTabs } from './SideTabs.tsx';

const PANES = ['charts', 'happened', 'ghosts'] as const;
type Pane = (typeof PANES)[number];

export interface ReplaySideProps {
  readonly replay: Replay;
  readonly state: SessionState;
  readonly markers: Markers;
  readonly ghosts: Ghosts;
  readonly races: readonly GhostRace[];
}

const TABS = 96; // px at 100 %: the tabs, and the second row of the bar

/** Beside the field: the charts, what happened, and the ghosts. */
export function ReplaySide(props: ReplaySideProps): JSX.Element {
  const { replay, state, markers, ghosts, races } = props;
  const { t, integer } = useText();
  const [open, setOpen] = useState<Pane>('charts');
  const shown = ghosts.views.value.length;
  return (
    <aside class="flight-side replay-side">
      <SideTabs
        label={t('replay.panes')}
        tabs={PANES.map(name => ({
          name,
          label: t(`replay.pane.${name}`),
          ...(name === 'ghosts' && shown > 0 && { count: integer(shown) }),
        }))}
        open={open}
        onOpen={setOpen}
      >
        <>
          {open === 'charts' && (
            <>
              <SideCharts
                state={state}
                bell={state.guess?.guess ?? null}
                callbacks={null}
                ghosts={races}
                taken={TABS}
              />
              <PastEvent state={state} />
            </>
          )}
          {open === 'happened' && <HappenedPane replay={replay} state={state} markers={markers} />}
          {open === 'ghosts' && <GhostsPane replay={replay} state={state} ghosts={ghosts} />}
        </>
      </SideTabs>
    </aside>
  );
}

/** The latest event up to this moment. */
function PastEvent({ state }: { readonly state: SessionState }): JSX.Element {
  const text = useText();
  const alarm = lastOf(state.alarms);
  if (alarm === undefined)
    return (
      <section class="panel event-card" aria-labelledby="event-title">
        <h2 id="event-title">{text.t('event.none.title')}</h2>
        <p class="event-cause">{targetWords(text, state)}</p>
      </section>
    );
  const { title, cause, seen } = eventWords(text, state, alarm);
  return (
    <section class="panel event-card is-alarm" aria-labelledby="event-title">
      <h2 id="event-title">{title}</h2>
      <p class="event-cause">{cause}</p>
      {seen !== '' && <p class="event-seen">{seen}</p>}
    </section>
  );
}
