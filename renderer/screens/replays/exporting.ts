import type { ExportFormat } from '../../../src/core/protocol/messages.ts';
import type { App } from '../../store/app.ts';
import { announce } from '../../ui/Announcer.tsx';

/**
 * Lets the player choose a place and writes the recording there. `eventCount` is the moment of a picture; null is
 * the end. Gives the path, or null where nothing was written.
 */
export async function exportRecording(
  { library, problems, settings }: App,
  recordingId: string,
  to: ExportFormat,
  eventCount: number | null = null,
): Promise<string | null> {
  const written = await library.request<'export-recording'>({
    op: 'export-recording',
    recordingId,
    to,
    eventCount,
  });
  if (!written.ok) {
    problems.show(written.problem);
    return null;
  }
  const { path } = written.value;
  if (path !== null) announce(settings.text.value.t('export.done', { path }));
  return path;
}
