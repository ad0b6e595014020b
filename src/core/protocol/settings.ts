import * as v from 'valibot';

const signsSchema = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(40))),
  v.maxLength(4),
);

/** Names of keys or buttons for each action that has others than at first. A bad entry falls away alone. */
const bindingsSchema = v.fallback(
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((given): Readonly<Record<string, readonly string[]>> =>
      Object.fromEntries(
        Object.entries(given).filter(
          (entry): entry is [string, string[]] =>
            /^[a-z][a-z0-9-]{0,39}$/.test(entry[0]) && v.is(signsSchema, entry[1]),
        ),
      ),
    ),
  ),
  {},
);

const slider = (start: number) =>
  v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), start);

/** Player's settings, kept between starts. A missing or bad value falls back to its default alone. */
export const settingsSchema = v.object({
  volume: slider(0.7), // of everything together
  soundVolume: slider(0.8),
  musicVolume: slider(0.35),
  guideVolume: slider(0.8),
  muted: v.fallback(v.boolean(), false),
  captions: v.fallback(v.picklist(['off', 'on']), 'off'),
  byEar: v.fallback(v.boolean(), false),
  motion: v.fallback(v.picklist(['system', 'reduced', 'full']), 'system'),
  palette: v.fallback(v.picklist(['standard', 'high-contrast']), 'standard'),
  textSize: v.fallback(v.picklist([100, 115, 130, 150]), 100), // per cent
  pace: v.fallback(v.picklist(['mission', 'half', 'quarter', 'step']), 'mission'),
  announcements: v.fallback(v.picklist(['sum-ups', 'alarms', 'off']), 'sum-ups'),
  /** How the player signs recordings; empty: not at all. */
  playerName: v.fallback(v.pipe(v.string(), v.maxLength(40)), ''),
  language: v.fallback(v.picklist(['system', 'en', 'es', 'zh', 'ar']), 'system'),
  keyBindings: bindingsSchema,
  buttonBindings: bindingsSchema, // of a gamepad
  /** What is to be held down stays on until it is pressed again. */
  holdToggles: v.fallback(v.boolean(), false),
  /** Whether the first flight still teaches the game. */
  tutorial: v.fallback(v.picklist(['new', 'done']), 'new'),
  /** Tells a player who is stuck what to do. */
  hints: v.fallback(v.boolean(), true),
});

export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, {});

/** Whether two values of a setting are the same: most are plain, bindings are told apart by what is in them. */
export const isSameSetting = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) ||
  (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
