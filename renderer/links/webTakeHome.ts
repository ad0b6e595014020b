import { createEventEncoder, encodeHeader, encodeSeal } from '../../src/core/recording/encode.ts';
import { FILE_SUFFIX } from '../../src/core/recording/format.ts';
import { sessionName } from '../../src/core/recording/sessionName.ts';
import { totalsOf } from '../../src/core/recording/totals.ts';
import type { FlownRound } from '../store/classroom/studentRoom.ts';
import { webSha256 } from './webSha256.ts';

export interface RecordingFile {
  readonly name: string;
  readonly text: string;
}

const MAX_NAME_LENGTH = 40; // characters, as a recording's header allows

/** A round as its student saw it, written as the game writes recordings. */
export function recordingOf(round: FlownRound, gameVersion: string): RecordingFile {
  const { events, missionId, endedAt } = round;
  const sessionId = sessionName(round.sessionId);
  const totals = totalsOf(events);
  const startedAt = new Date(endedAt.getTime() - totals.durationMs).toISOString();
  const encode = createEventEncoder();
  const header = encodeHeader({
    gameVersion,
    missionId,
    startedAt,
    sessionId,
    player: signed(round.player),
    parent: null,
  });
  const hash = webSha256();
  const lines = [header, ...events.map(encode)];
  for (const line of lines) hash.update(line);
  const seal = encodeSeal({ events: events.length, ...totals, sha256: hash.digest() });
  return { name: fileName(startedAt, missionId, sessionId), text: lines.join('') + seal };
}

function signed(name: string): string | null {
  const clean = name
    .replace(/[\p{Cc}\p{Cs}\uFFFD]/gu, '')
    .slice(0, MAX_NAME_LENGTH)
    .trim();
  return clean === '' ? null : clean;
}

function fileName(startedAt: string, missionId: string, sessionId: string): string {
  const compact = startedAt.replace(/[-:]|\.\d+/g, '');
  const short = sessionId.replace(/[^a-z0-9]/g, '').slice(0, 8);
  return `${compact}-${missionId}-${short}${FILE_SUFFIX}`;
}

/** Hands a file to the browser's downloads; works on plain HTTP. */
export function download({ name, text }: RecordingFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/x-ndjson' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), LATER_MS);
}

const LATER_MS = 60_000; // a slow browser reads it after the click
