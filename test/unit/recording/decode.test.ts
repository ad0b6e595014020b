import { describe, expect, test } from 'vitest';
import { createDecoder, decodeRecording } from '../../../src/core/recording/decode.ts';
import type { DecodedRecording } from '../../../src/core/recording/decode.ts';
import { encodeEvent, encodeHeader } from '../../../src/core/recording/encode.ts';
import { MAX_LINE_LENGTH, VERSION } from '../../../src/core/recording/format.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { sha256 } from '../../../src/node/recordings/sha256.ts';
import { recordingText, sampleHeader } from '../../support/recordingText.ts';
import { longSession, sampleEvents, sampleSeed } from '../../support/sampleSession.ts';

const whole = recordingText(sampleEvents);
const lines = whole.trimEnd().split('\n'); // header, 21 events, seal
const options = () => ({ source: 'a.vprec.jsonl', hash: sha256() });

function read(text: string): DecodedRecording {
  const decoded = decodeRecording(text, options());
  if (!decoded.ok) throw new Error(decoded.problem.message);
  return decoded.value;
}

function refusal(text: string): Problem {
  const decoded = decodeRecording(text, options());
  if (decoded.ok) throw new Error('it was read');
  return decoded.problem;
}

const withLine = (number: number, change: (line: string) => string): string =>
  `${lines.map((line, i) => (i === number - 1 ? change(line) : line)).join('\n')}\n`;

describe('a whole recording', () => {
  test('comes back as it was', () => {
    const decoded = read(whole);
    expect(decoded.events).toEqual(sampleEvents);
    expect(decoded.header).toEqual({
      format: 'vector-prime-recording',
      version: VERSION,
      ...sampleHeader,
    });
    expect(decoded).toMatchObject({ seal: 'sealed', cut: null, problem: null });
    expect(decoded.totals).toEqual({
      landings: 8,
      durationMs: 200,
      ended: 'complete',
      points: 712.5,
    });
  });

  test('comes back whatever pieces it arrives in', () => {
    for (const size of [1, 2, 7, 64, 1000, 1e6]) {
      const decoder = createDecoder(options());
      for (let i = 0; i < whole.length; i += size) decoder.push(whole.slice(i, i + size));
      const decoded = decoder.finish();
      expect(decoded.ok && decoded.value).toMatchObject({ seal: 'sealed', events: sampleEvents });
    }
  });

  test('may have a byte order mark, CR LF and no newline at its end', () => {
    const edited = `\uFEFF${whole.replaceAll('\n', '\r\n')}`;
    expect(read(edited)).toMatchObject({ seal: 'sealed', cut: null, events: sampleEvents });
    expect(read(whole.trimEnd())).toMatchObject({ seal: 'sealed', cut: null });
    expect(read(`${whole}\n`)).toMatchObject({ seal: 'sealed', cut: null });
  });

  test('keeps 10,000 landings to the last digit', () => {
    const events = longSession(10_000);
    expect(read(recordingText(events)).events).toEqual(events);
  });
});

describe('what is no recording', () => {
  test.each([
    ['an empty file', ''],
    ['blank lines', '\n\n'],
    ['text', 'hello\n'],
    ['another JSON', '{"a":1}\n'],
    ['a list', '[]\n'],
    ['a mission', '{"format":"vector-prime-mission","version":1}\n'],
    ['null', 'null'],
    ['a header cut short', lines[0]?.slice(0, 30) ?? ''],
    ['zeros', '\0'.repeat(1000)],
    ['a picture', '\uFFFDPNG\r\n\u001a\n'],
    ['a line without end', 'x'.repeat(1e6)],
    ['deep nesting', '['.repeat(1e5)],
    ['deep nesting of a header', `${'{"format":'.repeat(5000)}`],
  ])('is refused: %s', (_name, text) => {
    expect(refusal(text).code).toBe('recording-not-a-recording');
    expect(refusal(text).message.length).toBeLessThan(250);
  });

  test('stops a reader early', () => {
    const decoder = createDecoder(options());
    expect(decoder.push('x'.repeat(1e6))).toBe(false);
  });
});

