import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/core/protocol/settings.ts';
import { settingsStore } from '../../../../src/node/settings/settingsStore.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vector-prime-settings-'));
  file = join(folder, 'profile', 'settings.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (text: string): Promise<void> => {
  file = join(folder, 'settings.json');
  await writeFile(file, text);
};

describe('the settings store', () => {
  test('gives the defaults where there is no file yet, and no problem', async () => {
    expect(await settingsStore(file).load()).toEqual({ settings: DEFAULT_SETTINGS, problem: null });
  });

  test('gives back what was saved, in a folder that it makes, and leaves no draft behind', async () => {
    const settings = { ...DEFAULT_SETTINGS, volume: 0.25, muted: true, language: 'es' as const };
    expect(await settingsStore(file).save(settings)).toEqual({ ok: true, value: null });
    expect(await settingsStore(file).load()).toEqual({ settings, problem: null });
    expect(await readdir(join(folder, 'profile'))).toEqual(['settings.json']);
  });

  test('writes saves in the order they were asked for', async () => {
    const store = settingsStore(file);
    const volumes = [0.1, 0.2, 0.3, 0.4, 0.5];
    await Promise.all(volumes.map(volume => store.save({ ...DEFAULT_SETTINGS, volume })));
    expect((await store.load()).settings.volume).toBe(0.5);
  });

  test('lets one bad value fall back alone, and names it', async () => {
    await put(JSON.stringify({ ...DEFAULT_SETTINGS, volume: 'loud', textSize: 150 }));
    const { settings, problem } = await settingsStore(file).load();
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, textSize: 150 });
    expect(problem?.code).toBe('settings-invalid');
    expect(problem?.message).toContain('volume');
    expect(problem?.message).not.toContain('textSize');
  });

  test('keeps changed keys, and lets one bad entry of them fall away alone', async () => {
    const keyBindings = { undo: ['x'], compare: [] };
    await put(JSON.stringify({ ...DEFAULT_SETTINGS, keyBindings }));
    expect(await settingsStore(file).load()).toEqual({
      settings: { ...DEFAULT_SETTINGS, keyBindings },
      problem: null,
    });
    const bad = {
      ...keyBindings,
      redo: 'y',
      'Not an id': ['z'],
      menu: [7],
      help: ['a'.repeat(99)],
    };
    await put(JSON.stringify({ ...DEFAULT_SETTINGS, keyBindings: bad, buttonBindings: 'none' }));
    const { settings, problem } = await settingsStore(file).load();
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, keyBindings });
    expect(problem?.message).toContain('keyBindings, buttonBindings');
  });

  test('is content with a file of an older version that lacks a setting', async () => {
    await put('{"muted": true}');
    expect(await settingsStore(file).load()).toEqual({
      settings: { ...DEFAULT_SETTINGS, muted: true },
      problem: null,
    });
  });

  test.each(['', '{"volume": 0.', 'null', '[1]', '"text"', '\u0000\u0001'])(
    'keeps a broken file aside and says so: %j',
    async text => {
      await put(text);
      const { settings, problem } = await settingsStore(file).load();
      expect(settings).toEqual(DEFAULT_SETTINGS);
      expect(problem?.message).toContain(`${file}.bad`);
      expect(await readFile(`${file}.bad`, 'utf8')).toBe(text);
      expect(await settingsStore(file).load()).toEqual({
        settings: DEFAULT_SETTINGS,
        problem: null,
      });
    },
  );

  test('tells everybody who asks, until something is saved', async () => {
    await put('no settings');
    const store = settingsStore(file);
    const first = await store.load();
    expect(first.problem?.code).toBe('settings-invalid');
    expect(await store.load()).toEqual(first);
    const settings = { ...DEFAULT_SETTINGS, volume: 0.5 };
    await store.save(settings);
    expect(await store.load()).toEqual({ settings, problem: null });
  });

  test('says why it could not save, and the old file stays', async () => {
    await put('{"muted": true}');
    // A folder in the place of the file cannot be replaced by a file.
    const blocked = settingsStore(folder);
    const saved = await blocked.save(DEFAULT_SETTINGS);
    expect(saved.ok).toBe(false);
    if (!saved.ok) expect(saved.problem.message).toContain(folder);
    expect(await readFile(file, 'utf8')).toBe('{"muted": true}');
    expect((await settingsStore(folder).load()).problem?.code).toBe('settings-invalid');
  });
});
