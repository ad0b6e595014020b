import type { Settings } from '../../../src/core/protocol/settings.ts';

/** What every group of settings works on. */
export interface SettingsSectionProps {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}
