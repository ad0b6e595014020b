import { BrowserWindow, screen } from 'electron';
import type { Background } from './background.ts';
import { logError } from './log.ts';
import { PAGE_URL } from './origin.ts';
import {
  firstSize,
  fitToDisplays,
  loadWindowState,
  MIN_SIZE,
  saveWindowState,
} from './windowState.ts';

export interface WindowOptions {
  readonly preload: string; // path of the built script
  readonly stateFile: string;
  readonly framed: boolean;
  readonly background: Background;
}

const GROUND = '#05070d'; // the page's own ground, shown before its first picture

/** Opens the game's window where it was last, and keeps its place as it changes. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const { preload, stateFile, framed } = options;
  const kept = loadWindowState(stateFile);
  const areas = screen.getAllDisplays().map(display => display.workArea);
  const bounds = kept === null ? null : fitToDisplays(kept.bounds, areas);
  const window = new BrowserWindow({
    ...(bounds ?? firstSize(screen.getPrimaryDisplay().workArea)),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    backgroundColor: GROUND,
    show: false,
    frame: framed,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      // A window that nobody sees must still draw what a screenshot is to show.
      backgroundThrottling: framed,
    },
  });
  window.setMenuBarVisibility(false);
  if (kept?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  keepPlace(window, options);
  window.loadURL(PAGE_URL).catch((error: unknown) => logError(PAGE_URL, error));
  return window;
}

const SETTLE_MS = 500; // a drag sends many changes

function keepPlace(window: BrowserWindow, { stateFile, background }: WindowOptions): void {
  let timer: NodeJS.Timeout | undefined;
  const save = (): void => {
    clearTimeout(timer);
    const state = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    background.add(`saving ${stateFile}`, saveWindowState(stateFile, state));
  };
  const saveSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(save, SETTLE_MS);
  };
  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('maximize', saveSoon);
  window.on('unmaximize', saveSoon);
  window.on('close', save);
  window.on('closed', () => clearTimeout(timer));
}
