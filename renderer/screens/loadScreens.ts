import { signal, type ReadonlySignal } from '@preact/signals';
import type { BeyondTitle } from './BeyondTitle.tsx';

const loaded = signal<typeof BeyondTitle | null>(null);
let loading: Promise<void> | null = null;

/** Null until they have come. */
export const screensBeyondTitle: ReadonlySignal<typeof BeyondTitle | null> = loaded;

/**
 * The screens that come after the title, in a file of their own, so that the title opens sooner. Ask once it
 * is up, and nobody waits for them. Asking again after a failure tries again.
 */
export function loadScreens(): Promise<void> {
  loading ??= import('./BeyondTitle.tsx').then(
    module => void (loaded.value = module.BeyondTitle),
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}
