import { useApp } from '../store/context.ts';
import type { ListenTo } from '../audio/sweep.ts';
import { useKeys } from './useKeys.ts';

const LISTEN_KEYS: Readonly<Record<string, ListenTo>> = {
  j: 'landings',
  k: 'guess',
  l: 'compare',
};

/** J, K and L let the landings, the bell and both be heard, wherever a session is open. */
export function useListenKeys(): void {
  const { sounds } = useApp();
  useKeys(({ key, ctrlKey, altKey, metaKey }) => {
    const what = LISTEN_KEYS[key.toLowerCase()];
    if (what === undefined || ctrlKey || altKey || metaKey) return false;
    sounds.listen(what);
    return true;
  });
}
