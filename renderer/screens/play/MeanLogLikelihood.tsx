import type { JSX } from 'preact';
import { computerRaceLaw, straysAt } from '../../../src/core/session/standing.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { Law } from '../../../src/core/statistics/law.ts';
import { useText } from '../../store/context.ts';
import { answersShown, meanLogLikelihood, type ComputerId } from '../../store/evidence.ts';

const REACH = 2.5; // nats a landing that the bar spans below the best

/** How likely the landings are under a law, a landing: with the best of those that are shown as a mark. */
export function MeanLogLikelihood(props: {
  readonly state: SessionState;
  readonly law: Law;
}): JSX.Element {
  const { state, law } = props;
  const { t, number } = useText();
  const mine = meanLogLikelihood(state, law);
  const best = answersShown(state) ? bestComputer(state) : null;
  const top = Math.max(best?.value ?? -Infinity, mine ?? -Infinity);
  const share = (value: number): string =>
    `${(100 * Math.max(0, Math.min(1, (value - top + REACH) / (REACH * 1.08)))).toFixed(1)}%`;
  return (
    <div class="mean-ll">
      <p class="mean-ll-label">{t('guess.meanLogLikelihood')}</p>
      <p class="mean-ll-value numbers">{mine === null ? t('common.none') : number(mine, 2)}</p>
      <div class="mean-ll-bar" aria-hidden="true">
        {mine !== null && <span class="mean-ll-fill" style={{ width: share(mine) }} />}
        {best !== null && (
          <span class={`mean-ll-mark ink-${best.id}`} style={{ left: share(best.value) }} />
        )}
      </div>
      <p class="mean-ll-best">
        {best === null ? t('guess.bestUnknown') : t('guess.best', { value: number(best.value, 2) })}
      </p>
    </div>
  );
}

function bestComputer(
  state: SessionState,
): { readonly id: ComputerId; readonly value: number } | null {
  const strays = straysAt(state.alarms, state.landings.count + 1);
  let best: { readonly id: ComputerId; readonly value: number } | null = null;
  for (const id of state.mission.contestants) {
    const estimate = state.estimates[id];
    if (estimate === undefined || estimate.status === 'insufficient-data') continue;
    const value = meanLogLikelihood(state, computerRaceLaw(state.mission, estimate, strays));
    if (value !== null && Number.isFinite(value) && (best === null || value > best.value))
      best = { id, value };
  }
  return best;
}
