import { describe, expect, it } from 'vitest';
import { keepPace, NO_PACE, type PaceMemory } from '../../../../renderer/store/pace.ts';

const flying = { landings: 0, alarms: 0, paused: false, speed: 1 };
const applied = (pace: PaceMemory['applied']): PaceMemory => keepPace(NO_PACE, flying, pace).memory;

describe('the pace of a flight', () => {
  it('leaves the mission alone by default', () => {
    expect(keepPace(NO_PACE, flying, 'mission').commands).toEqual([]);
    expect(keepPace(NO_PACE, { ...flying, alarms: 2 }, 'mission').commands).toEqual([]);
  });

  it('sets the speed once, at the start', () => {
    const { commands, memory } = keepPace(NO_PACE, flying, 'quarter');
    expect(commands).toEqual([{ type: 'set-speed', speed: 0.25 }]);
    expect(keepPace(memory, { ...flying, speed: 4 }, 'quarter').commands).toEqual([]);
    expect(keepPace(NO_PACE, flying, 'half').commands).toEqual([{ type: 'set-speed', speed: 0.5 }]);
    expect(keepPace(memory, { ...flying, speed: 0.25 }, 'mission').commands).toEqual([
      { type: 'set-speed', speed: 1 },
    ]);
  });

  it('stands still landing by landing, and pauses after the one that was asked for', () => {
    const begun = keepPace(NO_PACE, flying, 'step');
    expect(begun.commands).toEqual([{ type: 'set-speed', speed: 0.25 }, { type: 'pause' }]);
    const asked = { ...begun.memory, stepFrom: 3 };
    const waiting = keepPace(asked, { ...flying, landings: 3 }, 'step');
    expect(waiting.commands).toEqual([]);
    const landed = keepPace(waiting.memory, { ...flying, landings: 4 }, 'step');
    expect(landed.commands).toEqual([{ type: 'pause' }]);
    expect(landed.memory.stepFrom).toBeNull();
    expect(keepPace(landed.memory, { ...flying, landings: 4 }, 'step').commands).toEqual([]);
  });

  it('waits at an event once, and no longer after the flight was resumed by hand', () => {
    const slow = applied('half');
    const alarmed = { ...flying, alarms: 1 };
    const stopped = keepPace(slow, alarmed, 'half');
    expect(stopped.commands).toEqual([{ type: 'pause' }]);
    expect(stopped.memory.waits).toBe('asked');
    const stands = keepPace(stopped.memory, { ...alarmed, paused: true }, 'half');
    expect([stands.commands, stands.memory.waits]).toEqual([[], 'stands']);
    expect(keepPace(stands.memory, alarmed, 'half').memory.waits).toBe('no');
    expect(keepPace(slow, { ...alarmed, paused: true }, 'half').memory.waits).toBe('no');
  });
});
