import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeRecording } from '../../../src/core/recording/decode.ts';
import { VERSION } from '../../../src/core/recording/format.ts';
import { createTimeline } from '../../../src/core/session/timeline.ts';
import { columnView } from '../../../src/core/session/column.ts';
import { sha256 } from '../../../src/node/recordings/sha256.ts';

// Written by hand after doc/recording-format.md. It must stay readable for ever: never write it anew.

const file = join(import.meta.dirname, '../../fixtures/recordings/first-contact.vprec.jsonl');
const text = readFileSync(file, 'utf8');

function read() {
  const decoded = decodeRecording(text, { source: 'golden', hash: sha256() });
  if (!decoded.ok) throw new Error(decoded.problem.message);
  return decoded.value;
}

describe('the golden recording of version 1', () => {
  test('is whole', () => {
    const { header, events, totals, seal, cut, problem } = read();
    expect({ seal, cut, problem }).toEqual({ seal: 'sealed', cut: null, problem: null });
    expect(header).toMatchObject({
      version: VERSION,
      missionId: 'first-contact',
      player: null,
      parent: null,
    });
    expect(events).toHaveLength(12);
    expect(totals).toEqual({
      landings: 3,
      durationMs: 150,
      ended: 'complete',
      points: 82.45563888010943,
    });
  });

  test('tells what was written into it', () => {
    const timeline = createTimeline();
    timeline.append(read().events);
    const atWreck = timeline.stateAfter(9);
    expect(atWreck?.race.totals).toEqual({ player: 0.938939, mle: Infinity });
    expect(atWreck?.race.wrecked).toEqual(['mle']);
    expect([...columnView(atWreck!.landings)]).toEqual([10.1, 9.8]);
    const end = timeline.stateAfter(12);
    expect(end?.phase).toBe('ended');
    expect(end?.guess?.guess).toEqual({ family: 'normal', mu: 10, sigma: 1 });
    expect(end?.outcome?.scores.mle?.loss).toEqual({
      after: [1, 2],
      loss: [Infinity, 0.4336188206784539],
    });
  });
});
