import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PlannedRound } from '../../../../src/core/classroom/plan.ts';
import {
  moved,
  PLAN_LIMITS,
  PLANNED_MISSIONS,
  plannedRound,
  replaced,
  without,
} from '../../../store/classroom/teacherPlan.ts';
import { useText } from '../../../store/context.ts';
import { announce } from '../../../ui/Announcer.tsx';
import { Button } from '../../../ui/Button.tsx';
import { missionName } from '../../missions/missionNames.ts';
import { RoundEditor } from './RoundEditor.tsx';

export interface RoundListProps {
  readonly rounds: readonly PlannedRound[];
  readonly onChange: (rounds: readonly PlannedRound[]) => void;
}

/** The missions of a class in their order. A round that is moved keeps the focus and its fields. */
export function RoundList({ rounds, onChange }: RoundListProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const keys = useRef<readonly number[]>([]);
  const lastKey = useRef(0);
  while (keys.current.length < rounds.length) keys.current = [...keys.current, ++lastKey.current];
  if (keys.current.length > rounds.length) keys.current = keys.current.slice(0, rounds.length);

  // An element that is moved in the page loses the focus.
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const element = focused.current;
    focused.current = null;
    if (!(element instanceof HTMLElement)) return;
    const taken = element instanceof HTMLButtonElement && element.disabled;
    const other = element.closest('.round-tools')?.querySelector('button:enabled');
    if (!taken) element.focus();
    else if (other instanceof HTMLElement) other.focus();
  }, [rounds]);

  function move(index: number, by: 1 | -1): void {
    const to = index + by;
    const round = rounds[index];
    if (round === undefined || to < 0 || to >= rounds.length) return;
    focused.current = document.activeElement;
    keys.current = moved(keys.current, index, by);
    onChange(moved(rounds, index, by));
    const mission = missionName(text, round.missionId);
    announce(t('teacher.rounds.moved', { mission, place: to + 1, of: rounds.length }));
  }

  function remove(index: number): void {
    keys.current = without(keys.current, index);
    onChange(without(rounds, index));
  }

  return (
    <section class="host-rounds" aria-labelledby="host-rounds">
      <h2 id="host-rounds">{t('teacher.rounds.title')}</h2>
      <p class="field-hint">{t('teacher.rounds.hint')}</p>
      <ol class="round-list">
        {rounds.map((round, i) => (
          <RoundEditor
            key={keys.current[i]}
            round={round}
            index={i}
            count={rounds.length}
            onMove={by => move(i, by)}
            onRemove={() => remove(i)}
            onChange={next => onChange(replaced(rounds, i, next))}
          />
        ))}
      </ol>
      {rounds.length < PLAN_LIMITS.rounds && (
        <div class="actions" role="group" aria-label={t('teacher.rounds.add')}>
          <span class="form-label" aria-hidden="true">
            {t('teacher.rounds.add')}
          </span>
          {PLANNED_MISSIONS.map(id => (
            <Button
              key={id}
              label={t('teacher.rounds.addOf', { mission: missionName(text, id) })}
              onClick={() => onChange([...rounds, plannedRound(id)])}
            >
              {missionName(text, id)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
