import type { ContestantId } from '../../src/core/session/contestants.ts';
import type { Guess } from '../../src/core/session/events.ts';
import type { Alarm, SessionState } from '../../src/core/session/state.ts';
import type { Law } from '../../src/core/statistics/law.ts';
import type { ClassEstimatorId } from '../theme/classLooks.ts';
import type { Handle } from './model/handles.ts';

/** Everything the field needs for one picture. Plain data: the same view gives the same picture. */
export interface FieldView {
  readonly state: SessionState;
  /** The player's bell now: a draft being dragged, else the standing guess; null before the first. */
  readonly bell: Guess | null;
  readonly dragging: boolean;
  readonly answersShown: boolean;
  readonly mode: 'live' | 'replay' | 'reveal';
  readonly reducedMotion: boolean;
  readonly highContrast: boolean;
  readonly textScale: number; // 1 = 100 %
  /** Guesses of other recordings, in a replay. The same list for the same picture. */
  readonly ghosts?: readonly GhostBell[];
  /** Whether the likelihood of each landing stands under it; true unless given. */
  readonly sticks?: boolean;
  /** All guesses of a class at once. The same object for the same picture. */
  readonly cloud?: Cloud;
}

/** A class over the landings: a faint bell a guess, and the class as one estimator, in as many ways. */
export interface Cloud {
  readonly bells: readonly { readonly law: Law; readonly name: string | null }[];
  readonly whole: readonly {
    readonly id: ClassEstimatorId;
    readonly law: Law;
    readonly name: string | null;
  }[];
}

/** What another player held at that landing. */
export interface GhostBell {
  readonly number: number; // its tag
  readonly guess: Guess;
}

export interface FieldCallbacks {
  /** The bell follows the pointer. */
  readonly draft: (guess: Guess) => void;
  /** The pointer let go: this is the guess. */
  readonly commit: (guess: Guess) => void;
  /** The pointer was taken away: the bell goes back to the guess that stands. */
  readonly cancel?: () => void;
  /** A picture was drawn: handles may have moved. */
  readonly painted?: () => void;
}

export type ParameterName = 'mu' | 'sigma' | 'weight';

/** Every word of the field. */
export interface FieldText {
  readonly number: (value: number, digits: number) => string;
  readonly unit: (unit: 'km' | 'ns') => string;
  /** A few words for the place where it happened. */
  readonly alarm: (alarm: Alarm) => string;
  readonly contestant: (id: ContestantId) => string;
  /** The parameter's sign; `component` counts from 1, null where there is one bell. */
  readonly parameter: (name: ParameterName, component: number | null) => string;
  readonly farLandings: (count: number) => string;
  /** What a computer's bell suffers, or null to say nothing. `collapsed`: its sigma is 0. */
  readonly note: (
    id: Exclude<ContestantId, 'player'>,
    what: 'dragged' | 'collapsed',
  ) => string | null;
  readonly truth: string;
  /** Names the accepted value in a mission on recorded data. */
  readonly reference: string;
  readonly likelihoodCaption: string;
  /** Invites to take the first bell, drawn where the briefing puts it. */
  readonly takeBell: string;
}

export interface Playfield {
  readonly update: (view: FieldView) => void;
  readonly setText: (text: FieldText) => void;
  /** The handles of the player's bell and where they are, px from the field's top left. */
  readonly handles: () => readonly Handle[];
  readonly destroy: () => void;
}
