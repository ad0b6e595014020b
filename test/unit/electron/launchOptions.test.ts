import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LaunchError, parseLaunch } from '../../../electron/main/launchOptions.ts';

const missions = ['first-contact', 'decoys'];
const parse = (...args: string[]) => parseLaunch(args, missions, '/path/to/app');
const seed = '00112233445566778899aabbccddeeff';

describe('the options of the game', () => {
  test('are all left to the player by default', () => {
    expect(parse('/path/to/app')).toEqual({
      missionId: null,
      seed: null,
      speed: null,
      autopilot: false,
      screenshot: null,
      recording: null,
      quit: false,
      headlessWindow: false,
      userData: null,
      files: [],
    });
  });

  test('are read in either form, among the switches of Chromium and the app’s own path', () => {
    const options = parse(
      '--no-sandbox',
      '--ozone-platform=headless',
      '-r',
      '/some/loader.js',
      '--remote-debugging-port=0',
      '/path/to/app',
      '--mission=decoys',
      '--seed',
      seed.toUpperCase(),
      '--speed=2.5',
      '--autopilot',
      '--screenshot=a.png',
      '--recording',
      'b.vprec.jsonl',
      '--quit',
      '--headless-window',
      '--user-data-dir=/profile',
    );
    expect(options).toEqual({
      missionId: 'decoys',
      seed,
      speed: 2.5,
      autopilot: true,
      screenshot: 'a.png',
      recording: 'b.vprec.jsonl',
      quit: true,
      headlessWindow: true,
      userData: '/profile',
      files: [],
    });
  });

  test('give the autopilot the first mission, if none is named', () => {
    expect(parse('--autopilot').missionId).toBe('first-contact');
    expect(parse().missionId).toBeNull();
  });

  test.each([
    [['--mission=nowhere'], '--mission: no mission "nowhere"; there are first-contact, decoys'],
    [['--mission'], '--mission needs a value'],
    [['--seed=12'], '--seed takes 32 hexadecimal digits (128 bits), got "12"'],
    [[`--seed=${'g'.repeat(32)}`], '--seed takes 32'],
    [['--seed'], '--seed needs a value'],
    [['--seed='], '--seed needs a value'],
    [['--speed=fast'], '--speed takes a number from 0.25 to 20, got "fast"'],
    [['--speed=21'], 'got "21"'],
    [['--speed=0'], 'got "0"'],
    [['--speed=NaN'], 'got "NaN"'],
    [['--quit=now'], '--quit takes no value, got "now"'],
  ])('are refused with one line: %j', (args, line) => {
    expect(() => parse(...args)).toThrow(LaunchError);
    expect(() => parse(...args)).toThrow(line);
  });

  test('may be followed by recordings to open, named from where the player is', () => {
    const { files, missionId } = parse(
      '-r',
      '/some/loader.js',
      '--no-sandbox',
      '/path/to/app',
      'a.vprec.jsonl',
      '--mission=decoys',
      '/elsewhere/b (1).txt',
    );
    expect(files).toEqual([resolve('a.vprec.jsonl'), '/elsewhere/b (1).txt']);
    expect(missionId).toBe('decoys');
  });

  test('of a packed game name recordings at once; of one started by its entry file, by their suffix', () => {
    expect(parseLaunch(['/a.jsonl'], missions, null).files).toEqual(['/a.jsonl']);
    expect(parseLaunch(['/main.js', '/a.vprec.jsonl.gz'], missions, '/app').files).toEqual([
      '/a.vprec.jsonl.gz',
    ]);
  });
});
