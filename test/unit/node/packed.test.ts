import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeRecording } from '../../../src/core/recording/decode.ts';
import { isRevealed, packedUnrevealed } from '../../../src/node/exports/packed.ts';
import { sampleEvents, sampleSeed } from '../../support/sampleSession.ts';

test('an interrupted recording is packed without truth and seed, and can be read', () => {
  const cut = sampleEvents.filter(({ type }) => type !== 'revealed');
  expect(isRevealed(sampleEvents)).toBe(true);
  expect(isRevealed(cut)).toBe(false);
  const header = {
    format: 'vector-prime-recording',
    version: 2,
    gameVersion: '0.1.0',
    missionId: 'sample',
    startedAt: '2042-06-15T10:00:00.000Z',
    sessionId: 'sample-1',
    player: 'Ada',
    parent: null,
  } as const;
  const text = gunzipSync(packedUnrevealed(header, cut)).toString('utf8');
  expect(text).not.toContain(sampleSeed);
  expect(text).not.toContain('truth');
  const read = decodeRecording(text, { source: 'packed', hash: null });
  if (!read.ok) throw new Error(read.problem.message);
  expect(read.value).toMatchObject({ header, seal: 'unsealed', cut: null, problem: null });
  expect(read.value.events).toHaveLength(cut.length);
  expect(read.value.events[1]).toMatchObject({ type: 'withheld', seq: 1 });
  expect(read.value.events.slice(2)).toEqual(cut.slice(2));
});