describe('a version', () => {
  const header = (change: object) =>
    `${JSON.stringify({ format: 'vector-prime-recording', version: VERSION, ...sampleHeader, ...change })}\n`;

  test('newer than this one is named', () => {
    const problem = refusal(header({ version: 7, gameVersion: '3.0.0', more: true }));
    expect(problem.code).toBe('recording-newer');
    expect(problem.message).toBe(
      'a.vprec.jsonl was made by a newer version of the game (3.0.0): its format is 7, this one reads up to 2; update the game to see it',
    );
  });

  test.each([0, -1, 1.5, '1', null])('%j is refused', version => {
    expect(refusal(header({ version }))).toMatchObject({
      code: 'recording-damaged',
      values: { line: 1, field: 'version' },
    });
  });

  test('nested deeply is refused, and not walked', () => {
    const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const problem = refusal(header({}).replace(/"version":\d/, `"version":${nested}`));
    expect(problem.message).toContain(
      'line 1: version: expected a whole number up to 2, got a list',
    );
  });

  test('has each field once', () => {
    const problem = refusal(header({}).replace('{', '{"missionId":"decoys",'));
    expect(problem.message).toContain('line 1: missionId: expected each name once, got it again');
  });

  test.each([
    [{ player: '' }, 'player'],
    [{ player: 'a\nb' }, 'player'],
    [{ player: '\ud83d' }, 'player'],
    [{ player: 'x'.repeat(41) }, 'player'],
    [{ parent: { sessionId: 'a', events: 0 } }, 'parent.events'],
    [{ startedAt: 'yesterday' }, 'startedAt'],
    [{ missionId: '../x' }, 'missionId'],
    [{ sessionId: 5 }, 'sessionId'],
    [{ gameVersion: undefined }, 'gameVersion'],
    [{ more: 1 }, 'more'],
  ])('with a bad field in the header is refused: %j', (change, field) => {
    expect(refusal(header(change))).toMatchObject({ code: 'recording-damaged', values: { field } });
  });
});

describe('a file that breaks off', () => {
  test('is read up to there, wherever it is', () => {
    const body = lines.slice(0, -1).join('\n');
    for (let length = (lines[0]?.length ?? 0) + 1; length < body.length; length += 7) {
      const text = body.slice(0, length);
      const complete = text.split('\n').length - 2; // events before the last line
      const decoded = read(text);
      const lastIsWhole = text.endsWith('}') && body.charAt(length) === '\n';
      expect(decoded.events).toEqual(sampleEvents.slice(0, complete + (lastIsWhole ? 1 : 0)));
      expect(decoded.seal).toBe('unsealed');
      if (decoded.cut !== null)
        expect(decoded).toMatchObject({
          cut: { line: complete + 2, reason: 'torn' },
          problem: { code: 'recording-torn', values: { line: complete + 2, kept: complete } },
        });
    }
  });

  test('after a header alone has no events', () => {
    expect(read(`${lines[0]}\n`)).toMatchObject({ events: [], cut: null, problem: null });
  });
});

