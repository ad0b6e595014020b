import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDecoder } from '../../../src/core/recording/decode.ts';
import { createTimeline } from '../../../src/core/session/timeline.ts';
import { sha256 } from '../../../src/node/recordings/sha256.ts';
import { recordingText, sampleHeader } from '../../support/recordingText.ts';
import { sampleEvents } from '../../support/sampleSession.ts';

const whole = Buffer.from(recordingText(sampleEvents), 'utf8');
const lineStarts = [0, ...[...whole.keys()].filter(i => whole[i] === 0x0a).map(i => i + 1)];

/** Texts that break something when they stand in for a value. */
const POISON = [
  'NaN',
  '1e999',
  '-1',
  'null',
  '""',
  '[]',
  '{}',
  'true',
  '"Infinity"',
  '0',
  '1e15',
  '['.repeat(2000),
  '\n',
  '\r',
  '\0',
  '\uFEFF',
  '{"sealed":{}}\n',
  '9'.repeat(400),
];

type Mutation = (bytes: Buffer) => Buffer;

const offset = fc.nat({ max: whole.length - 1 });
const splice = (bytes: Buffer, from: number, removed: number, added: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, from), added, bytes.subarray(from + removed)]);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(offset, fc.nat({ max: 255 })).map(
    ([i, byte]) =>
      (b: Buffer) =>
        splice(b, i, 1, Uint8Array.of(byte)),
  ),
  fc.tuple(offset, fc.nat({ max: 7 })).map(
    ([i, bit]) =>
      (b: Buffer) =>
        splice(b, i, 1, Uint8Array.of((b[i] ?? 0) ^ (1 << bit))),
  ),
  fc.tuple(offset, fc.nat({ max: 200 })).map(
    ([i, n]) =>
      (b: Buffer) =>
        splice(b, i, n, new Uint8Array()),
  ),
  fc.tuple(offset, fc.uint8Array({ maxLength: 40 })).map(
    ([i, added]) =>
      (b: Buffer) =>
        splice(b, i, 0, added),
  ),
  offset.map(i => (b: Buffer) => b.subarray(0, i)),
  // One value of the JSON is replaced by a poison.
  fc.tuple(offset, fc.constantFrom(...POISON)).map(([i, poison]) => (b: Buffer) => {
    const from = b.indexOf(':', i) + 1;
    const length = /^(?:"[^"]*"|[^,}\]]+)/.exec(b.toString('latin1', from))?.[0].length ?? 0;
    return splice(b, from, length, Buffer.from(poison));
  }),
  // One digit becomes another: the JSON stays well-formed.
  fc.tuple(offset, fc.nat({ max: 9 })).map(([i, digit]) => (b: Buffer) => {
    const at = b.subarray(i).findIndex(byte => byte >= 0x30 && byte <= 0x39);
    return at < 0 ? b : splice(b, i + at, 1, Buffer.from(`${digit}`));
  }),
  // A line is removed, doubled, or moved behind another.
  fc
    .tuple(fc.nat({ max: lineStarts.length - 2 }), fc.constantFrom('remove', 'double', 'move'))
    .map(([i, what]) => (b: Buffer) => {
      const lines = b.toString('latin1').split('\n');
      const line = lines[i] ?? '';
      if (what === 'remove') lines.splice(i, 1);
      else if (what === 'double') lines.splice(i, 0, line);
      else lines.splice(i, 2, lines[i + 1] ?? '', line);
      return Buffer.from(lines.join('\n'), 'latin1');
    }),
);

/** How many lines at the beginning are whole and unchanged. */
function linesInCommon(bytes: Buffer): number {
  let i = 0;
  while (i < whole.length && bytes[i] === whole[i]) i++;
  return lineStarts.filter(start => start > 0 && start <= i).length;
}

function read(bytes: Buffer) {
  const decoder = createDecoder({ source: 'f', hash: sha256() });
  decoder.push(bytes.toString('utf8'));
  return decoder.finish();
}

describe('a recording with anything changed in it', () => {
  test('is never misread: refused, or read up to the change, or told to be changed', () => {
    const seen = { refused: 0, cut: 0, altered: 0, intact: 0 };
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), mutations => {
        const bytes = mutations.reduce<Buffer>((b, mutate) => mutate(b), whole);
        const decoded = read(bytes);
        const common = linesInCommon(bytes);
        if (!decoded.ok) {
          seen.refused++;
          expect(decoded.problem.code).toMatch(/^recording-/);
          expect(decoded.problem.message).not.toMatch(/[\n\r\0]/);
          expect(decoded.problem.message.length).toBeLessThan(600);
          expect(common).toBe(0);
          return;
        }
        const { events, header, seal, cut, problem } = decoded.value;
        const kept = Math.max(0, Math.min(common - 1, sampleEvents.length));
        expect(events.slice(0, kept)).toEqual(sampleEvents.slice(0, kept));
        createTimeline().append(events);
        if (cut !== null) {
          seen.cut++;
          expect(cut.line).toBeGreaterThan(common);
          expect(problem?.message).toContain(`f, line ${cut.line}: `);
          expect(problem?.message).not.toMatch(/[\n\r\0]/);
        } else if (seal === 'broken') {
          seen.altered++;
          expect(problem?.code).toBe('recording-damaged');
        } else if (seal === 'sealed') {
          seen.intact++;
          expect(events).toEqual(sampleEvents);
          expect(header).toMatchObject(sampleHeader);
        }
      }),
      { seed: 17, numRuns: 4000 },
    );
    // The test looks at every way out, not only at the easy one.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });
});
