import type { SessionEvent } from '../session/events.ts';
import { redact } from '../session/redact.ts';
import { createTimeline } from '../session/timeline.ts';
import { codapOf } from './codap/codap.ts';
import { estimatesTable } from './estimatesTable.ts';
import { guessesTable } from './guessesTable.ts';
import { landingsTable } from './landingsTable.ts';
import { notebookOf } from './notebook/notebook.ts';
import { rScriptOf } from './notebook/rScript.ts';
import { pictureOf, type PictureOptions } from './picture/picture.ts';
import { exportedSession } from './session.ts';
import { csvOf } from './table.ts';

/** What a recording can become as text. */
export const TEXT_FORMATS = [
  'csv-landings',
  'csv-guesses',
  'csv-estimates',
  'svg',
  'codap',
  'notebook',
  'r',
] as const;

export type TextFormat = (typeof TEXT_FORMATS)[number];

export interface ExportTextOptions extends PictureOptions {
  /** The moment of a picture, as a count of events; null: the end. */
  readonly eventCount?: number | null;
}

/**
 * A recording in another format. It is given what a player may see: before the reveal no format holds truth or
 * seed. Throws RangeError when the log is empty.
 */
export function exportText(
  events: readonly SessionEvent[],
  format: TextFormat,
  { eventCount = null, ...options }: ExportTextOptions = {},
): string {
  const seen = events.map(event => redact(event, 'player'));
  switch (format) {
    case 'csv-landings':
      return csvOf(landingsTable(exportedSession(seen)));
    case 'csv-guesses':
      return csvOf(guessesTable(exportedSession(seen)));
    case 'csv-estimates':
      return csvOf(estimatesTable(exportedSession(seen)));
    case 'codap':
      return codapOf(exportedSession(seen));
    case 'notebook':
      return notebookOf(exportedSession(seen));
    case 'r':
      return rScriptOf(exportedSession(seen));
    case 'svg':
      return pictureOf(stateAt(seen, eventCount), options);
  }
}

function stateAt(events: readonly SessionEvent[], eventCount: number | null) {
  const timeline = createTimeline();
  timeline.append(events);
  const count = Math.max(1, Math.min(eventCount ?? timeline.length, timeline.length));
  const state = timeline.stateAfter(count);
  if (state === null) throw new RangeError('a picture needs a session that has been opened');
  return state;
}
