import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { Handle } from '../scene/model/handles.ts';
import type { Flight } from '../store/flight.ts';
import { useAnnouncement } from '../ui/useAnnouncement.ts';
import type { TutorialStep } from './steps.ts';
import { tutorialOf, type Tutorial } from './tutorial.ts';
import { useStepWords } from './useStepWords.ts';

/** The tutorial that is open on the play screen. */
export interface OpenTutorial {
  readonly tutorial: Tutorial;
  readonly step: TutorialStep | 'over';
  /** Where the field's picture last had the bell's handles. */
  readonly handles: ReadonlySignal<readonly Handle[]>;
  readonly painted: (handles: readonly Handle[]) => void;
}

/** Follows the flight's tutorial and says each step; null where there is none. */
export function useTutorial(flight: Flight): OpenTutorial | null {
  const tutorial = tutorialOf(flight);
  const step = tutorial?.step.value ?? null;
  const handles = useSignal<readonly Handle[]>([]);
  const stepWords = useStepWords();
  useAnnouncement(step ?? '', step === null ? null : stepWords(step), 'state');
  if (tutorial === null || step === null) return null;
  return { tutorial, step, handles, painted: now => void (handles.value = now) };
}
