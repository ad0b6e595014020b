import { useKeysOf } from '../input/useShortcuts.ts';
import { useText } from '../store/context.ts';
import type { TutorialStep } from './steps.ts';

/** Writes what to do in a step, with the keys as the player has them. */
export function useStepWords(): (step: TutorialStep | 'over') => string {
  const { t } = useText();
  const keysOf = useKeysOf();
  return step => {
    switch (step) {
      case 'watch':
      case 'over':
        return t(`tutorial.${step}`);
      case 'move':
        return t('tutorial.move', { keys: keysOf('mu-less', 'mu-more') });
      case 'width':
        return t('tutorial.width', { keys: keysOf('sigma-more', 'sigma-less') });
      case 'computers':
        return t('tutorial.computers', { show: t('estimator.show') });
    }
  };
}
