import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createText } from '../../../../renderer/i18n/text.ts';
import { createHerald } from '../../../../renderer/screens/play/twin/herald.ts';
import type { SpeechKind } from '../../../../renderer/ui/speech.ts';
import { appendToColumn, emptyColumn } from '../../../../src/core/session/column.ts';
import { openSession, type SessionState } from '../../../../src/core/session/state.ts';
import { mission } from '../../../support/missions.ts';

const text = createText('en');
let said: { readonly sentence: string; readonly kind: SpeechKind; readonly at: number }[] = [];
let stepping = false;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  stepping = false;
});
afterEach(() => {
  vi.useRealTimers();
});

const sentences = (): readonly string[] => said.map(({ sentence }) => sentence);

function herald(): ReturnType<typeof createHerald> {
  return createHerald({
    say: (sentence, kind) => said.push({ sentence, kind, at: performance.now() }),
    text: () => text,
    now: () => performance.now(),
    stepping: () => stepping,
    waiting: () => false,
  });
}

const flying: SessionState = { ...openSession(mission('first-contact')), phase: 'flying' };
let column = emptyColumn();
function withLandings(state: SessionState, positions: readonly number[]): SessionState {
  column = appendToColumn(emptyColumn(), positions);
  return { ...state, landings: column };
}

describe('the herald', () => {
  it('tells the beginning, then sums landings up without chatter', () => {
    const teller = herald();
    teller.look(flying);
    const positions: number[] = [];
    for (let i = 0; i < 300; i++) {
      positions.push(10 + (i % 3));
      teller.look(withLandings(flying, positions));
      vi.advanceTimersByTime(100); // 30 s in all
    }
    expect(sentences()[0]).toMatch(/^The flight has begun: 1,000 landings will come\.$/);
    const sumUps = said.filter(({ kind }) => kind === 'sum-up');
    expect(sumUps.length).toBeGreaterThan(2);
    expect(sumUps.length).toBeLessThan(7);
    expect(sumUps.at(-1)?.sentence).toMatch(/^\d+ landings, mean 11\.0\d, spread 0\.8\d\skm\.$/);
    expect(new Set(sentences()).size).toBe(said.length);
    teller.stop();
  });

  it('says nothing more once the flight rests', () => {
    const teller = herald();
    teller.look(flying);
    const some = withLandings(flying, [9, 10, 11]);
    teller.look(some);
    teller.look({ ...some, paused: true });
    const before = said.length;
    expect(sentences().slice(-2)).toEqual([
      'Paused.',
      expect.stringMatching(/^3 landings, mean 10\.00, spread 1\.00\skm\.$/),
    ]);
    vi.advanceTimersByTime(60_000);
    expect(said.length).toBe(before);
    teller.stop();
  });

  it('answers a guess once it rests, and only the last of several', () => {
    const teller = herald();
    const some = withLandings(flying, [9, 10, 11]);
    teller.look(some);
    for (const mu of [9, 9.5, 10]) {
      teller.look({ ...some, guess: { guess: { family: 'normal', mu, sigma: 1 }, after: 3 } });
      vi.advanceTimersByTime(200);
    }
    vi.advanceTimersByTime(2000);
    const answers = sentences().filter(sentence => sentence.startsWith('Guess set'));
    // ln N(x; 10, 1) at 9, 10, 11: -0.9189 - (1 + 0 + 1) / 6
    expect(answers).toEqual(['Guess set: μ 10.00, σ 1.00. Mean log-likelihood −1.25.']);
    teller.stop();
  });

  it('tells each landing that was asked for alone, and no pauses', () => {
    stepping = true;
    const teller = herald();
    teller.look({ ...flying, paused: true });
    teller.look(flying);
    teller.look({ ...withLandings(flying, [9.5]), paused: true });
    teller.look(withLandings(flying, [9.5]));
    teller.look({ ...withLandings(flying, [9.5, 10.25, 8]), paused: true });
    expect(sentences().slice(1)).toEqual([
      expect.stringMatching(/^Landing 1 at 9\.50\skm\.$/),
      expect.stringMatching(/^Landings 2 to 3: 10\.25 and 8\.00\skm\.$/),
    ]);
    teller.stop();
  });
});
