import * as v from 'valibot';

/** Player's settings, kept between starts. A missing or bad value falls back to its default alone. */
export const settingsSchema = v.object({
  volume: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.7),
  muted: v.fallback(v.boolean(), false),
  motion: v.fallback(v.picklist(['system', 'reduced', 'full']), 'system'),
  palette: v.fallback(v.picklist(['standard', 'high-contrast']), 'standard'),
  textSize: v.fallback(v.picklist([100, 115, 130, 150]), 100), // per cent
  language: v.fallback(v.picklist(['system', 'en', 'es']), 'system'),
});

export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, {});
