import { useComputed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import type { GhostRace } from '../../charts/race/GhostPaths.tsx';
import type { GhostBell } from '../../scene/contract.ts';
import { useApp } from '../../store/context.ts';
import { createGhosts, type Ghosts } from '../../store/ghosts.ts';
import type { Replay } from '../../store/replay.ts';

/** Other recordings beside this one, until the replay is left. */
export function useGhosts(replay: Replay | null): Ghosts | null {
  const { library } = useApp();
  const ghosts = useMemo(
    () => (replay === null ? null : createGhosts(replay, library.openRecording)),
    [replay, library],
  );
  useEffect(() => () => ghosts?.leave(), [ghosts]);
  return ghosts;
}

const NO_BELLS: readonly GhostBell[] = [];
const NO_RACES: readonly GhostRace[] = [];

/** What the field and the race show of them; the same lists for the same picture. */
export function useGhostPictures(ghosts: Ghosts): {
  readonly bells: ReadonlySignal<readonly GhostBell[]>;
  readonly races: ReadonlySignal<readonly GhostRace[]>;
} {
  const bells = useComputed(() => {
    const found = ghosts.views.value.flatMap(({ number, state, endedAt }): GhostBell[] => {
      const standing = state?.guess ?? null;
      return standing === null || endedAt !== null ? [] : [{ number, guess: standing.guess }];
    });
    return found.length === 0 ? NO_BELLS : found;
  });
  const races = useComputed(() => {
    const found = ghosts.views.value.flatMap(({ number, state }) =>
      state === null ? [] : [{ number, state }],
    );
    return found.length === 0 ? NO_RACES : found;
  });
  return { bells, races };
}
