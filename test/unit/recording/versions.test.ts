import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeRecording } from '../../../src/core/recording/decode.ts';
import { VERSION } from '../../../src/core/recording/format.ts';
import type { JsonObject } from '../../../src/core/recording/json.ts';
import type { Upcaster } from '../../../src/core/recording/upcaster.ts';
import { stepsFrom, UPCASTERS } from '../../../src/core/recording/upcasters.ts';
import { sha256 } from '../../../src/node/recordings/sha256.ts';

// There never was a version 0: it shows that upcasters follow on each other. Its header says `started` in
// seconds, and its landings come one at a time as `x`.

const fixtures = join(import.meta.dirname, '../../fixtures/recordings');
const text = readFileSync(join(fixtures, 'version-0.jsonl'), 'utf8');

function landing({ x, ...event }: JsonObject): JsonObject {
  return event['type'] === 'landed' ? { ...event, positions: [x] } : { ...event };
}

const fromZero: Upcaster = {
  from: 0,
  header: ({ started, ...header }) => ({
    ...header,
    version: 1,
    startedAt: new Date(Number(started) * 1000).toISOString(),
  }),
  event: landing,
};

const upcasters = [fromZero, ...UPCASTERS];

describe('an older version', () => {
  test('is read through its upcaster, and its seal still holds', () => {
    const decoded = decodeRecording(text, { source: 'old', hash: sha256(), upcasters });
    if (!decoded.ok) throw new Error(decoded.problem.message);
    expect(decoded.value).toMatchObject({ seal: 'sealed', cut: null, problem: null });
    expect(decoded.value.header).toMatchObject({
      version: VERSION,
      startedAt: '2042-06-15T10:00:00.000Z',
    });
    expect(decoded.value.events[3]).toEqual({
      type: 'landed',
      first: 1,
      positions: [10.1],
      totals: { player: 0, mle: 0 },
      seq: 3,
      at: 50,
    });
  });

  test('is refused where there is no upcaster', () => {
    const decoded = decodeRecording(text, { source: 'old', hash: sha256() });
    expect(decoded).toMatchObject({ problem: { code: 'recording-damaged', values: { line: 1 } } });
  });
});

describe('the steps from a version', () => {
  const step = (from: number): Upcaster => ({ from, header: j => j, event: j => j });

  test('lead up to the newest without a gap', () => {
    expect(stepsFrom(1, 3, [step(2), step(1)])?.map(({ from }) => from)).toEqual([1, 2]);
    expect(stepsFrom(3, 3, [])).toEqual([]);
    expect(stepsFrom(1, 3, [step(1)])).toBeNull();
    expect(stepsFrom(-1, 1, [step(0)])).toBeNull();
    expect(stepsFrom(0.5, 1, [step(0)])).toBeNull();
  });
});
