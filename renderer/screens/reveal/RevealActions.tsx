import type { JSX } from 'preact';
import type { Outcome } from '../../../src/core/session/outcome.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { useApp, useText } from '../../store/context.ts';
import { planOf } from '../../store/flightPlan.ts';
import { Button } from '../../ui/Button.tsx';
import { MISSION_IDS, missionName } from '../missions/missionNames.ts';

export interface RevealActionsProps {
  readonly state: SessionState;
  readonly outcome: Outcome;
  readonly onBack?: () => void;
}

/** The ways on from a reveal. */
export function RevealActions({ state, outcome, onBack }: RevealActionsProps): JSX.Element {
  const app = useApp();
  const text = useText();
  const { t } = text;
  const { mission } = state;
  const next = nextMission(
    mission.id,
    app.missions.value.map(({ id }) => id),
  );
  const retry = (): Promise<void> =>
    app.fly({
      missionId: mission.id,
      seed: outcome.seed,
      flight: mission.id === 'free-flight' ? planOf(mission) : null,
    });
  return (
    <footer class="reveal-actions">
      <p class="seed numbers">{t('reveal.seed', { seed: outcome.seed })}</p>
      {onBack === undefined ? (
        <Button onClick={() => void app.replayFlight()}>{t('reveal.replay')}</Button>
      ) : (
        <Button onClick={onBack}>{t('replay.hideReveal')}</Button>
      )}
      <Button onClick={() => void app.rerunFlight()}>{t('rerun.link')}</Button>
      <Button onClick={() => void retry()}>{t('reveal.retry')}</Button>
      <Button onClick={() => app.go({ name: 'missions' })}>{t('reveal.missions')}</Button>
      {next !== null && (
        <Button
          kind="primary"
          onClick={() =>
            next === 'free-flight'
              ? app.go({ name: 'free-flight' })
              : void app.fly({ missionId: next, seed: null, flight: null })
          }
        >
          {t('reveal.next', { mission: missionName(text, next) })}
        </Button>
      )}
    </footer>
  );
}

/** The one after it in the list; Free Flight is the last and has none. */
function nextMission(id: string, offered: readonly string[]): string | null {
  const rest = MISSION_IDS.slice(MISSION_IDS.findIndex(known => known === id) + 1);
  return rest.find(known => known === 'free-flight' || offered.includes(known)) ?? null;
}
