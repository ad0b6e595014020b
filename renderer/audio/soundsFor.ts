import { columnAt } from '../../src/core/session/column.ts';
import type { Alarm, SessionState } from '../../src/core/session/state.ts';
import { sameGuess } from '../store/bell.ts';
import { medalFor } from '../screens/reveal/arithmetic.ts';
import { panOf, rateOf, shareOf, sideOf, type Span } from './places.ts';
import type { SoundCue, SoundName } from './soundCue.ts';
import { expectedLaw, gainOfSurprise, SURPRISING, surpriseOf } from './surprise.ts';

/** More landings than this at once are a jump in time, which makes no sound, and not a step. */
const MOST_LANDINGS_A_STEP = 240;
/** The reveal asks and answers; then there is room for joy. */
const WON_AFTER_MS = 1700;

export interface Hearing {
  /** What the field shows, in the mission's unit: a landing is heard from where it is seen. */
  readonly span: Span;
  readonly byEar: boolean;
}

/**
 * What is heard when a session goes from one state to a later one. Silent: the first state, a step back,
 * and a jump.
 */
export function soundsFor(
  previous: SessionState | null,
  next: SessionState,
  hearing: Hearing,
): readonly SoundCue[] {
  if (previous === null || next.seq <= previous.seq) return [];
  const landed = next.landings.count - previous.landings.count;
  if (landed < 0 || landed > MOST_LANDINGS_A_STEP) return [];
  const names = new Set<SoundName>();
  if (next.phase === 'flying' && previous.phase === 'briefing') names.add('begin');
  if (next.guesses.count > previous.guesses.count) names.add(isTakenBack(next) ? 'undo' : 'guess');
  if (next.phase !== 'ended' && next.paused !== previous.paused)
    names.add(next.paused ? 'pause' : 'resume');
  for (const alarm of next.alarms.items.slice(previous.alarms.count, next.alarms.count))
    names.add(soundOfAlarm(alarm));
  const ended = next.phase === 'ended' && previous.phase !== 'ended';
  if (ended) names.add('reveal');
  const cues: SoundCue[] = [...names].map(name => ({ name }));
  if (ended && isWon(next)) cues.push({ name: 'won', delayMs: WON_AFTER_MS });
  // One stands for all that fell within a step: the ear does not part them, and the throttle would.
  if (landed > 0) cues.unshift(landingCue(next, landed, hearing));
  return cues;
}

const LOOKS_BACK = 12; // guesses

/** The guess is one that stood before, to the last digit: somebody went back to it. */
function isTakenBack({ guess, guesses }: SessionState): boolean {
  return guesses.items
    .slice(Math.max(0, guesses.count - 1 - LOOKS_BACK), guesses.count - 1)
    .some(earlier => sameGuess(earlier.guess, guess?.guess ?? null));
}

function soundOfAlarm(alarm: Alarm): SoundName {
  switch (alarm.type) {
    case 'decoys-announced':
      return 'decoys';
    case 'memory-wiped':
      return 'wipe';
    case 'sensors-jammed':
      return 'jamming';
    case 'contestant-wrecked':
      return 'wreck';
  }
}

/** The first place, or a medal, in a flight that was flown to its end. */
function isWon({ outcome }: SessionState): boolean {
  const mine = outcome?.scores.player;
  if (outcome?.ended !== 'complete' || mine === undefined) return false;
  if (mine.place === 1) return true;
  const { finalLoss } = mine;
  return (
    finalLoss !== null &&
    outcome.efficientLoss !== null &&
    medalFor(finalLoss, outcome.efficientLoss) !== null
  );
}

const LEAST_GAIN = 0.4;
const SLOPE_FROM = 1; // sigma

function landingCue(state: SessionState, landed: number, { span, byEar }: Hearing): SoundCue {
  const position = columnAt(state.landings, state.landings.count - 1);
  const share = shareOf(position, span);
  const surprise = surpriseOf(expectedLaw(state), position);
  const surprising = surprise >= SURPRISING;
  const common = {
    pan: panOf(share, byEar),
    rate: rateOf(share, byEar),
    landing: { side: sideOf(share), surprising, count: landed },
  };
  // By ear one voice, so that pitch is place and nothing else; loudness is the surprise.
  if (byEar) return { name: 'landing', gain: gainOfSurprise(surprise), byEar: true, ...common };
  return {
    name: surprising ? 'far' : surprise >= SLOPE_FROM ? 'landing' : 'near',
    gain: Math.max(LEAST_GAIN, 1 / Math.sqrt(landed)),
    ...common,
  };
}
