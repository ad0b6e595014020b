import { isRoot } from './command.mjs';

const LINUX = process.platform === 'linux';

/** @returns {boolean} whether a window can be shown to somebody */
export function hasDisplay() {
  return !LINUX || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Switches for Electron itself.
 *
 * Without a screen it renders in software, and the app is told to open frameless windows: a framed
 * one crashes there (SIGSEGV).
 *
 * @param {{ headless?: boolean }} [options] headless: without a screen even where there is one
 * @returns {string[]}
 */
export function electronSwitches({ headless = !hasDisplay() } = {}) {
  return [
    // Chromium refuses to run as root with its sandbox; for anybody else the sandbox stays.
    ...(LINUX && isRoot() ? ['--no-sandbox'] : []),
    ...(headless && LINUX ? ['--ozone-platform=headless', '--headless-window'] : []),
    ...(headless ? ['--disable-gpu', '--mute-audio'] : []),
    // Where there is no graphics card WebGL may be drawn in software: the page is the game's own.
    '--enable-unsafe-swiftshader',
  ];
}

/** Switches that make screenshots of the same page the same bytes. */
export const SAME_PICTURE = [
  '--force-device-scale-factor=1',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--disable-lcd-text',
];
