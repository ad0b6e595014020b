import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { playAction } from '../../../input/keys.ts';
import { useBindings } from '../../../input/useBindings.ts';
import { useKeys } from '../../../input/useKeys.ts';
import { useText } from '../../../store/context.ts';
import { missionName } from '../../missions/missionNames.ts';
import { Field } from '../../play/Field.tsx';
import { Board } from './Board.tsx';
import { ClassNumbers } from './ClassNumbers.tsx';
import { ClassRaceChart } from './race/ClassRaceChart.tsx';
import { FlightControls } from './FlightControls.tsx';
import { flightCommand } from './flightCommand.ts';
import { DoneCount } from './PeopleCount.tsx';
import type { SeatGridProps } from './SeatGrid.tsx';
import { computersMayShow } from './shownComputers.ts';
import { useClassField, type ClassFieldOptions } from './useClassField.ts';

const NO_CALLBACKS = { draft: () => undefined, commit: () => undefined };

/** A round in flight, on the wall: landings, the class's guesses over them, and the class in the race. */
export function Projector({ room, view }: SeatGridProps): JSX.Element {
  const text = useText();
  const { t, integer } = text;
  const bindings = useBindings();
  const state = room.state.value;
  const guessesShown = useSignal(true);
  const computersShown = useSignal(true);
  const guessed = room.guesses.value?.guesses.length ?? 0;
  const allowed = useSignal(false);
  useLayoutEffect(() => {
    allowed.value = state !== null && computersMayShow(view, state, guessed);
  });
  const options = useComputed<ClassFieldOptions>(() => ({
    mode: 'flight',
    guesses: guessesShown.value,
    computers: computersShown.value && allowed.value,
  }));
  const field = useClassField(room, options);
  useKeys(press => {
    const found = state === null ? null : playAction(bindings, press);
    const command = found === null || state === null ? null : flightCommand(found.deed, state);
    if (command === null) return false;
    if (!press.repeat) void room.submit(command);
    return true;
  });
  const missionId = view.plan.rounds[view.round]?.missionId ?? '';
  return (
    <Board
      room={room}
      view={view}
      name="flying"
      title={missionName(text, missionId)}
      figure={
        state !== null && (
          <p class="board-figure">
            <span class="numbers">{integer(state.landings.count)}</span>{' '}
            <span class="board-unit">{t('play.ofLandings', { planned: planned(state) })}</span>
          </p>
        )
      }
      controls={
        state !== null && (
          <FlightControls
            room={room}
            state={state}
            guessesShown={guessesShown}
            computersShown={computersShown}
            computersAllowed={allowed.value}
          />
        )
      }
    >
      <section class="board-field" aria-label={t('field.label')}>
        <Field view={field} callbacks={NO_CALLBACKS} />
        {state?.paused === true && <p class="board-paused">{t('play.paused')}</p>}
      </section>
      {state !== null && (
        <aside class="board-side">
          <DoneCount view={view} done={guessed} what="guessed" />
          <ClassNumbers room={room} state={state} computers={options.value.computers} />
          <ClassRaceChart
            state={state}
            race={room.race.value}
            computers={options.value.computers}
          />
        </aside>
      )}
    </Board>
  );
}

const planned = ({ mission }: SessionState): number => mission.landings;
