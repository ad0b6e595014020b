import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { electronPath } from '../../tools/setup/electron.mjs';
import { electronSwitches } from '../../tools/setup/screen.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

export interface Ran {
  readonly code: number | null; // null: ended by a signal
  /** What the game itself printed, a line each; not what Chromium did. */
  readonly lines: readonly string[];
}

export interface Running {
  readonly done: Promise<Ran>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

/** Starts the built app without a screen, as a user would from a terminal. */
export function startApp(userData: string, args: readonly string[]): Running {
  const switches = electronSwitches({ headless: true });
  const child = spawn(electronPath(), [...switches, `--user-data-dir=${userData}`, ROOT, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()));
  child.stderr.on('data', (text: Buffer) => (printed += text.toString()));
  const done = new Promise<Ran>((settle, fail) => {
    child.on('error', fail);
    child.on('close', code =>
      settle({
        code,
        lines: printed.split('\n').filter(line => line.startsWith('vector-prime: ')),
      }),
    );
  });
  return { done, kill: signal => void child.kill(signal) };
}

/** Runs the built app to its end. */
export function runApp(userData: string, args: readonly string[]): Promise<Ran> {
  return startApp(userData, args).done;
}
