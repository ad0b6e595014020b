import { describe, expect, test } from 'vitest';
import {
  captionsAfter,
  captionsAt,
  nextChange,
  NO_CAPTIONS,
  type Captions,
  type Heard,
} from '../../../../renderer/audio/captions.ts';
import type { Side } from '../../../../renderer/audio/places.ts';
import type { SoundName } from '../../../../renderer/audio/soundCue.ts';

const landing = (side: Side, surprising = false, count = 1): Heard => ({
  what: 'landing',
  side,
  surprising,
  count,
});
const name = (sound: SoundName): Heard => ({ what: 'sound', name: sound });

function heard(...all: readonly (readonly [at: number, heard: Heard])[]): Captions {
  return all.reduce((captions, [at, each]) => captionsAfter(captions, each, at), NO_CAPTIONS);
}
const words = (captions: Captions) => captions.lines.map(line => line.words);

describe('landings', () => {
  test('are named one by one while they are few', () => {
    const captions = heard([0, landing('far-right', true)]);
    expect(words(captions)).toEqual([{ what: 'landing', side: 'far-right', surprising: true }]);
    const next = captionsAfter(captions, landing('left'), 1000);
    expect(words(next)).toEqual([{ what: 'landing', side: 'left', surprising: false }]);
    expect(next.lines[0]?.id).toBe(captions.lines[0]?.id);
  });

  test('are summed up when they are dense, and the surprising one is named beside', () => {
    const dense = heard(
      [0, landing('left')],
      [300, landing('far-left')],
      [600, landing('left', false, 3)],
    );
    expect(words(dense)).toEqual([{ what: 'landings', mostly: 'left' }]);
    expect(words(captionsAfter(dense, landing('far-right', true), 700))).toEqual([
      { what: 'landings', mostly: 'left' },
      { what: 'landing', side: 'far-right', surprising: true },
    ]);
  });

  test('from all over are said so, and a summary rests before it changes', () => {
    const dense = heard([0, landing('left', false, 5)], [100, landing('right', false, 5)]);
    expect(words(dense)).toEqual([{ what: 'landings', mostly: 'left' }]);
    expect(words(captionsAfter(dense, landing('right'), 1300))).toEqual([
      { what: 'landings', mostly: null },
    ]);
  });

  test('that rarely come are not dense', () => {
    const slow = heard(...[0, 1, 2, 3, 4, 5].map(i => [1000 * i, landing('right')] as const));
    expect(words(slow)).toEqual([{ what: 'landing', side: 'right', surprising: false }]);
  });
});

describe('lines', () => {
  test('are three at most; what matters least gives way', () => {
    const full = heard(
      [0, name('button')],
      [10, { what: 'music', mood: 'growing' }],
      [20, landing('left')],
      [30, name('decoys')],
      [40, name('wreck')],
    );
    expect(words(full)).toEqual([
      { what: 'landing', side: 'left', surprising: false },
      name('decoys'),
      name('wreck'),
    ]);
    // A click does not push an alarm away.
    expect(words(captionsAfter(full, name('button'), 50))).toEqual(words(full));
  });

  test('go when their time is over, and say when that is', () => {
    const captions = heard([0, name('decoys')], [500, name('button')]);
    expect(nextChange(captions, 500)).toBe(1100);
    expect(nextChange(captions, 1100)).toBe(1500);
    expect(words(captionsAt(captions, 1500))).toEqual([name('decoys')]);
    expect(nextChange(captionsAt(captions, 1500), 1500)).toBe(3600);
    expect(captionsAt(captions, 4000).lines).toEqual([]);
    expect(nextChange(captionsAt(captions, 4000), 4000)).toBeNull();
  });

  test('of pausing and going on take each other’s place', () => {
    expect(words(heard([0, name('pause')], [500, name('resume')]))).toEqual([name('resume')]);
  });

  test('that repeat stay longer as they are', () => {
    const once = heard([0, name('guess')]);
    const twice = captionsAfter(once, name('guess'), 1500);
    expect(twice.lines).toHaveLength(1);
    expect(twice.lines[0]?.words).toBe(once.lines[0]?.words);
    expect(twice.lines[0]?.until).toBe(3500);
  });
});
