import * as v from 'valibot';
import { fail, succeed, type Result } from '../../src/core/problem.ts';
import type {
  Answers,
  LibraryRequest,
  Operation,
  VectorPrimeBridge,
} from '../../src/core/protocol/messages.ts';
import {
  DEFAULT_SETTINGS,
  settingsSchema,
  type Settings,
} from '../../src/core/protocol/settings.ts';
import type { Keep } from './webKeep.ts';

const SETTINGS = 'settings';

/**
 * What answers the page where there is no game around it: a class's page in a plain browser. Settings are kept by
 * the browser; missions come with the class's rounds, and there is no folder of recordings.
 */
export function webBridge(keep: Keep, version: string): VectorPrimeBridge {
  return {
    request: <Op extends Operation>(request: Extract<LibraryRequest, { op: Op }>) =>
      Promise.resolve(answer(request, keep, version) as Result<Answers[Op]>),
    filePath: () => '',
  };
}

function answer(request: LibraryRequest, keep: Keep, version: string): Result<Answers[Operation]> {
  switch (request.op) {
    case 'app-info':
      return succeed({
        version,
        launch: { missionId: null, seed: null, speed: null, autopilot: false },
      });
    case 'missions':
    case 'recordings':
      return succeed([]);
    case 'waiting-files':
    case 'choose-files':
      return succeed({ paths: [] });
    case 'load-settings':
      return succeed({ settings: keptSettings(keep), problem: null });
    case 'save-settings':
      keep.set(SETTINGS, JSON.stringify(request.settings));
      return succeed(null);
    case 'report-error':
      // eslint-disable-next-line no-console -- there is no other log
      console.error(request.message, request.stack);
      return succeed(null);
    default:
      return fail('internal', `a class's page in a browser has no ${request.op}`, {
        what: request.op,
      });
  }
}

/** What cannot be read falls back, value by value. */
function keptSettings(keep: Keep): Settings {
  try {
    const kept: unknown = JSON.parse(keep.get(SETTINGS) ?? '{}');
    return v.parse(settingsSchema, kept);
  } catch {
    return DEFAULT_SETTINGS;
  }
}
