import { computed, type ReadonlySignal } from '@preact/signals';
import type { SettingsStore } from '../../../store/settings.ts';

const FIELD_TEXT = 1.9; // of its ordinary size, on a board of 1280 by 800
const BASE_HEIGHT = 800; // px

/** How much larger words and lines of a board's pictures are than on a desk: they are read from the last row. */
export function boardScaleOf(settings: SettingsStore): ReadonlySignal<number> {
  return computed(() => {
    const height = settings.windowHeight.value / BASE_HEIGHT;
    const chosen = settings.settings.value.textSize / 100;
    return FIELD_TEXT * Math.min(2.5, Math.max(0.75, height)) * Math.min(1.3, chosen);
  });
}
