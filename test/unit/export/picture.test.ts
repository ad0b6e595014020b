import { describe, expect, test } from 'vitest';
import { exportText } from '../../../src/core/export/exportText.ts';
import { DARK, DASHES } from '../../../src/core/export/picture/look.ts';
import { histogramOf } from '../../../src/core/export/picture/histogram.ts';
import { ENGLISH } from '../../../src/core/export/picture/words.ts';
import { pictureOf } from '../../../src/core/export/picture/picture.ts';
import { openSession } from '../../../src/core/session/state.ts';
import { CONTESTANTS } from '../../../renderer/theme/contestants.ts';
import { STANDARD } from '../../../renderer/theme/tokens.ts';
import { eventfulSessions, missionSessions } from '../../support/exportSessions.ts';
import { sampleEvents, sampleMission } from '../../support/sampleSession.ts';

const sessions = [
  ...missionSessions(80),
  ...eventfulSessions(),
  { name: 'the sample session', events: sampleEvents },
];

/** Tags opened and not closed; what stands between them has no stray sign. */
function openTags(svg: string): readonly string[] {
  const open: string[] = [];
  for (const [tag, slash, name, end] of svg.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
    if (slash === '/') expect(open.pop(), tag).toBe(name);
    else if (end !== '/') open.push(name ?? '');
  }
  return open;
}

describe.each(sessions)('$name', ({ events }) => {
  test('is well formed at every moment, dark and light, with no number that is none', () => {
    for (let count = 1; count <= events.length; count += Math.ceil(events.length / 12))
      for (const light of [false, true]) {
        const svg = exportText(events, 'svg', { eventCount: count, light });
        expect(openTags(svg)).toEqual([]);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
        expect(svg.match(/<title /g)).toHaveLength(1);
        expect(svg.match(/<desc /g)).toHaveLength(1);
        expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
          /https?:|href|url\((?!#)/,
        );
      }
  });
});

test('a name of somebody’s own is told as text', () => {
  const words = {
    missions: { sample: `<script>alert("1")</script> & 'co'` },
  };
  const svg = pictureOf(openSession({ ...sampleMission, id: 'sample' }), {
    words: { ...ENGLISH, ...words },
  });
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;co&#39;');
});

test('computers stay out of it until the player has guessed, where the mission says so', () => {
  const events = missionSessions(60)[0]?.events ?? [];
  const guessed = events.findIndex(event => event.type === 'guessed');
  expect(exportText(events, 'svg', { eventCount: guessed })).not.toContain('>MLE<');
  expect(exportText(events, 'svg', { eventCount: guessed + 1 })).toContain('>MLE<');
});

test('the game and its pictures look the same', () => {
  for (const [id, { color, dash }] of Object.entries(CONTESTANTS)) {
    expect(DARK.contestants[id as keyof typeof CONTESTANTS]).toBe(color);
    expect(DASHES[id as keyof typeof CONTESTANTS]).toEqual(dash);
  }
  expect(Number.parseInt(DARK.ground.slice(1), 16)).toBe(STANDARD.ground);
  expect(Number.parseInt(DARK.text.slice(1), 16)).toBe(STANDARD.text);
});

test('every landing is in a bar or counted as far', () => {
  const values = Float64Array.of(-3, 0, 0.5, 1, 7, 10, 10.000001, 400);
  const { densities, step, below, above } = histogramOf(values, 0, 10);
  const inBars = densities.reduce((sum, each) => sum + each * step * values.length, 0);
  expect(inBars + below + above).toBeCloseTo(values.length, 9);
  expect(below).toBe(1);
  expect(above).toBeGreaterThanOrEqual(2);
});
