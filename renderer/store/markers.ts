import { signal, type ReadonlySignal } from '@preact/signals';

/** A moment that the player has named. It is kept beside the recording, never in it. */
export interface Marker {
  readonly id: number;
  readonly name: string;
  readonly index: number; // of the last event shown there
  readonly at: number; // ms
  readonly landing: number; // landings by then
}

/** The markers of one recording. */
export interface Markers {
  readonly all: ReadonlySignal<readonly Marker[]>; // in the order of the log
  readonly add: (place: Omit<Marker, 'id'>) => Marker;
  readonly rename: (id: number, name: string) => void;
  readonly remove: (id: number) => void;
}

/** Where texts are kept from one start to the next. */
export interface Keep {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
  readonly removeItem: (key: string) => void;
}

const LONGEST_NAME = 80; // letters
const MOST = 200;

/** `keep` may fail to keep: the markers then last as long as the replay is open. */
export function createMarkers(sessionId: string, keep: Keep | null): Markers {
  const key = `vector-prime.markers.${sessionId}`;
  const all = signal<readonly Marker[]>(read(keep, key));

  function set(markers: readonly Marker[]): void {
    all.value = [...markers].sort((a, b) => a.at - b.at || a.index - b.index).slice(0, MOST);
    try {
      if (all.value.length === 0) keep?.removeItem(key);
      else keep?.setItem(key, JSON.stringify(all.value));
    } catch {
      // No room to keep them: they are still shown.
    }
  }

  return {
    all,
    add(place) {
      const id = 1 + Math.max(0, ...all.value.map(marker => marker.id));
      const marker = { ...place, name: shortened(place.name), id };
      set([...all.value, marker]);
      return marker;
    },
    rename: (id, name) =>
      set(
        all.value.map(marker =>
          marker.id === id && name.trim() !== '' ? { ...marker, name: shortened(name) } : marker,
        ),
      ),
    remove: id => set(all.value.filter(marker => marker.id !== id)),
  };
}

const shortened = (name: string): string => name.trim().slice(0, LONGEST_NAME);

function read(keep: Keep | null, key: string): readonly Marker[] {
  try {
    const found: unknown = JSON.parse(keep?.getItem(key) ?? '[]');
    return Array.isArray(found) ? found.filter(isMarker).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function isMarker(found: unknown): found is Marker {
  if (typeof found !== 'object' || found === null) return false;
  const fields: Partial<Record<keyof Marker, unknown>> = found;
  const { id, name, index, at, landing } = fields;
  return typeof name === 'string' && [id, index, at, landing].every(isCount);
}

const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;
