import type { JSX } from 'preact';
import type { Guess } from '../../../src/core/session/events.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { LikelihoodPanel } from '../../charts/LikelihoodPanel.tsx';
import { RaceChart } from '../../charts/RaceChart.tsx';
import type { FieldCallbacks } from '../../scene/contract.ts';
import { basesOf } from '../../store/bell.ts';
import { useApp, useText } from '../../store/context.ts';
import { answersShown } from '../../store/evidence.ts';
import { sideChartHeights } from '../../store/viewport.ts';
import { likelihoodText, raceText } from './chartText.ts';

export interface SideChartsProps {
  readonly state: SessionState;
  readonly bell: Guess | null;
  /** Takes a point of the likelihood as the guess; null where there is nothing to guess. */
  readonly callbacks: FieldCallbacks | null;
}

const NOTHING = { draft: () => undefined, commit: () => undefined };

/** The race, and for one base the likelihood of its two parameters. */
export function SideCharts({ state, bell, callbacks }: SideChartsProps): JSX.Element {
  const { settings } = useApp();
  const text = useText();
  const bases = basesOf(state.mission);
  const shown = answersShown(state);
  const scale = settings.textScale.value;
  const heights = sideChartHeights(settings.windowHeight.value, scale, bases);
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
        />
      </div>
      {bases === 1 && (
        <div class="panel">
          <LikelihoodPanel
            state={state}
            bell={bell}
            onDraft={draft}
            onCommit={commit}
            text={likelihoodText(text, callbacks !== null)}
            height={heights.likelihood}
            answersShown={shown}
            highContrast={settings.highContrast.value}
          />
        </div>
      )}
    </>
  );
}
