import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/protocol/settings.ts';
import type { Library } from '../links/library.ts';
import { languageFor } from '../i18n/languages.ts';
import { createText, type Text } from '../i18n/text.ts';
import type { ProblemStore } from './problems.ts';
import { isCompact, isNarrow, isPhone } from './viewport.ts';

export interface SettingsStore {
  readonly settings: ReadonlySignal<Settings>;
  readonly text: ReadonlySignal<Text>;
  readonly reducedMotion: ReadonlySignal<boolean>;
  readonly highContrast: ReadonlySignal<boolean>;
  readonly textScale: ReadonlySignal<number>; // 1 = 100 %, larger on a large screen
  readonly windowHeight: ReadonlySignal<number>; // px
  /** Text is so large for the window that panels go below one another. */
  readonly compact: ReadonlySignal<boolean>;
  /** The window is as narrow as a device held upright: what is seldom needed is folded; on a phone, all of it. */
  readonly narrow: ReadonlySignal<'phone' | 'tablet' | null>;
  readonly change: (part: Partial<Settings>) => void;
  /** Asks the host once, however often it is called; done when its answer stands, or cannot be had. */
  readonly load: () => Promise<void>;
}

/** What the page knows of its system. */
export interface SystemPreferences {
  readonly languages: readonly string[];
  readonly reducedMotion: ReadonlySignal<boolean>;
  readonly viewportScale: ReadonlySignal<number>;
  readonly windowHeight: ReadonlySignal<number>; // px
  readonly windowWidth: ReadonlySignal<number>; // px
}

export function createSettingsStore(
  library: Library,
  problems: ProblemStore,
  system: SystemPreferences,
): SettingsStore {
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  const language = computed(() => languageFor(settings.value.language, system.languages));
  let saving = false;
  let loading: Promise<void> | null = null;

  /** At once, since the player may leave at once; what changes meanwhile, as a slider does, is saved next. */
  async function save(): Promise<void> {
    if (saving) return;
    saving = true;
    let saved: Settings | null = null;
    while (saved !== settings.value) {
      saved = settings.value;
      const answer = await library.request<'save-settings'>({
        op: 'save-settings',
        settings: saved,
      });
      if (!answer.ok) problems.show(answer.problem);
    }
    saving = false;
  }

  async function read(): Promise<void> {
    const loaded = await library.request<'load-settings'>({ op: 'load-settings' });
    if (!loaded.ok) return problems.show(loaded.problem);
    settings.value = loaded.value.settings;
    if (loaded.value.problem !== null) problems.show(loaded.value.problem);
  }

  const textScale = computed(() => (settings.value.textSize / 100) * system.viewportScale.value);

  return {
    settings,
    text: computed(() => createText(language.value)),
    reducedMotion: computed(() =>
      settings.value.motion === 'system'
        ? system.reducedMotion.value
        : settings.value.motion === 'reduced',
    ),
    highContrast: computed(() => settings.value.palette === 'high-contrast'),
    textScale,
    windowHeight: system.windowHeight,
    compact: computed(() => isCompact(system.windowWidth.value, textScale.value)),
    narrow: computed(() => {
      const width = system.windowWidth.value;
      return isPhone(width) ? 'phone' : isNarrow(width) ? 'tablet' : null;
    }),
    change(part) {
      settings.value = { ...settings.value, ...part };
      void save();
    },
    load: () => (loading ??= read()),
  };
}
