import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { useAnnouncement } from '../../../ui/useAnnouncement.ts';
import { missionName } from '../../missions/missionNames.ts';
import { Field } from '../../play/Field.tsx';
import { TruthLine } from '../../reveal/TruthLine.tsx';
import { Board } from './Board.tsx';
import { ClassAwards } from './ClassAwards.tsx';
import { ClassNumbers } from './ClassNumbers.tsx';
import { ClassPlaces } from './ClassPlaces.tsx';
import { ClassRaceChart } from './race/ClassRaceChart.tsx';
import type { SeatGridProps } from './SeatGrid.tsx';
import { useClassField, type ClassFieldOptions } from './useClassField.ts';

const SIDES = ['places', 'awards', 'numbers'] as const;
const NO_CALLBACKS = { draft: () => undefined, commit: () => undefined };

/** The truth under the class's last guesses, and what the round came to. */
export function RevealBoard({ room, view }: SeatGridProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const state = room.state.value;
  const [shown, setShown] = useState<(typeof SIDES)[number]>('places');
  const options = useComputed<ClassFieldOptions>(() => ({
    mode: 'reveal',
    guesses: true,
    computers: true,
  }));
  const field = useClassField(room, options);
  useAnnouncement(`reveal-${view.round}`, t('announce.reveal'));
  const planned = view.plan.rounds[view.round];
  const asks = (planned?.question ?? null) !== null;
  const last = view.round + 1 >= view.plan.rounds.length;
  const asked = view.answers.after.some(count => count > 0);
  return (
    <Board
      room={room}
      view={view}
      name="revealed"
      title={missionName(text, planned?.missionId ?? '')}
      controls={
        <>
          {asks && (
            <Button
              kind={asked ? 'plain' : 'primary'}
              onClick={() => void room.submit({ type: 'ask', when: 'after' })}
            >
              {t('teacher.round.askAfter')}
            </Button>
          )}
          <Button
            kind={asks && !asked ? 'plain' : 'primary'}
            onClick={() => void room.submit({ type: 'next' })}
          >
            {t(last ? 'teacher.round.toEnd' : 'teacher.round.next')}
          </Button>
          <div class="strip-group" role="group" aria-label={t('teacher.flight.show')}>
            {SIDES.map(side => (
              <Button key={side} pressed={shown === side} onClick={() => setShown(side)}>
                {t(`teacher.reveal.${side}`)}
              </Button>
            ))}
          </div>
        </>
      }
    >
      <section class="board-field" aria-label={t('field.label')}>
        <Field view={field} callbacks={NO_CALLBACKS} />
      </section>
      <aside class="board-side">
        {state !== null && state.outcome !== null && (
          <div class="board-truth">
            <TruthLine state={state} outcome={state.outcome} />
          </div>
        )}
        {shown === 'places' && <ClassPlaces view={view} />}
        {shown === 'awards' && <ClassAwards view={view} />}
        {shown === 'numbers' && state !== null && (
          <>
            <ClassNumbers room={room} state={state} computers />
            <ClassRaceChart state={state} race={room.race.value} computers />
          </>
        )}
      </aside>
    </Board>
  );
}
