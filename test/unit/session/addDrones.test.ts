import { describe, expect, it } from 'vitest';
import { DEFAULT_FLIGHT, freeFlightMission } from '../../../src/core/missions/freeFlight.ts';
import { decodeRecording } from '../../../src/core/recording/decode.ts';
import { verifyRecording } from '../../../src/core/recording/verify.ts';
import { advance, TICK_MS } from '../../../src/core/session/advance.ts';
import { decide } from '../../../src/core/session/decide.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { openHost, type Decision, type HostState } from '../../../src/core/session/host.ts';
import { sha256 } from '../../../src/node/recordings/sha256.ts';
import { recordingText } from '../../support/recordingText.ts';
import { mission, SEED } from '../../support/missions.ts';

const MISSION = freeFlightMission({ ...DEFAULT_FLIGHT, landings: 20, ratePerSecond: 20 });
const MORE = { type: 'add-drones', count: 15 } as const;

function flown(): { host: HostState; events: readonly SessionEvent[] } {
  const events: SessionEvent[] = [];
  let host: HostState;
  let at = 0;
  const take = (decision: Decision): void => {
    ({ host } = decision);
    events.push(...decision.events);
  };
  take(openHost({ mission: MISSION, seed: SEED, data: null }));
  const obey = (command: Parameters<typeof decide>[1]): void => {
    const decided = decide(host, command, at);
    if (!decided.ok) throw new Error(decided.problem.message);
    take(decided.value);
  };
  obey({ type: 'begin' });
  for (let tick = 0; host!.session.phase === 'flying'; tick++) {
    if (tick === 12) obey(MORE);
    take(advance(host!, (at += TICK_MS)));
  }
  return { host: host!, events };
}

describe('drones that are added in flight', () => {
  const { host, events } = flown();

  it('land after those that were planned, and then it ends', () => {
    expect(host.session.landings.count).toBe(35);
    expect(host.session.outcome?.ended).toBe('complete');
    expect(events.filter(({ type }) => type === 'drones-added')).toMatchObject([
      { after: 12, count: 15 },
    ]);
  });

  it('leave the landings before them where they were, and the recording verifies', () => {
    const decoded = decodeRecording(recordingText(events), { source: 'f', hash: sha256() });
    expect(decoded.ok && decoded.value.events).toEqual(events);
    expect(verifyRecording(events, null)).toMatchObject({ skipped: 0, differences: [] });
  });

  it('are refused where a mission has its own number, and beyond what one flight can take', () => {
    const refusal = (host: HostState, count: number): string => {
      const decided = decide(host, { type: 'add-drones', count }, 0);
      return decided.ok ? 'accepted' : decided.problem.code;
    };
    const other = openHost({ mission: mission('first-contact'), seed: SEED, data: null }).host;
    const free = openHost({ mission: MISSION, seed: SEED, data: null }).host;
    expect(refusal(other, 5)).toBe('command-not-allowed');
    expect(refusal(free, 0)).toBe('command-not-allowed');
    expect(refusal(free, 1.5)).toBe('command-not-allowed');
    expect(refusal(free, 20_000)).toBe('command-not-allowed');
    expect(refusal(free, 15)).toBe('accepted');
    expect(refusal(host, 15)).toBe('command-too-late');
  });
});
