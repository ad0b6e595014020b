import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from '../i18n/text.ts';
import type { App } from './app.ts';

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('no app: the component stands outside AppContext');
  return app;
}

/** The catalogue in the player's language; the component renders anew when it changes. */
export function useText(): Text {
  return useApp().settings.text.value;
}
