import { effect, signal, type Signal } from '@preact/signals';
import type { RecordingOrigin } from '../../../../src/core/protocol/messages.ts';
import type { App } from '../../../store/app.ts';
import type { Flight } from '../../../store/flight.ts';
import type { Replay } from '../../../store/replay.ts';

/** Where a session branched off, as it is told to people. */
export interface BranchMoment {
  readonly startedAt: string | null; // of the parent, ISO 8601; null: it is no longer there
  readonly landing: number; // landings until then
}

const flights = new WeakMap<Flight, BranchMoment>();

/** From where the flight was begun; null for one that began at its beginning. */
export const momentOf = (flight: Flight): BranchMoment | null => flights.get(flight) ?? null;

export function remember(flight: Flight, moment: BranchMoment): void {
  flights.set(flight, moment);
}

/** The recording that was just computed and whose numbers are to be shown beside its parent's. */
export const comparisonDue: Signal<string | null> = signal(null);

/** Opens a recording that was just computed, at the moment from which it goes its own way. */
export async function openAtBranch(app: App, recordingId: string): Promise<void> {
  await app.openRecording(recordingId);
  const replay = app.replay.peek();
  if (replay?.recordingId !== recordingId) return;
  comparisonDue.value = recordingId;
  const origin = await originOf(app, recordingId);
  if (origin !== null) seekOnceRead(replay, origin.events + 1);
}

export async function originOf(app: App, recordingId: string): Promise<RecordingOrigin | null> {
  const told = await app.library.request<'origin'>({ op: 'origin', recordingId });
  return told.ok ? told.value : null;
}

/** Runs once all of the recording is there. */
export function onceRead(replay: Replay, then: () => void): () => void {
  let stop: (() => void) | null = null;
  let done = false;
  stop = effect(() => {
    if (done || replay.read.value !== null || replay.length.value === 0) return;
    done = true;
    queueMicrotask(() => {
      stop?.();
      then();
    });
  });
  return stop;
}

function seekOnceRead(replay: Replay, index: number): void {
  onceRead(replay, () => replay.seekEvent(index));
}
