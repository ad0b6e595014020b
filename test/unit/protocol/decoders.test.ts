import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLibraryRequest, decodePlayerMessage } from '../../../src/core/protocol/decoders.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/protocol/settings.ts';
import type { Result } from '../../../src/core/problem.ts';

const submit = (command: unknown) => ({ type: 'submit', nonce: 7, command });
const normal = (mu: unknown, sigma: unknown) => ({ family: 'normal', mu, sigma });
const guess = (law: unknown) => submit({ type: 'guess', guess: law });
const mixture = (weights: unknown, components: unknown) => ({
  family: 'mixture',
  weights,
  components,
});
const two = [normal(1, 2), normal(3, 4)];

function problemOf(result: Result<unknown>): [string, string] {
  return result.ok ? ['ok', ''] : [result.problem.code, result.problem.message];
}

describe('a message of a player', () => {
  test.each([
    submit({ type: 'predict', choice: 'wider' }),
    submit({ type: 'begin' }),
    guess(normal(10, 1.5)),
    guess(normal(-3, 1e-6)),
    guess(mixture([0.25, 0.75], two)),
    guess(mixture([0.3000004, 0.7], two)),
    submit({ type: 'pause' }),
    submit({ type: 'resume' }),
    submit({ type: 'set-speed', speed: 20 }),
    submit({ type: 'set-speed', speed: 0.5 }),
    submit({ type: 'trigger', what: 'memory-wipe' }),
    submit({ type: 'abandon' }),
    { type: 'leave' },
  ])('is taken as it is: %j', message => {
    expect(decodePlayerMessage(message)).toEqual({ ok: true, value: message });
  });

  test.each([
    [
      guess(normal(10, 0)),
      'guess-sigma',
      'message: command.guess.sigma: expected a number above 0',
      'got 0',
    ],
    [guess(normal(10, -1)), 'guess-sigma', 'guess.sigma: expected', 'got -1'],
    [guess(normal(10, Number.NaN)), 'guess-sigma', 'guess.sigma: expected', 'got NaN'],
    [guess(normal(10, Infinity)), 'guess-sigma', 'guess.sigma: expected', 'got Infinity'],
    [guess(normal(10, '1')), 'guess-sigma', 'guess.sigma: expected', 'got "1"'],
    [guess({ family: 'normal', mu: 1 }), 'guess-sigma', 'expected a value', 'got nothing'],
    [guess(normal('ten', 1)), 'guess-invalid', 'command.guess.mu', 'got "ten"'],
    [guess(normal(-Infinity, 1)), 'guess-invalid', 'command.guess.mu', 'got -Infinity'],
    [guess({ ...normal(1, 1), truth: 1 }), 'guess-invalid', 'guess.truth', 'no field of that name'],
    [guess({ family: 'uniform' }), 'guess-invalid', '"normal" | "mixture"', 'got "uniform"'],
    [guess(null), 'guess-invalid', 'message: command.guess:', 'got null'],
    [
      guess(mixture([0.5, 0.5], [normal(1, 2)])),
      'guess-invalid',
      'command.guess.components',
      'got 1',
    ],
    [guess(mixture([0.5, 0.6], two)), 'guess-invalid', 'weights that sum to 1', '1.1'],
    [guess(mixture([1.5, -0.5], two)), 'guess-invalid', 'from 0 to 1', 'got 1.5'],
    [guess(mixture([1], two)), 'guess-invalid', 'command.guess.components', 'got 2'],
    [guess(mixture([0.2, 0.2, 0.6], two)), 'guess-invalid', 'command.guess.components', 'got 2'],
    [
      guess(mixture([0.5, 0.5], [normal(1, 2), normal(1, 0)])),
      'guess-sigma',
      'components[1].sigma',
      'got 0',
    ],
    [
      guess(mixture([0.2, 0.2, 0.6], [...two, normal(5, 6)])),
      'guess-invalid',
      'components: expected 2 items',
      'got 3',
    ],
    [submit({ type: 'set-speed', speed: 21 }), 'command-invalid', 'from 0.25 to 20', 'got 21'],
    [submit({ type: 'set-speed', speed: Number.NaN }), 'command-invalid', 'command.speed', 'NaN'],
    [submit({ type: 'predict', choice: '' }), 'command-invalid', 'command.choice', '""'],
    [submit({ type: 'predict', choice: 'x'.repeat(65) }), 'command-invalid', 'choice', '…'],
    [submit({ type: 'trigger', what: 'flood' }), 'command-invalid', 'memory-wipe', '"flood"'],
    [submit({ type: 'reveal' }), 'command-invalid', 'command.type', '"reveal"'],
    [
      submit({ type: 'begin', seed: 1 }),
      'command-invalid',
      'command.seed',
      'no field of that name',
    ],
    [submit(undefined), 'command-invalid', 'message: command:', 'got nothing'],
    [{ type: 'submit', nonce: 0.5, command: { type: 'begin' } }, 'command-invalid', 'nonce', '0.5'],
    [{ type: 'welcome' }, 'command-invalid', 'message: type', '"welcome"'],
    ['begin', 'command-invalid', 'message', '"begin"'],
    [undefined, 'command-invalid', 'message', 'nothing'],
  ])('is refused with a reason: %j', (message, code, ...parts) => {
    const [problem, line] = problemOf(decodePlayerMessage(message));
    expect(problem).toBe(code);
    for (const part of parts) expect(line).toContain(part);
    expect(line.split('\n')).toHaveLength(1);
  });

  test('never makes the decoder throw, whatever it is', () => {
    const anything = fc.anything({ withNullPrototype: true, withTypedArray: true, withMap: true });
    fc.assert(
      fc.property(fc.oneof(anything, anything.map(submit), anything.map(guess)), message => {
        const result = decodePlayerMessage(message);
        return result.ok || !result.problem.message.includes('\n');
      }),
    );
  });
});

