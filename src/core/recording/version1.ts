import type { Upcaster } from './upcaster.ts';

/** Version 1 knew neither who played nor branches. Its events are read as they are. */
export const version1: Upcaster = {
  from: 1,
  header: json => ({ ...json, version: 2, player: null, parent: null }),
  event: json => json,
};
