import { columnView } from '../../../../src/core/session/column.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { playerRaceLaw, straysAt } from '../../../../src/core/session/standing.ts';
import type { Text } from '../../../i18n/text.ts';
import { answersShown, meanLogLikelihood } from '../../../store/evidence.ts';
import { NOTHING_SAID, spoke, summedUp, sumUpIn, type SpeechKind } from '../../../ui/speech.ts';
import { bestOfComputers } from './bestOfComputers.ts';
import { createFieldCounter } from './numbers.ts';
import { guessWords, placeWriter } from './words.ts';

export interface HeraldParts {
  readonly say: (sentence: string, kind: SpeechKind) => void;
  readonly text: () => Text;
  readonly now: () => number; // ms, steady
  /** Whether the flight goes landing by landing. */
  readonly stepping: () => boolean;
  /** Whether it stands still for an event, until the player has chosen. */
  readonly waiting: () => boolean;
}

/** Tells a flight aloud: what it does, what the player's guess is worth, and the landings summed up. */
export interface Herald {
  readonly look: (state: SessionState) => void;
  readonly stop: () => void;
}

/** A guess is answered once it has rested. */
const GUESS_RESTS = 700; // ms
const MOST_LISTED = 6; // landings

export function createHerald(parts: HeraldParts): Herald {
  const { say, text, now, stepping, waiting } = parts;
  let memory = NOTHING_SAID;
  let before: SessionState | null = null;
  let latest: SessionState | null = null;
  let sumUp: ReturnType<typeof setTimeout> | undefined;
  let answer: ReturnType<typeof setTimeout> | undefined;
  const count = createFieldCounter();

  function tell(sentence: string, kind: SpeechKind): void {
    say(sentence, kind);
    memory = spoke(memory, now());
  }

  function sumUpNow(): string | null {
    clearTimeout(sumUp);
    sumUp = undefined;
    if (latest === null || latest.landings.count <= memory.landings) return null;
    memory = summedUp(memory, latest.landings.count, now());
    return sumUpWords(text(), latest, count(latest));
  }

  function planSumUp(state: SessionState): void {
    if (sumUp !== undefined || state.paused || stepping()) return;
    const wait = sumUpIn(memory, state.landings.count, now());
    if (wait === null) return;
    sumUp = setTimeout(() => {
      const sentence = sumUpNow();
      if (sentence !== null) say(sentence, 'sum-up');
    }, wait);
  }

  function turn(last: SessionState, state: SessionState): void {
    const { t } = text();
    const { t0 } = state.mission;
    if (last.landings.count <= t0 && state.landings.count > t0) tell(t('speech.race'), 'state');
    if (last.alarms.count !== state.alarms.count) memory = spoke(memory, now());
    if (last.speed !== state.speed && state.landings.count > 0)
      tell(t('play.speedName', { speed: state.speed }), 'answer');
    if (last.paused !== state.paused) {
      if (stepping()) {
        if (state.paused) tellLandings(state);
      } else if (state.paused) {
        tell(t(waiting() ? 'speech.waits' : 'speech.paused'), 'state');
        const sentence = sumUpNow();
        if (sentence !== null) say(sentence, 'sum-up');
      } else tell(t('speech.resumed'), 'state');
    }
    if (last.guess !== state.guess && state.guess !== null) {
      clearTimeout(answer);
      answer = setTimeout(() => {
        if (latest !== null) tell(answerWords(text(), latest), 'answer');
      }, GUESS_RESTS);
    }
  }

  /** The landings that were asked for one by one. */
  function tellLandings(state: SessionState): void {
    const fresh = columnView(state.landings, memory.landings);
    if (fresh.length === 0) return;
    memory = summedUp(memory, state.landings.count, now());
    tell(landingWords(text(), state, fresh), 'state');
  }

  return {
    look(state) {
      if (state.phase !== 'flying') return;
      latest = state;
      if (before === null) {
        // Come back to in the middle: what has landed is no news.
        memory = { ...memory, landings: state.landings.count };
        if (state.landings.count === 0)
          tell(text().t('speech.began', { count: state.mission.landings }), 'state');
      } else turn(before, state);
      before = state;
      if (state.paused) {
        clearTimeout(sumUp);
        sumUp = undefined;
      } else planSumUp(state);
    },
    stop() {
      clearTimeout(sumUp);
      clearTimeout(answer);
    },
  };
}

export function sumUpWords(
  text: Text,
  state: SessionState,
  numbers: ReturnType<ReturnType<typeof createFieldCounter>>,
): string {
  const { t } = text;
  const write = placeWriter(text, state);
  const { count, mean, spread } = numbers;
  const unit = t(`unit.${state.mission.unit}`);
  if (count === 1) return t('twin.single', { position: write(mean ?? 0), unit });
  const far = numbers.far.reduce((sum, group) => sum + group.count, 0);
  return t(far > 0 ? 'speech.sumUpFar' : 'speech.sumUp', {
    count,
    mean: write(mean ?? 0),
    spread: spread === null ? t('common.none') : write(spread),
    far,
    unit,
  });
}

/** What the guess that stands is worth on all landings so far. */
export function answerWords(text: Text, state: SessionState): string {
  const { t, number } = text;
  const { guess: standing, mission, alarms, landings } = state;
  if (standing === null) return '';
  const guess = guessWords(text, state, standing.guess);
  const law = playerRaceLaw(mission, standing.guess, straysAt(alarms, landings.count + 1));
  const mine = meanLogLikelihood(state, law);
  if (mine === null) return t('speech.guessFirst', { guess });
  const best = answersShown(state) ? bestOfComputers(state) : null;
  const value = number(mine, 2);
  return best === null
    ? t('speech.guessAlone', { guess, value })
    : t('speech.guess', { guess, value, best: number(best, 2) });
}

function landingWords(text: Text, state: SessionState, fresh: Float64Array): string {
  const { t } = text;
  const write = placeWriter(text, state);
  const unit = t(`unit.${state.mission.unit}`);
  const last = state.landings.count;
  const places = [...fresh.subarray(-MOST_LISTED)].map(write);
  return places.length === 1
    ? t('speech.landing', { landing: last, position: places[0] ?? '', unit })
    : t('speech.landings', {
        first: last - places.length + 1,
        last,
        list: text.list(places),
        unit,
      });
}
