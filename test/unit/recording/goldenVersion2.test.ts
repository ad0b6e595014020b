import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeRecording, type DecodedRecording } from '../../../src/core/recording/decode.ts';
import { verifyRecording } from '../../../src/core/recording/verify.ts';
import { createTimeline } from '../../../src/core/session/timeline.ts';
import { missionData } from '../../../src/node/missions.ts';
import { sha256 } from '../../../src/node/recordings/sha256.ts';
import { encodedAgain } from '../../support/encodedAgain.ts';

// One of each mission, short, as the game wrote them. They must stay readable for ever: never write them
// anew. A newer version of the format reads them by an upcaster and encodes them otherwise; all else holds.

const folder = join(import.meta.dirname, '../../fixtures/recordings/version-2');
const names = readdirSync(folder).sort();

function read(text: string): DecodedRecording {
  const decoded = decodeRecording(text, { source: 'golden', hash: sha256() });
  if (!decoded.ok) throw new Error(decoded.problem.message);
  return decoded.value;
}

const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
const golden = (name: string): DecodedRecording => read(textOf(`${name}.vprec.jsonl`));

test('there is a golden recording of each mission and of a branch', () => {
  expect(names.map(name => name.replace('.vprec.jsonl', ''))).toEqual([
    'branch',
    'decoys',
    'first-contact',
    'free-flight',
    'newcomb',
    'thin-evidence',
    'two-bases',
  ]);
});

describe.each(names)('the golden recording %s', name => {
  const text = textOf(name);
  const recording = read(text);
  const { events, seal, cut, problem } = recording;

  test('is whole', () => {
    expect({ seal, cut, problem }).toEqual({ seal: 'sealed', cut: null, problem: null });
  });

  test('is encoded as the same bytes again', () => {
    expect(encodedAgain(recording)).toBe(text);
  });

  test('is computed again to the same numbers', () => {
    const first = events[0];
    if (first?.type !== 'session-opened') throw new Error('no mission');
    const data = missionData(first.mission);
    const report = verifyRecording(events, data.ok ? data.value : null);
    expect(report).toMatchObject({ compared: events.length, skipped: 0, differenceCount: 0 });
  });

  test('can be watched to its end', () => {
    const timeline = createTimeline();
    timeline.append(events);
    const end = timeline.stateAfter(events.length);
    expect(end?.phase).toBe('ended');
    expect(end?.landings.count).toBe(recording.totals.landings);
  });
});

describe('what the golden recordings hold', () => {
  test('is each kind of event', () => {
    const kinds = new Set(names.flatMap(name => read(textOf(name)).events.map(({ type }) => type)));
    expect([...kinds].sort()).toEqual([
      'computers-changed',
      'contestant-wrecked',
      'decoys-announced',
      'estimated',
      'flight-began',
      'guessed',
      'landed',
      'memory-wiped',
      'paused',
      'prediction-made',
      'resumed',
      'revealed',
      'sensors-jammed',
      'session-opened',
      'speed-set',
      'truth-sealed',
    ]);
  });

  test('is a branch that begins as its parent does', () => {
    const parent = golden('first-contact');
    const { header, events } = golden('branch');
    expect(header.parent?.sessionId).toBe(parent.header.sessionId);
    const shared = header.parent?.events ?? 0;
    expect(shared).toBeGreaterThan(0);
    expect(events.slice(0, shared)).toEqual(parent.events.slice(0, shared));
    expect(events[shared]?.type).toBe('computers-changed');
  });

  test('is, in full, what the short forms leave out', () => {
    const { events } = golden('first-contact');
    const landed = events.find(event => event.type === 'landed');
    expect(landed).toMatchObject({ first: 1, totals: { player: 0, mle: 0, map: 0, em: 0 } });
    const estimated = events.findLast(event => event.type === 'estimated');
    expect(estimated?.estimates.mle).toMatchObject({ status: 'fitted', n: 62, converged: true });
    expect(estimated?.estimates.em).toMatchObject({
      law: { family: 'mixture', components: [{ family: 'normal' }, { mu: 10, sigma: 10 }] },
      core: { family: 'normal' },
    });
    expect(golden('first-contact').header.player).toBe('Zoë 李');
  });
});
