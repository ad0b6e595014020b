import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { computerRaceLaw, straysAt } from '../../../src/core/session/standing.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { Law } from '../../../src/core/statistics/law.ts';
import { createBestPossible } from '../../charts/gauge/bestPossible.ts';
import { Gauge, type GaugeTick } from '../../charts/gauge/Gauge.tsx';
import { DEEPEST } from '../../charts/surface/palette.ts';
import { basesOf } from '../../store/bell.ts';
import { useText } from '../../store/context.ts';
import { answersShown, meanLogLikelihood } from '../../store/evidence.ts';

/** How likely the landings are under a law, a landing, on a gauge that ends at the best possible. */
export function MeanLogLikelihood(props: {
  readonly state: SessionState;
  readonly law: Law;
}): JSX.Element {
  const { state, law } = props;
  const { t, number, list } = useText();
  const bestPossible = useMemo(createBestPossible, [state.mission]);
  const mine = meanLogLikelihood(state, law);
  const shown = answersShown(state);
  const computers = shown ? computerTicks(state) : [];
  const most = Math.max(-Infinity, ...computers.map(tick => tick.value));
  const possible = shown ? bestPossible(state) : null;
  const best = possible ?? (Number.isFinite(most) ? most : null);
  const top = Math.max(best ?? -Infinity, most, mine ?? -Infinity);
  const ticks: readonly GaugeTick[] =
    mine === null ? computers : [{ id: 'player', value: mine }, ...computers];
  const bestWords =
    best === null
      ? t('guess.bestUnknown')
      : t(possible === null ? 'guess.best' : 'gauge.possible', { value: number(best, 2) });
  const spoken = [
    t('gauge.value', { value: mine === null ? t('common.none') : number(mine, 2) }),
    bestWords,
    ...computers.map(({ id, value }) =>
      t('race.entry', { who: t(`contestant.${id}`), nats: number(value, 2) }),
    ),
  ];
  return (
    <div class="mean-ll">
      <p class="mean-ll-label">{t('guess.meanLogLikelihood')}</p>
      <div
        class="mean-ll-gauge"
        role="meter"
        aria-label={t('guess.meanLogLikelihood')}
        aria-valuemin={Number.isFinite(top) ? Number((top - DEEPEST).toFixed(2)) : -DEEPEST}
        aria-valuemax={Number.isFinite(top) ? Number(top.toFixed(2)) : 0}
        aria-valuenow={mine !== null && Number.isFinite(mine) ? Number(mine.toFixed(2)) : -DEEPEST}
        aria-valuetext={list(spoken)}
      >
        <Gauge
          ticks={ticks}
          top={top}
          landings={state.landings.count}
          flat={basesOf(state.mission) === 2}
        />
      </div>
      <p class="mean-ll-value numbers">{mine === null ? t('common.none') : number(mine, 2)}</p>
      <p class="mean-ll-best">{bestWords}</p>
    </div>
  );
}

function computerTicks(state: SessionState): readonly GaugeTick[] {
  const strays = straysAt(state.alarms, state.landings.count + 1);
  return state.mission.contestants.flatMap((id): readonly GaugeTick[] => {
    const estimate = state.estimates[id];
    if (estimate === undefined || estimate.status === 'insufficient-data') return [];
    const value = meanLogLikelihood(state, computerRaceLaw(state.mission, estimate, strays));
    return value !== null && Number.isFinite(value) ? [{ id, value }] : [];
  });
}
