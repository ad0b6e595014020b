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
