import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MAX_SPEED, MIN_SPEED } from '../../src/core/session/commands.ts';
import type { LaunchOptions } from '../../src/core/protocol/messages.ts';

/** What the command line asks for. */
export interface Launch extends LaunchOptions {
  readonly screenshot: string | null; // path of a PNG to leave at the reveal
  readonly recording: string | null; // path to leave the recording at
  readonly quit: boolean; // at the reveal
  readonly headlessWindow: boolean; // without a frame, which a headless display cannot draw
  readonly userData: string | null;
  readonly files: readonly string[]; // absolute paths of recordings to open
}

/** A value on the command line that cannot be used. */
export class LaunchError extends Error {}

const OPTIONS = {
  mission: { type: 'string' },
  seed: { type: 'string' },
  speed: { type: 'string' },
  autopilot: { type: 'boolean' },
  screenshot: { type: 'string' },
  recording: { type: 'string' },
  quit: { type: 'boolean' },
  'headless-window': { type: 'boolean' },
  'user-data-dir': { type: 'string' },
} as const;

/**
 * Reads the game's options among those of Chromium, which are let be. `missionIds` are those there are, `app` is
 * the game's own folder where Electron was told it by an argument. Throws LaunchError with one line.
 */
export function parseLaunch(
  args: readonly string[],
  missionIds: readonly string[],
  app: string | null = null,
): Launch {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, strict: false });
  const text = (name: keyof typeof OPTIONS): string | null => {
    const value = values[name];
    if (value === undefined) return null;
    // Without `strict`, an option that lacks its value reads as true.
    if (typeof value !== 'string' || value === '') throw new LaunchError(`--${name} needs a value`);
    return value;
  };
  const flag = (name: keyof typeof OPTIONS): boolean => {
    const value = values[name];
    if (typeof value === 'string')
      throw new LaunchError(`--${name} takes no value, got "${value}"`);
    return value === true;
  };
  const autopilot = flag('autopilot');
  return {
    missionId:
      readMission(text('mission'), missionIds) ?? (autopilot ? (missionIds[0] ?? null) : null),
    seed: readSeed(text('seed')),
    speed: readSpeed(text('speed')),
    autopilot,
    screenshot: text('screenshot'),
    recording: text('recording'),
    quit: flag('quit'),
    headlessWindow: flag('headless-window'),
    userData: text('user-data-dir'),
    files: readFiles(positionals, app),
  };
}

/** Electron's own arguments come before the game's folder. */
function readFiles(positionals: readonly string[], app: string | null): readonly string[] {
  const paths = positionals.map(path => resolve(path));
  if (app === null) return paths;
  const own = paths.indexOf(app);
  return own < 0 ? paths.filter(isRecordingName) : paths.slice(own + 1);
}

function readMission(id: string | null, missionIds: readonly string[]): string | null {
  if (id === null || missionIds.includes(id)) return id;
  throw new LaunchError(`--mission: no mission "${id}"; there are ${missionIds.join(', ')}`);
}

function readSeed(seed: string | null): string | null {
  if (seed === null || /^[0-9a-f]{32}$/i.test(seed)) return seed?.toLowerCase() ?? null;
  throw new LaunchError(`--seed takes 32 hexadecimal digits (128 bits), got "${seed}"`);
}

function readSpeed(text: string | null): number | null {
  if (text === null) return null;
  const speed = Number(text);
  if (speed >= MIN_SPEED && speed <= MAX_SPEED) return speed;
  throw new LaunchError(`--speed takes a number from ${MIN_SPEED} to ${MAX_SPEED}, got "${text}"`);
}

const isRecordingName = (path: string): boolean => /\.vprec\.jsonl(?:\.gz)?$/.test(path);
