import type { Text } from '../../i18n/text.ts';

const HOUR_MS = 3_600_000;

/** A time of a session that lasts `endMs`: minutes and tenths, or hours, minutes and seconds where it is long. */
export function replayClock(text: Text, ms: number, endMs: number): string {
  if (endMs < HOUR_MS) return text.clock(ms);
  const seconds = Math.floor(ms / 1000);
  const two = (value: number): string => text.number(value, 0).padStart(2, text.number(0, 0));
  return [
    text.number(Math.floor(seconds / 3600), 0),
    two(Math.floor(seconds / 60) % 60),
    two(seconds % 60),
  ].join(':');
}
