import './theme/fonts.css';
import './theme/tokens.css';
import './styles/index.css';
import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { lateDevice } from './audio/lateDevice.ts';
import { loadDevice } from './audio/loadDevice.ts';
import { createSounds } from './audio/sounds.ts';
import { createLibrary, loadSession } from './links/library.ts';
import { listenForPorts } from './links/sessionPorts.ts';
import { webLibrary } from './links/webLibrary.ts';
import { bridgeOf } from './links/window.ts';
import { loadPlayfield } from './scene/loadPlayfield.ts';
import { loadScreens } from './screens/loadScreens.ts';
import { Root } from './screens/Root.tsx';
import { createApp, type App } from './store/app.ts';
import { AppContext } from './store/context.ts';
import { importsOf } from './store/imports.ts';
import { viewportScale } from './store/viewport.ts';
import { loadScriptFonts } from './theme/scriptFonts.ts';

const ports = listenForPorts(window);
const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');
const reducedMotion = signal(reduced.matches);
reduced.addEventListener('change', () => (reducedMotion.value = reduced.matches));
const size = signal([window.innerWidth, window.innerHeight] as const);
window.addEventListener('resize', () => (size.value = [window.innerWidth, window.innerHeight]));

const FIRST_PICTURES_MS = 300; // until they are drawn, fonts and all

/** Not every browser tells when it is idle. */
const whenIdle = (work: () => void): unknown =>
  'requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work);

/** Once the first screen is up: what is only wanted after it would keep it waiting. */
let whenShown = (): void => undefined;
const shown = new Promise<void>(resolve => (whenShown = resolve));
// Where they cannot be had, the screen that needs them says so.
const prefetched = shown
  .then(loadScreens)
  .then(loadSession)
  .then(loadPlayfield)
  .catch(() => undefined);
const app = createApp({
  ...(window.vectorPrime === undefined
    ? { library: webLibrary(window, ports), home: { name: 'join-class' } }
    : { library: createLibrary(bridgeOf(window), ports) }),
  system: {
    languages: navigator.languages,
    reducedMotion,
    viewportScale: computed(() => viewportScale(...size.value)),
    windowHeight: computed(() => size.value[1]),
    windowWidth: computed(() => size.value[0]),
  },
  sounds: createSounds({ device: lateDevice(prefetched.then(loadDevice)) }),
});

reportErrors(app);
followSettings(app);
document.addEventListener('click', event => {
  if (event.target instanceof Element && event.target.closest('button') !== null)
    app.sounds.play('button');
});

// Asked before anything is drawn: the answers come while it is, and are in the first picture.
const started = app.start();
const element = document.getElementById('app');
if (element === null) throw new Error('the page has no element with the id "app"');
render(
  <AppContext.Provider value={app}>
    <Root />
  </AppContext.Provider>,
  element,
);
void started.then(() => importsOf(app).takeWaiting());
void started.finally(() => setTimeout(() => whenIdle(() => whenShown()), FIRST_PICTURES_MS));

/** An error nobody caught is shown, with a way on, and told to the host's log. */
function reportErrors(to: App): void {
  const crash = (thrown: unknown): void => {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    to.crash(error);
  };
  window.addEventListener('error', event => {
    // No error: a box that an observer of sizes has changed is told of in the next frame.
    const later = event.error === null && event.message.startsWith('ResizeObserver loop');
    if (!later) crash(event.error ?? event.message);
  });
  window.addEventListener('unhandledrejection', event => crash(event.reason));
}

function followSettings({ settings, sounds }: App): void {
  const root = document.documentElement;
  effect(() => {
    root.dataset['palette'] = settings.settings.value.palette;
    root.dataset['motion'] = settings.reducedMotion.value ? 'reduced' : 'full';
    root.style.setProperty('--text-scale', String(settings.textScale.value));
    root.dataset['room'] = settings.compact.value ? 'compact' : 'wide';
    root.lang = settings.text.value.tag;
    root.dir = settings.text.value.direction;
    // The system's font serves where they cannot be had.
    void loadScriptFonts(settings.text.value.language).catch(() => undefined);
  });
  effect(() => {
    const { volume, soundVolume, musicVolume, guideVolume, muted, captions } =
      settings.settings.value;
    sounds.setVolumes({
      master: volume,
      effects: soundVolume,
      music: musicVolume,
      guide: guideVolume,
      muted,
    });
    sounds.setCaptions(captions === 'on');
    root.dataset['captions'] = captions;
  });
}
