import type { JSX } from 'preact';
import { readRace } from '../../charts/race/readRace.ts';
import type { Guess } from '../../../src/core/session/events.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { Text } from '../../i18n/text.ts';
import { bellsOf, stepsFor } from '../../store/bell.ts';
import { useText } from '../../store/context.ts';
import type { GhostView } from '../../store/ghosts.ts';
import { Mark } from '../../ui/Mark.tsx';
import { GhostTag } from './GhostTag.tsx';

export interface GhostTableProps {
  readonly state: SessionState; // of the replay itself
  readonly views: readonly GhostView[];
}

/** Everybody's guess and regret when so many drones had landed. */
export function GhostTable({ state, views }: GhostTableProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const landing = state.landings.count;
  return (
    <table class="ghost-table">
      <caption class="quiet">{t('replay.ghosts.table', { landing })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('replay.ghosts.who')}</th>
          <th scope="col">{t('field.mu')}</th>
          <th scope="col">{t('field.sigma')}</th>
          <th scope="col">{t('replay.ghosts.behind')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            <Mark of="player" /> {t('replay.ghosts.own')}
          </th>
          <Numbers text={text} state={state} landing={landing} />
        </tr>
        {views.map(view => (
          <tr key={view.number}>
            <th scope="row">
              <GhostTag number={view.number} />
            </th>
            {view.state === null ? (
              <td colSpan={3} class="quiet">
                {t(view.status === 'failed' ? 'replay.ghosts.failed' : 'common.working')}
              </td>
            ) : view.endedAt !== null ? (
              <td colSpan={3} class="quiet">
                {t('replay.ghosts.ended', { landing: view.endedAt })}
              </td>
            ) : (
              <Numbers text={text} state={view.state} landing={landing} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface NumbersProps {
  readonly text: Text;
  readonly state: SessionState;
  readonly landing: number;
}

function Numbers({ text, state, landing }: NumbersProps): JSX.Element {
  const none = text.t('common.none');
  const guess = state.guess?.guess ?? null;
  const behind = readRace(state, ['player'], landing)?.entries[0]?.behind;
  return (
    <>
      <td class="numbers">{guess === null ? none : written(text, state, guess, 'mu')}</td>
      <td class="numbers">{guess === null ? none : written(text, state, guess, 'sigma')}</td>
      <td class="numbers">{behind === undefined ? none : text.number(behind, 1)}</td>
    </>
  );
}

/** Of two bells, one under the other. */
function written(text: Text, { mission }: SessionState, guess: Guess, part: 'mu' | 'sigma') {
  const { digits } = stepsFor(mission.span);
  return bellsOf(guess).map((bell, i) => <span key={i}>{text.number(bell[part], digits)}</span>);
}
