import type { JSX } from 'preact';
import type { Screen } from '../../store/screen.ts';

export interface RerunScreenProps {
  readonly recordingId: string;
  readonly back: Screen;
}

/** The mission many times over, with other draws. */
export function RerunScreen(_: RerunScreenProps): JSX.Element | null {
  return null;
}
