import type { JSX } from 'preact';

/** What all recordings together say of the player. */
export function DebriefingScreen(): JSX.Element | null {
  return null;
}
