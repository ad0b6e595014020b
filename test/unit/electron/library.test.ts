import { describe, expect, test, vi } from 'vitest';
import { answer, type Library } from '../../../electron/main/library.ts';
import { fail, succeed } from '../../../src/core/problem.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/protocol/settings.ts';

function libraryWith(handlers: Partial<Library>): Library {
  const unasked = () => {
    throw new Error('nobody should have asked for this');
  };
  return {
    'app-info': unasked,
    missions: unasked,
    'start-session': unasked,
    recordings: unasked,
    'open-recording': unasked,
    'delete-recording': unasked,
    'import-recording': unasked,
    'waiting-files': unasked,
    'choose-files': unasked,
    'export-recording': unasked,
    branch: unasked,
    origin: unasked,
    'start-job': unasked,
    'job-status': unasked,
    'cancel-job': unasked,
    'host-class': unasked,
    'open-class': unasked,
    'class-addresses': unasked,
    'end-class': unasked,
    'join-class': unasked,
    'nearby-classes': unasked,
    'past-classes': unasked,
    'past-class': unasked,
    'save-class': unasked,
    'erase-class-names': unasked,
    'delete-class': unasked,
    'load-settings': unasked,
    'save-settings': unasked,
    'report-error': unasked,
    ...handlers,
  };
}

describe('answering a request', () => {
  test('hands it to its own handler as it was decoded', async () => {
    const save = vi.fn(() => succeed(null));
    const library = libraryWith({ 'save-settings': save });
    const request = { op: 'save-settings', settings: DEFAULT_SETTINGS };
    expect(await answer(library, request)).toEqual({ ok: true, value: null });
    expect(save).toHaveBeenCalledExactlyOnceWith(request);
  });

  test('refuses what is no request before any handler sees it', async () => {
    expect(await answer(libraryWith({}), { op: 'start-session', missionId: 5 })).toMatchObject({
      ok: false,
      problem: { code: 'mission-unknown' },
    });
  });

  test('passes a problem on', async () => {
    const gone = () => fail('recording-not-found', 'no such recording');
    const library = libraryWith({ 'open-recording': gone });
    expect(await answer(library, { op: 'open-recording', recordingId: 'x' })).toMatchObject({
      problem: { code: 'recording-not-found', message: 'no such recording' },
    });
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('broken pipe');
      },
    ],
    ['rejects', () => Promise.reject(new Error('broken pipe'))],
  ])('makes a problem of a handler that %s, and logs it', async (_how, missions) => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      expect(await answer(libraryWith({ missions }), { op: 'missions' })).toMatchObject({
        problem: { code: 'internal', message: '"missions" failed: broken pipe' },
      });
      expect(written.mock.calls.join()).toContain('broken pipe');
    } finally {
      written.mockRestore();
    }
  });
});