describe('a damaged line', () => {
  const damage: readonly (readonly [string, number, (line: string) => string, string])[] = [
    ['a letter for a digit', 7, l => l.replace('10.1', '1x.1'), 'expected a JSON object'],
    [
      'text for a number',
      7,
      l => l.replace('10.1', '"10.1"'),
      'positions[0]: expected number, got "10.1"',
    ],
    ['NaN', 7, l => l.replace('10.1', 'NaN'), 'expected a JSON object'],
    [
      'a null for a number',
      7,
      l => l.replace('10.1', 'null'),
      'positions[0]: expected number, got null',
    ],
    ['a huge number', 7, l => l.replace('10.1', '1e999'), 'positions[0]: expected a number from'],
    [
      'another type',
      7,
      l => l.replace('landed', 'lande'),
      'type: expected ("session-opened" | "truth-se…'.slice(0, 20),
    ],
    ['a gap in seq', 7, l => l.replace('"seq":5', '"seq":6'), 'seq: expected 5, got 6'],
    ['seq twice', 7, l => l.replace('"seq":5', '"seq":4'), 'seq: expected 5, got 4'],
    [
      'time that runs back',
      9,
      l => l.replace('"at":100', '"at":49'),
      'at: expected 50 or later, got 49',
    ],
    [
      'a landing missing',
      9,
      l => l.replace('"seq"', '"first":3,"seq"'),
      'first: expected 2, got 3',
    ],
    [
      'a second opening',
      3,
      () => encodeEvent({ ...sampleEvents[0]!, seq: 1 }).trim(),
      'type: expected one "session-opened" alone',
    ],
    [
      'a first event that opens nothing',
      2,
      () => '{"type":"paused","seq":0,"at":0}',
      'type: expected "session-opened", got "paused"',
    ],
    [
      'an absurd mission',
      2,
      l => l.replace('"landings":1000', '"landings":0'),
      'mission.landings: expected a whole number',
    ],
    ['an empty line', 7, () => '', 'expected a JSON object, got an empty line'],
    ['deep nesting', 7, () => '['.repeat(1e5), 'expected a JSON object, got [[[['],
    [
      'deep nesting in a field',
      7,
      l => l.replace('10.1', '['.repeat(5e4) + ']'.repeat(5e4)),
      'positions[0]: expected number, got Array',
    ],
    [
      'a prototype',
      7,
      l => l.replace('{', '{"__proto__":{},'),
      '__proto__: expected no field of that name',
    ],
    [
      'a name that is there twice',
      2,
      l => l.replace('"unit":"km"', '"unit":"km","unit" :"ns"'),
      'unit: expected each name once, got it again',
    ],
    [
      'a landed line with a name twice',
      9,
      l => l.replace('{', '{"positions":[1],'),
      'positions: expected each name once',
    ],
    ['negative time', 7, l => l.replace('"at":50', '"at":-50'), 'at: expected a number from 0'],
    ['bytes that are no UTF-8', 7, l => l.replace('{', '{\uFFFD'), 'expected text in UTF-8'],
    [
      'a lone surrogate',
      4,
      l => l.replace('near', '\\ud83d'),
      'choice: expected 1 to 64 small letters',
    ],
    [
      'the end of another session',
      22,
      l => l.replace(/"seed":"\w+"/, `"seed":"${'f'.repeat(32)}"`),
      `outcome.seed: expected ${sampleSeed}, got ffff`,
    ],
    [
      'an end after other landings',
      22,
      l => l.replace('"landings":8', '"landings":9'),
      'outcome.landings: expected 8, got 9',
    ],
    [
      'more names than any line has',
      7,
      l => l.replace('{', `{${Array.from({ length: 100_001 }, (_, i) => `"a${i}":1,`).join('')}`),
      'expected at most 100000 lists, objects and names, got more',
    ],
    [
      'more items than any line has',
      7,
      l => l.replace('10.1', `10.1${',1'.repeat(1_000_001)}`),
      'expected at most 1000000 items, got more',
    ],
    ['a list', 7, () => '[1]', 'expected a JSON object, got [1]'],
    [
      'a bad seal',
      23,
      l => l.replace(/"sha256":"\w+"/, '"sha256":"00"'),
      'sealed.sha256: expected 64 hexadecimal digits',
    ],
  ];

  test.each(damage)('is named, and all before it is kept: %s', (_name, line, change, message) => {
    const decoded = read(withLine(line, change));
    expect(decoded.events).toEqual(sampleEvents.slice(0, line - 2));
    expect(decoded.cut).toEqual({ line, reason: 'damaged' });
    expect(decoded.seal).toBe('unsealed');
    expect(decoded.problem?.code).toBe('recording-damaged');
    expect(decoded.problem?.message).toContain(`a.vprec.jsonl, line ${line}: `);
    expect(decoded.problem?.message).toContain(message);
    expect(decoded.problem?.message.length).toBeLessThan(500);
  });

  test('without end is not kept in memory', () => {
    const decoder = createDecoder({ source: 'a', hash: null });
    decoder.push(`${lines.slice(0, 5).join('\n')}\n`);
    const piece = 'x'.repeat(1 << 22);
    let pushed = 0;
    while (decoder.push(piece)) pushed += piece.length;
    expect(pushed).toBeLessThanOrEqual(MAX_LINE_LENGTH);
    const decoded = decoder.finish();
    expect(decoded.ok && decoded.value).toMatchObject({
      events: sampleEvents.slice(0, 4),
      cut: { line: 6, reason: 'damaged' },
    });
  });
});

describe('a seal', () => {
  const broken: readonly (readonly [string, string, string])[] = [
    ['a changed digit', withLine(7, l => l.replace('10.1', '10.2')), 'sha256'],
    ['a changed header', withLine(1, l => l.replace('T10', 'T11')), 'sha256'],
    [
      'an event less',
      lines.toSpliced(21, 1).join('\n'),
      'sealed.events: expected 21 by its seal, got 20',
    ],
    [
      'other points',
      withLine(23, l => l.replace('712.5', '999')),
      'sealed.points: expected 999 by its seal, got 712.5',
    ],
    ['a line after it', `${whole}${lines[3]}\n`, 'the end of the file after the seal'],
  ];

  test.each(broken)('shows %s', (_name, text, message) => {
    const decoded = read(text);
    expect(decoded.seal).toBe('broken');
    expect(decoded.cut).toBeNull();
    expect(decoded.problem?.code).toBe('recording-damaged');
    expect(decoded.problem?.message).toContain(message);
  });
});

describe('encoding', () => {
  test('refuses NaN', () => {
    const event = {
      type: 'landed',
      first: 1,
      positions: [NaN],
      totals: {},
      seq: 1,
      at: 0,
    } as const;
    expect(() => encodeEvent(event)).toThrow('event 1 (landed) holds NaN');
  });

  test('writes one line, whatever is in it', () => {
    expect(encodeHeader({ ...sampleHeader, gameVersion: 'a\nb' }).split('\n')).toHaveLength(2);
  });
});
