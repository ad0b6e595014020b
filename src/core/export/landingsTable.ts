import type { ExportedSession } from './session.ts';
import type { Table } from './table.ts';

/** One row a landing. */
export function landingsTable({ mission, contestants, landings }: ExportedSession): Table {
  return {
    name: 'landings',
    columns: [
      { name: 'landing', unit: null, about: 'number of the landing, from 1' },
      { name: 'at', unit: 'ms', about: 'session time, which stands still while paused' },
      { name: 'position', unit: mission.unit, about: 'where it came down' },
      { name: 'after_wipe', unit: null, about: 'whether memory was wiped just before it' },
      { name: 'leg', unit: null, about: 'leg of the race, from 1; a memory wipe begins a new one' },
      ...contestants.map(id => ({
        name: `loss_${id}`,
        unit: 'nats',
        about: `running race loss of ${id} in this leg; empty where it was not told`,
      })),
    ],
    rows: landings.map(({ number, at, position, isFirstOfLeg, leg, totals }) => [
      number,
      at,
      position,
      isFirstOfLeg,
      leg,
      ...contestants.map(id => totals?.[id] ?? null),
    ]),
  };
}