const plan = {
  bases: 2,
  landings: 500,
  ratePerSecond: 10,
  strayShare: 0.1,
  prior: { mu0: 10, kappa0: 0.1, alpha0: 3, beta0: 4 },
};
const start = (fields: object) => ({
  op: 'start-session',
  missionId: 'decoys',
  seed: null,
  flight: null,
  ...fields,
});

describe('a request', () => {
  test.each([
    { op: 'app-info' },
    { op: 'missions' },
    { op: 'recordings' },
    { op: 'load-settings' },
    { op: 'open-recording', recordingId: 'r' },
    { op: 'delete-recording', recordingId: 'r' },
    { op: 'save-settings', settings: { ...DEFAULT_SETTINGS, volume: 0, language: 'es' } },
    { op: 'save-settings', settings: { ...DEFAULT_SETTINGS, buttonBindings: { undo: ['X'] } } },
    { op: 'report-error', message: 'broke', stack: '' },
    start({}),
    start({ seed: '00112233445566778899aabbccddeeff' }),
    start({ seed: '00112233445566778899AABBCCDDEEFF' }),
    start({ missionId: 'free-flight', flight: plan }),
  ])('is taken as it is: %j', request => {
    expect(decodeLibraryRequest(request)).toEqual({ ok: true, value: request });
  });

  test.each([
    [start({ seed: 'abc' }), 'seed-invalid', '32 hexadecimal digits', '"abc"'],
    [start({ seed: 'g'.repeat(32) }), 'seed-invalid', 'request: seed', 'ggg'],
    [start({ seed: 12 }), 'seed-invalid', 'request: seed', '12'],
    [start({ missionId: '' }), 'mission-unknown', 'request: missionId', '""'],
    [start({ missionId: undefined }), 'mission-unknown', 'request: missionId', 'nothing'],
    [start({ flight: { ...plan, landings: 9 } }), 'mission-invalid', 'landings', 'got 9'],
    [start({ flight: { ...plan, landings: 10.5 } }), 'mission-invalid', 'a whole number', '10.5'],
    [start({ flight: { ...plan, landings: 10_001 } }), 'mission-invalid', '10000', '10001'],
    [start({ flight: { ...plan, ratePerSecond: 0 } }), 'mission-invalid', 'ratePerSecond', '0'],
    [start({ flight: { ...plan, strayShare: 0.41 } }), 'mission-invalid', 'strayShare', '0.41'],
    [start({ flight: { ...plan, bases: 3 } }), 'mission-invalid', 'flight.bases', '3'],
    [
      start({ flight: { ...plan, prior: { ...plan.prior, beta0: 0 } } }),
      'mission-invalid',
      'flight.prior.beta0',
      'got 0',
    ],
    [
      start({ flight: { ...plan, prior: { ...plan.prior, alpha0: Number.NaN } } }),
      'mission-invalid',
      'flight.prior.alpha0',
      'NaN',
    ],
    [{ op: 'open-recording', recordingId: 5 }, 'recording-not-found', 'recordingId', '5'],
    [
      { op: 'save-settings', settings: { ...DEFAULT_SETTINGS, volume: 7 } },
      'settings-invalid',
      'settings: volume',
      'got 7',
    ],
    [{ op: 'save-settings', settings: {} }, 'settings-invalid', 'settings: ', 'got nothing'],
    [
      { op: 'save-settings', settings: { ...DEFAULT_SETTINGS, keyBindings: { undo: 'x' } } },
      'settings-invalid',
      'settings: keyBindings',
      '"undo"',
    ],
    [
      { op: 'save-settings', settings: { ...DEFAULT_SETTINGS, cheat: true } },
      'settings-invalid',
      'settings: cheat',
      'no field of that name',
    ],
    [{ op: 'save-settings', settings: null }, 'settings-invalid', 'settings', 'null'],
    [{ op: 'format-disk' }, 'internal', 'request: op', '"format-disk"'],
    [null, 'internal', 'request', 'null'],
  ])('is refused with a reason: %j', (request, code, ...parts) => {
    const [problem, line] = problemOf(decodeLibraryRequest(request));
    expect(problem).toBe(code);
    for (const part of parts) expect(line).toContain(part);
  });

  test('never makes the decoder throw, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, key) => {
        decodeLibraryRequest(value);
        decodeLibraryRequest({ op: 'save-settings', settings: { [key]: value } });
        decodeLibraryRequest(start({ [key]: value, flight: value }));
      }),
    );
  });
});
