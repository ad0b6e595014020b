import type { JSX } from 'preact';
import type { Guess } from '../../src/core/session/events.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import type { LikelihoodText } from './text.ts';

export interface LikelihoodPanelProps {
  readonly state: SessionState;
  readonly bell: Guess | null;
  readonly onDraft: (guess: Guess) => void;
  readonly onCommit: (guess: Guess) => void;
  readonly text: LikelihoodText;
  readonly height?: number; // px of the surface, default 200
  readonly answersShown?: boolean; // default true
  readonly highContrast?: boolean;
}

/** Null for a mission with two bases: a mixture's likelihood has five dimensions. */
export function LikelihoodPanel(_props: LikelihoodPanelProps): JSX.Element | null {
  return <figure class="chart" />;
}
