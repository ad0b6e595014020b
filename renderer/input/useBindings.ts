import { useApp } from '../store/context.ts';
import { bindingsOf, type Bindings } from './bindings.ts';

/** The keys and buttons as the player has them; the component renders anew when they change. */
export function useBindings(): Bindings {
  return bindingsOf(useApp().settings.settings.value);
}
