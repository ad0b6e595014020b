import { readFile, rename } from 'node:fs/promises';
import * as v from 'valibot';
import {
  DEFAULT_SETTINGS,
  isSameSetting,
  settingsSchema,
  type Settings,
} from '../../core/protocol/settings.ts';
import { fail, succeed, type Problem, type Result } from '../../core/problem.ts';
import { writeWhole } from './writeWhole.ts';

export interface SettingsStore {
  /**
   * Never fails: what cannot be read falls back to its default, and `problem` says so, to everybody who asks
   * before something is saved.
   */
  readonly load: () => Promise<{ readonly settings: Settings; readonly problem: Problem | null }>;
  /** Resolves when the file is written; saves follow one another in the order of the calls. */
  readonly save: (settings: Settings) => Promise<Result<null>>;
}

/** Player's settings in a JSON file. A file that is no JSON object is kept beside it as `.bad`. */
export function settingsStore(file: string): SettingsStore {
  let tail: Promise<unknown> = Promise.resolve();
  let read: ReturnType<typeof load> | null = null;
  return {
    load: () => (read ??= load(file)),
    save: settings => {
      const saved = tail.then(() => save(file, settings));
      tail = saved;
      read = saved.then(result => (result.ok ? { settings, problem: null } : load(file)));
      return saved;
    },
  };
}

async function load(file: string): ReturnType<SettingsStore['load']> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return { settings: DEFAULT_SETTINGS, problem: null };
    return { settings: DEFAULT_SETTINGS, problem: problem(file, reasonOf(error)) };
  }
  const read = parseJson(text);
  const parsed = v.safeParse(settingsSchema, read);
  if (!parsed.success || Array.isArray(read)) {
    const kept = await keepAside(file);
    return { settings: DEFAULT_SETTINGS, problem: problem(file, `not a JSON object${kept}`) };
  }
  return { settings: parsed.output, problem: badFields(file, read, parsed.output) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function keepAside(file: string): Promise<string> {
  try {
    await rename(file, `${file}.bad`);
    return `, kept as ${file}.bad`;
  } catch {
    return '';
  }
}

function badFields(file: string, read: unknown, settled: Settings): Problem | null {
  const given = read as Readonly<Record<string, unknown>>;
  const bad = Object.entries(settled).filter(
    ([key, value]) => key in given && !isSameSetting(given[key], value),
  );
  if (bad.length === 0) return null;
  const names = bad.map(([key]) => key).join(', ');
  return problem(file, `unusable values of ${names}, their defaults are used`);
}

async function save(file: string, settings: Settings): Promise<Result<null>> {
  try {
    await writeWhole(file, `${JSON.stringify(settings, null, 2)}\n`);
    return succeed(null);
  } catch (error) {
    return { ok: false, problem: problem(file, reasonOf(error)) };
  }
}

function problem(file: string, reason: string): Problem {
  return fail('settings-invalid', `settings in ${file}: ${reason}`, { file, reason }).problem;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
