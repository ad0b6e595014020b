import { join } from 'node:path';
import { createBackground } from './background.ts';
import type { GameOptions } from './game.ts';
import { serveRequests } from './ipc.ts';
import type { Library } from './library.ts';
import { serveScheme } from './scheme.ts';
import { lockSession } from './security.ts';
import { openWindow } from './window.ts';

export type StartOptions = Omit<GameOptions, 'background' | 'window'> & {
  readonly built: string; // path of the folder with the built page and preload script
  readonly userData: string; // path of the profile
};

const PATIENCE_MS = 1000; // for the page to ask for something

/**
 * Opens the window first. The game is read and put together when the page first asks for something: until
 * then this process has the page to serve, and after it the page is busy drawing. Electron has to be ready.
 */
export async function start({ built, userData, ...options }: StartOptions): Promise<void> {
  const background = createBackground();
  let onAsked = (): void => undefined;
  const asked = new Promise<void>(resolve => (onAsked = resolve));
  let onReady = (_library: Library): void => undefined;
  const library = new Promise<Library>(resolve => (onReady = resolve));
  serveRequests(() => {
    onAsked();
    return library;
  });
  lockSession();
  serveScheme(join(built, 'renderer'));
  const window = openWindow({
    preload: join(built, 'preload', 'index.cjs'),
    stateFile: join(userData, 'window.json'),
    framed: !options.launch.headlessWindow,
    background,
  });
  // A page that never comes has to be told of too.
  setTimeout(onAsked, PATIENCE_MS);
  await asked;
  const { startGame } = await import('./game.ts');
  onReady(startGame({ ...options, built, background, window }));
}
