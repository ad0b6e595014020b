import { actionOf, type ActionId } from './actions.ts';
import { capsOf, shortcutsOf } from './signs.ts';
import { useBindings } from './useBindings.ts';

/** The keys of an action as a tooltip shows them and as assistive technology is told. */
export interface Shortcut {
  readonly shown: string; // empty where there is no key
  readonly told: string;
}

/** Gives the present keys of any action; the component renders anew when they change. */
export function useShortcuts(): (id: ActionId) => Shortcut {
  const bindings = useBindings();
  return id => {
    const keys = bindings.of(actionOf(id), 'keys');
    return { shown: keys.map(key => capsOf(key).join(' ')).join(', '), told: shortcutsOf(keys) };
  };
}

/** What moves a bell. */
export const MOVES = ['mu-less', 'mu-more', 'sigma-more', 'sigma-less'] as const;

/** Writes the first key of each action, as it is printed on it: for sentences that name a key. */
export function useKeysOf(): (...ids: readonly ActionId[]) => string {
  const bindings = useBindings();
  return (...ids) =>
    ids
      .flatMap(id => bindings.of(actionOf(id), 'keys').slice(0, 1))
      .map(key => capsOf(key).join('+'))
      .join(' ');
}
