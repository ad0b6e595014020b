import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect } from '../support/electron.ts';
import { test } from '../support/e2eProfile.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SEED = '00112233445566778899aabbccddeeff';

interface Said {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of package.json as a user would who has no display and a profile of their own. */
function npmRun(home: string, script: string, args: readonly string[], cwd = ROOT): Promise<Said> {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  return new Promise((settle, fail) => {
    const child = spawn('npm', ['--prefix', ROOT, 'run', '--silent', script, '--', ...args], {
      cwd,
      env: { ...rest, HOME: home, XDG_CONFIG_HOME: home, npm_config_loglevel: 'silent' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    child.on('error', fail);
    child.on('close', code => settle({ code, stdout, stderr }));
  });
}

test.skip(process.platform !== 'linux', 'elsewhere there is always a display');

test('npm run play without a display plays a mission and leaves what it says', async ({
  profile,
}) => {
  const screenshot = join(profile, 'end.png');
  const recording = join(profile, 'flight.vprec.jsonl');
  const ran = await npmRun(profile, 'play', [
    '--mission=thin-evidence',
    `--seed=${SEED}`,
    '--speed=20',
    `--screenshot=${screenshot}`,
    `--recording=${recording}`,
  ]);
  expect(ran.stderr).toContain('There is no screen here: the mission thin-evidence');
  expect(ran.stderr).toContain(screenshot);
  expect(ran.stderr).toContain(recording);
  expect(ran.code).toBe(0);
  expect(ran.stdout).toBe('');
  expect((await readFile(screenshot)).subarray(1, 4).toString()).toBe('PNG');

  // What the game recorded, the command line computes again.
  const verified = await npmRun(profile, 'cli', ['verify', recording, '--json']);
  expect(verified).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(verified.stdout)).toMatchObject({
    sound: true,
    mission: 'thin-evidence',
    seal: 'sealed',
    differenceCount: 0,
  });
});

test('npm run play refuses bad options with exit 2 and one line', async ({ profile }) => {
  for (const [args, line] of [
    [['--speed=99'], '--speed takes a number from 1 to 20, got "99"'],
    [['--seed=12'], '--seed takes 32 hexadecimal digits (128 bits), got "12"'],
    [['--mission'], 'argument missing'],
    [['--warp'], "Unknown option '--warp'"],
  ] as const) {
    const { code, stdout, stderr } = await npmRun(profile, 'play', args);
    expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
    const [error = '', next = '', ...more] = stderr.trimEnd().split('\n');
    expect(error).toContain(line);
    expect(next).toMatch(/^Next: /);
    expect(more).toEqual([]);
  }
  const unknown = await npmRun(profile, 'play', ['--mission=nowhere']);
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('no mission "nowhere"; there are first-contact');
});

test('npm run cli: results alone on stdout, exit codes', async ({ profile }) => {
  const missions = await npmRun(profile, 'cli', ['missions', '--json']);
  expect(missions).toMatchObject({ code: 0, stderr: '' });
  const listed = JSON.parse(missions.stdout) as readonly { readonly id: string }[];
  expect(listed.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['first-contact', 'thin-evidence', 'decoys', 'two-bases', 'newcomb']),
  );

  const recording = join(profile, 'run.vprec.jsonl');
  const run = ['run', '--mission', 'thin-evidence', '--seed', SEED, '--json'];
  const first = await npmRun(profile, 'cli', [...run, '--recording', recording]);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(first.stdout)).toMatchObject({
    mission: 'thin-evidence',
    seed: SEED,
    landings: 48,
    ended: 'complete',
    scores: { mle: { raceLoss: 'Infinity' } },
  });
  const again = await npmRun(profile, 'cli', run);
  expect(JSON.parse(again.stdout)).toEqual({
    ...(JSON.parse(first.stdout) as object),
    recording: null,
  });
  expect((await npmRun(profile, 'cli', ['verify', recording])).code).toBe(0);

  for (const [args, code, line] of [
    [['bogus'], 2, 'no command "bogus"; there are missions, run, '],
    [['run'], 2, 'run needs --mission ID'],
    [['run', '--mission', 'nowhere'], 2, 'no mission "nowhere"'],
    [['run', '--mission', 'decoys', '--seed', 'x'], 2, 'got "x"'],
    [['verify'], 2, 'verify takes one FILE'],
    [['verify', join(profile, 'none')], 1, 'cannot read the recording'],
    [['verify', join(ROOT, 'README.md')], 1, 'is not a recording'],
  ] as const) {
    const said = await npmRun(profile, 'cli', args);
    expect({ args, code: said.code, stdout: said.stdout }).toEqual({ args, code, stdout: '' });
    expect(said.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(said.stderr).toContain(line);
  }
});

test('npm run cli estimates from a file where the user is', async ({ profile }) => {
  await writeFile(join(profile, 'data.csv'), 'x\n1\n2\n4\n8\n');
  const estimated = await npmRun(
    profile,
    'cli',
    ['estimate', 'data.csv', '--method', 'mle', '--family', 'laplace', '--json'],
    profile,
  );
  expect(estimated).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(estimated.stdout)).toMatchObject({
    method: 'mle',
    family: 'laplace',
    n: 4,
    parameters: { mu: 3, b: 2.25 },
    status: 'ok',
  });

  await writeFile(join(profile, 'bad.csv'), 'x\n1\ntwo\n');
  for (const [args, code, line] of [
    [['bad.csv', '--method', 'huber'], 1, 'bad.csv, line 3, column 1 (x): expected a number'],
    [['data.csv', '--method', 'nope'], 2, 'no method "nope"; there are mle, '],
    [['data.csv', '--method', 'huber', '--k', '0'], 2, '--k of huber of normal: expected'],
  ] as const) {
    const said = await npmRun(profile, 'cli', ['estimate', ...args, '--json'], profile);
    expect({ args, code: said.code, stdout: said.stdout }).toEqual({ args, code, stdout: '' });
    expect(said.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(said.stderr).toContain(line);
  }
});

test('npm run fixtures: a folder of cases, from where the user is', async ({ profile }) => {
  const own = join(ROOT, 'test/fixtures/estimation');
  const name = 'degenerate__normal_two.json';
  const text = await readFile(join(own, name), 'utf8');
  const cases = join(profile, 'cases');
  await mkdir(cases);
  await writeFile(join(cases, name), text);
  const met = await npmRun(profile, 'fixtures', ['.'], cases);
  expect(met).toMatchObject({ code: 0, stdout: '1 passed, 0 failed\n' });
  await writeFile(join(cases, 'a__b.json'), text.replace('"normal_fit"', '"no_model"'));
  const missed = await npmRun(profile, 'fixtures', ['.'], cases);
  expect(missed.code).toBe(1);
  expect(missed.stdout).toMatch(/^degenerate\/normal_two  .*no_model.*\n1 passed, 1 failed\n$/);
  expect((await npmRun(profile, 'fixtures', ['--wrong'])).code).toBe(2);
});
