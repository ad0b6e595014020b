import { useEffect, useMemo } from 'preact/hooks';
import { useApp } from '../../store/context.ts';
import { createMarkers, type Keep, type Markers } from '../../store/markers.ts';
import type { Replay } from '../../store/replay.ts';
import { listedRecordings } from './listedRecordings.ts';

/** The markers of a replay, under the session it recorded: a copy of the file has the same ones. */
export function useMarkers({ recordingId }: Replay): Markers {
  const app = useApp();
  const recordings = listedRecordings(app);
  const known = recordings.find(({ id }) => id === recordingId);
  const key = known?.sessionId || recordingId;
  const isKnown = known !== undefined;
  useEffect(() => {
    if (!isKnown) void app.listRecordings();
  }, [app, recordingId, isKnown]);
  return useMemo(() => createMarkers(key, pageStorage()), [key]);
}

/** Null where the page may keep nothing. */
function pageStorage(): Keep | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
