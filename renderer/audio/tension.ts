import { alarmLanding, type Alarm, type SessionState } from '../../src/core/session/state.ts';
import { lastOf } from '../../src/core/session/sequence.ts';

/** What there is to be heard where nothing presses. */
const AT_REST = 0.12;
/** Nats behind the best at which the regret weighs 1 - 1/e of its most. */
const REGRET_SCALE = 6;
/** An alarm has faded to 1/e after that share of the flight, but not before so many landings. */
const ALARM_SHARE = 0.06;
const LEAST_ALARM_LANDINGS = 4;

const WEIGHTS = { regret: 0.5, alarm: 0.6, progress: 0.42 } as const;
const ALARM_WEIGHTS: Readonly<Record<Alarm['type'], number>> = {
  'decoys-announced': 1,
  'memory-wiped': 0.9,
  'sensors-jammed': 0.7,
  'contestant-wrecked': 0.6,
};

/**
 * How tense a session is, 0 to 1, from what everybody may know of it: how far the player is behind the best of
 * the race, how recent an alarm is, how near the end. Each may raise it and none can hide another:
 * 1 - product of (1 - part).
 */
export function tensionOf(state: SessionState): number {
  if (state.phase !== 'flying') return 0;
  const calm =
    (1 - AT_REST) *
    (1 - WEIGHTS.regret * regretPart(state)) *
    (1 - WEIGHTS.alarm * alarmPart(state)) *
    (1 - WEIGHTS.progress * progressOf(state) ** 2);
  return Math.min(1, Math.max(0, 1 - calm));
}

function regretPart({ race }: SessionState): number {
  const behind = regretOf(race.totals);
  return behind === Infinity ? 1 : 1 - Math.exp(-behind / REGRET_SCALE);
}

/** Nats that the player is behind the best of this leg; 0 in the lead. */
export function regretOf({ player = 0, ...others }: SessionState['race']['totals']): number {
  const best = Math.min(player, ...Object.values(others));
  if (player === Infinity) return best === Infinity ? 0 : Infinity;
  return player - best;
}

function alarmPart({ alarms, landings, mission }: SessionState): number {
  const alarm = lastOf(alarms);
  if (alarm === undefined) return 0;
  const since = Math.max(0, landings.count - alarmLanding(alarm));
  const fades = Math.max(LEAST_ALARM_LANDINGS, ALARM_SHARE * mission.landings);
  return ALARM_WEIGHTS[alarm.type] * Math.exp(-since / fades);
}

const progressOf = ({ landings, mission }: SessionState): number =>
  Math.min(1, landings.count / Math.max(1, mission.landings));

const HALF_RISE_MS = 1500;
const HALF_FALL_MS = 4000;

/** Tension as it is heard: it follows, up sooner than down. */
export function smoothedTension(heard: number, target: number, elapsedMs: number): number {
  const half = target > heard ? HALF_RISE_MS : HALF_FALL_MS;
  return target + (heard - target) * 2 ** (-Math.max(0, elapsedMs) / half);
}

export type Mood = 'calm' | 'growing' | 'tense';

/** The mood has to be left clearly before it changes, so that no caption flickers. */
export function moodAfter(mood: Mood, tension: number): Mood {
  const [toGrowing, toTense] =
    mood === 'calm' ? [0.4, 0.7] : mood === 'growing' ? [0.3, 0.7] : [0.3, 0.6];
  if (tension >= toTense) return 'tense';
  return tension >= toGrowing ? 'growing' : 'calm';
}
