import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Mission } from '../../../../src/core/missions/mission.ts';
import { autopilot } from '../../../../src/core/session/autopilot.ts';
import { playThrough } from '../../../../src/core/session/playThrough.ts';
import { sequenceItems } from '../../../../src/core/session/sequence.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { createText } from '../../../../renderer/i18n/text.ts';
import { eventWords, guessFrom } from '../../../../renderer/screens/play/eventWords.ts';
import { whatHappened } from '../../../../renderer/screens/reveal/facts.ts';
import { predictionFact, storyWords } from '../../../../renderer/screens/reveal/storyWords.ts';

const ASSETS = resolve(import.meta.dirname, '../../../../assets');
const read = (path: string): unknown => JSON.parse(readFileSync(resolve(ASSETS, path), 'utf8'));

function flown(id: string, seed = 1): SessionState {
  const mission = read(`missions/${id}.json`) as Mission;
  const data =
    mission.source.kind === 'recorded'
      ? Float64Array.from((read('data/newcomb.json') as { values: number[] }).values)
      : null;
  const setup = { mission, seed: seed.toString(16).padStart(32, '0'), data };
  return playThrough(setup, autopilot, () => undefined).session;
}

const outcomeOf = (state: SessionState) => {
  if (state.outcome === null) throw new Error('the flight has ended');
  return state.outcome;
};

describe('what a prediction came to', () => {
  it('is one of the answers that were offered', () => {
    for (const id of ['first-contact', 'thin-evidence', 'decoys', 'two-bases', 'newcomb'])
      for (const seed of [1, 2, 3]) {
        const state = flown(id, seed);
        const happened = whatHappened(state, outcomeOf(state));
        if (happened !== null) expect(state.mission.prediction).toContain(happened);
      }
  });

  it('is what the lesson is about, whatever the seed', () => {
    for (const seed of [1, 2, 3]) {
      const answer = (id: string) => {
        const state = flown(id, seed);
        return whatHappened(state, outcomeOf(state));
      };
      expect(answer('thin-evidence')).toBe('mle-first');
      expect(answer('decoys')).toBe('both');
    }
    const newcomb = flown('newcomb');
    expect(whatHappened(newcomb, outcomeOf(newcomb))).toBe('em-wins');
  });

  it('measures the error of mu in sigmas', () => {
    const state = flown('first-contact');
    const outcome = outcomeOf(state);
    const truth = outcome.truth?.core;
    const answer = state.estimates.mle;
    if (truth?.family !== 'normal' || answer?.status !== 'fitted')
      throw new Error('a plain flight');
    if (answer.core.family !== 'normal') throw new Error('one bell');
    const error = Math.abs(answer.core.mu - truth.mu) / truth.sigma;
    const expected =
      error < 0.01 ? 'within-1-percent' : error < 0.05 ? 'within-5-percent' : 'within-20-percent';
    expect(whatHappened(state, outcome)).toBe(error < 0.2 ? expected : null);
  });
});

it('the debriefing is three whole sentences in both languages', () => {
  for (const language of ['en', 'es'] as const) {
    const text = createText(language);
    for (const id of ['first-contact', 'thin-evidence', 'decoys', 'two-bases', 'newcomb']) {
      const state = flown(id);
      const words = storyWords(text, state, outcomeOf(state));
      expect(words).toHaveLength(3);
      const fact = predictionFact(text, state, outcomeOf(state));
      for (const sentence of [...words, fact ?? ''])
        expect(sentence).not.toMatch(/\{|\}|NaN|undefined|null/);
    }
  }
});

it('every event is told with its numbers', () => {
  const text = createText('en');
  for (const id of ['thin-evidence', 'decoys', 'newcomb']) {
    const state = flown(id);
    const alarms = sequenceItems(state.alarms);
    expect(alarms.length).toBeGreaterThan(0);
    for (const alarm of alarms)
      for (const words of Object.values(eventWords(text, state, alarm)))
        expect(words).not.toMatch(/\{|\}|NaN|undefined|null/);
  }
});

it('offers a computer’s bell as a guess only where it is one', () => {
  const decoys = flown('decoys');
  expect(guessFrom(decoys, 'em')).toMatchObject({ family: 'normal' });
  const two = flown('two-bases');
  expect(guessFrom(two, 'em')).toMatchObject({ family: 'mixture' });
  expect(guessFrom(two, 'mle')).toBeNull(); // one bell for two
});
