import { useComputed, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { ClassGuesses, TeacherView } from '../../../../src/core/protocol/classroom.ts';
import type { Text } from '../../../i18n/text.ts';
import type { Cloud, FieldView } from '../../../scene/contract.ts';
import type { TeacherRoom } from '../../../store/classroom/teacher.ts';
import { useApp } from '../../../store/context.ts';
import { boardScaleOf } from './boardScale.ts';

export interface ClassFieldOptions {
  readonly mode: 'flight' | 'reveal';
  readonly guesses: boolean;
  readonly computers: boolean;
}

/** The landing field without a bell of its own, under the guesses of a class. */
export function useClassField(
  room: TeacherRoom,
  options: ReadonlySignal<ClassFieldOptions>,
): ReadonlySignal<FieldView | null> {
  const { settings } = useApp();
  const scale = useMemo(() => boardScaleOf(settings), [settings]);
  const cloud = useComputed<Cloud | null>(() =>
    cloudOf(settings.text.value, room.view.value, room.guesses.value),
  );
  return useComputed<FieldView | null>(() => {
    const state = room.state.value;
    if (state === null) return null;
    const { mode, guesses, computers } = options.value;
    return {
      state,
      bell: null,
      dragging: false,
      answersShown: computers,
      mode: mode === 'reveal' ? 'reveal' : 'replay',
      reducedMotion: settings.reducedMotion.value,
      highContrast: settings.highContrast.value,
      textScale: scale.value,
      sticks: false,
      ...(guesses && cloud.value !== null && { cloud: cloud.value }),
    };
  });
}

/** Nobody is named unless the class's plan says so. */
function cloudOf(text: Text, view: TeacherView | null, told: ClassGuesses | null): Cloud | null {
  if (view === null || told === null) return null;
  const named = view.plan.names === 'shown';
  const names = new Map(view.seats.map(({ id, name }) => [id, name]));
  return {
    bells: told.guesses.map(({ seat, law }) => ({
      law,
      name: named ? (names.get(seat) ?? null) : null,
    })),
    // One name for all: the three are told apart by their dashes, and named beside the numbers.
    whole: told.estimators.map(({ id, law }) => ({
      id,
      law,
      name: id === 'median' ? text.t('teacher.estimator.class') : null,
    })),
  };
}
