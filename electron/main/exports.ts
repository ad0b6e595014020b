import { app, dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { exportText } from '../../src/core/export/exportText.ts';
import { PICTURE } from '../../src/core/export/picture/field.ts';
import { pictureWords } from '../../src/core/export/picture/translations.ts';
import type { ExportFormat, LibraryRequest } from '../../src/core/protocol/messages.ts';
import { fail, succeed, type Result } from '../../src/core/problem.ts';
import { FILE_SUFFIX } from '../../src/core/recording/format.ts';
import { isRevealed, packedUnrevealed } from '../../src/node/exports/packed.ts';
import { gzipFile } from '../../src/node/recordings/gzip.ts';
import type { OpenedRecording } from '../../src/node/recordings/store.ts';
import { writeWhole } from '../../src/node/settings/writeWhole.ts';
import { log } from './log.ts';
import { rasterise } from './rasterise.ts';
import type { Recordings } from './recordings.ts';

export interface ExportsOptions {
  readonly folder: string; // of the recordings
  readonly recordings: Pick<Recordings, 'read'>;
  readonly window: () => BrowserWindow | null;
  readonly language: () => string; // "es" or "es-MX"
}

type ExportRequest = Extract<LibraryRequest, { op: 'export-recording' }>;

/** Asks the player for a place and writes a recording there in another format; the path is null where they decline. */
export type Exporter = (
  request: ExportRequest,
) => Promise<Result<{ readonly path: string | null }>>;

/** What a file's name ends in, in place of the recording's own ending. */
const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  'csv-landings': '-landings.csv',
  'csv-guesses': '-guesses.csv',
  'csv-estimates': '-estimates.csv',
  png: '.png',
  svg: '.svg',
  codap: '.codap',
  notebook: '.ipynb',
  r: '.R',
  gz: `${FILE_SUFFIX}.gz`,
};

export function createExporter(options: ExportsOptions): Exporter {
  const { folder, recordings, window, language } = options;

  async function write(request: ExportRequest, opened: OpenedRecording, path: string) {
    const { recordingId, to } = request;
    const { header, events } = opened;
    if (to === 'gz') {
      if (isRevealed(events)) await gzipFile(join(folder, recordingId), path);
      else await writeWhole(path, packedUnrevealed(header, events));
      return;
    }
    const picture = { eventCount: request.eventCount, words: pictureWords(language()) };
    const text = exportText(events, to === 'png' ? 'svg' : to, picture);
    await writeWhole(path, to === 'png' ? await rasterise(text, PICTURE) : text);
  }

  return async request => {
    const opened = recordings.read(request.recordingId);
    if (!opened.ok) return opened;
    const path = await askFor(window(), defaultName(request));
    if (path === null) return succeed({ path });
    try {
      await write(request, opened.value, path);
      return succeed({ path });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      log(`export: ${why}`);
      return fail('export-failed', `cannot write ${path}: ${why}`, { path, why });
    }
  };
}

function defaultName({ recordingId, to }: ExportRequest): string {
  return recordingId.slice(0, -FILE_SUFFIX.length) + ENDINGS[to];
}

/** The system's dialog asks before it lets a file be overwritten. */
export async function askFor(window: BrowserWindow | null, name: string): Promise<string | null> {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const question = {
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: `.${extension}`, extensions: [extension] }],
    properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
  };
  const { canceled, filePath } =
    window === null
      ? await dialog.showSaveDialog(question)
      : await dialog.showSaveDialog(window, question);
  return canceled || filePath === '' ? null : filePath;
}
