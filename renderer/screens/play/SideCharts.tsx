import type { JSX } from 'preact';
import type { Guess } from '../../../src/core/session/events.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { LikelihoodPanel } from '../../charts/LikelihoodPanel.tsx';
import type { GhostRace } from '../../charts/race/GhostPaths.tsx';
import { RaceChart } from '../../charts/race/RaceChart.tsx';
import type { FieldCallbacks } from '../../scene/contract.ts';
import { useApp, useText } from '../../store/context.ts';
import { answersShown } from '../../store/evidence.ts';
import { sideChartHeights } from '../../store/viewport.ts';
import { raceText } from './chartText.ts';
import { likelihoodText } from './likelihoodText.ts';

export interface SideChartsProps {
  readonly state: SessionState;
  readonly bell: Guess | null;
  /** Which of two bells a point of the likelihood is taken for; 0 unless given. */
  readonly activeBell?: number;
  /** Takes a point of the likelihood as the guess; null where there is nothing to guess. */
  readonly callbacks: FieldCallbacks | null;
  /** Players of other recordings, in a replay. */
  readonly ghosts?: readonly GhostRace[];
  /** Height that others take of the side, px at 100 %. */
  readonly taken?: number;
}

const NOTHING = { draft: () => undefined, commit: () => undefined };

/** The race, and the likelihood of a bell's two parameters. */
export function SideCharts({
  state,
  bell,
  activeBell = 0,
  callbacks,
  ghosts,
  taken = 0,
}: SideChartsProps): JSX.Element {
  const { settings } = useApp();
  const text = useText();
  const shown = answersShown(state);
  const scale = settings.textScale.value;
  const heights = sideChartHeights(settings.windowHeight.value - taken * scale, scale);
  const { draft, commit } = callbacks ?? NOTHING;
  return (
    <>
      <div class="panel">
        <RaceChart
          state={state}
          text={raceText(text, state, shown)}
          height={heights.race}
          answersShown={shown}
          textScale={scale}
          {...(ghosts !== undefined && { ghosts })}
        />
      </div>
      <div class="panel">
        <LikelihoodPanel
          state={state}
          bell={bell}
          active={activeBell}
          onDraft={draft}
          onCommit={commit}
          text={likelihoodText(text, state, activeBell, callbacks !== null)}
          height={heights.likelihood}
          answersShown={shown}
          highContrast={settings.highContrast.value}
          textScale={scale}
          interactive={callbacks !== null && state.phase === 'flying'}
        />
      </div>
    </>
  );
}
