/** Impacts in a ring buffer: where and when drones last hit the line. */
export interface Impacts {
  readonly position: Float64Array; // unit
  readonly at: Float64Array; // ms
  next: number;
}

const MOST_IMPACTS = 64;

export function createImpacts(): Impacts {
  return {
    position: new Float64Array(MOST_IMPACTS),
    at: new Float64Array(MOST_IMPACTS).fill(-Infinity),
    next: 0,
  };
}

export function addImpact(impacts: Impacts, position: number, at: number): void {
  impacts.position[impacts.next] = position;
  impacts.at[impacts.next] = at;
  impacts.next = (impacts.next + 1) % impacts.at.length;
}

export function clearImpacts(impacts: Impacts): void {
  impacts.at.fill(-Infinity);
}
