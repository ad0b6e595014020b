import { MessageChannel } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { DEFAULT_FLIGHT, freeFlightMission } from '../../src/core/missions/freeFlight.ts';
import type { Mission } from '../../src/core/missions/mission.ts';
import type { HostMessage } from '../../src/core/protocol/messages.ts';
import { autopilot } from '../../src/core/session/autopilot.ts';
import type { Revealed } from '../../src/core/session/events.ts';
import { playThrough } from '../../src/core/session/playThrough.ts';
import { systemClock } from '../../src/node/clock.ts';
import { createLiveHost } from '../../src/node/liveHost.ts';
import { loadMissions } from '../../src/node/missions.ts';
import { servePort } from '../../src/node/ports/servePort.ts';
import { threadPort } from '../../src/node/ports/threadPort.ts';
import { until } from './listen.ts';
import { found, seedNeedles, truthNeedles, type Needle } from './needles.ts';

const missions: readonly Mission[] = [
  ...loadMissions().filter(({ source }) => source.kind === 'simulated'),
  freeFlightMission({ ...DEFAULT_FLIGHT, bases: 2, strayShare: 0.2 }),
];

const seeds = ['0f1e2d3c4b5a69788796a5b4c3d2e1f0', 'deadbeef00112233445566778899aabb'];

/** Plays a mission by autopilot and gives back every message that reached the page. */
async function messagesOf(mission: Mission, seed: string): Promise<readonly HostMessage[]> {
  const { port1, port2 } = new MessageChannel();
  const messages: HostMessage[] = [];
  port2.on('message', (message: HostMessage) => messages.push(message));
  const host = createLiveHost({
    mission,
    seed,
    data: null,
    sessionId: 'session',
    pace: 'max',
    clock: systemClock,
    recorder: null,
    pilot: autopilot,
  });
  servePort(host.join(), threadPort(port1));
  host.start();
  await until(() => messages.some(({ type }) => type === 'close'), 'the end of the mission');
  port2.close();
  return messages;
}

/** The messages up to the reveal, the reveal cut out of the frame that brings it. */
function beforeReveal(messages: readonly HostMessage[]): {
  readonly told: readonly HostMessage[];
  readonly reveal: Revealed;
} {
  const told: HostMessage[] = [];
  for (const message of messages) {
    const events = message.type === 'frame' ? message.events : [];
    const reveal = events.find(event => event.type === 'revealed');
    if (reveal === undefined) {
      told.push(message);
      continue;
    }
    told.push({ type: 'frame', events: events.slice(0, events.indexOf(reveal)) });
    return { told, reveal };
  }
  throw new Error('the mission was not revealed');
}

function needlesFor(reveal: Revealed): readonly Needle[] {
  const { seed, truth } = reveal.outcome;
  if (truth === null) throw new Error('a simulated mission has a truth');
  return [...seedNeedles(seed), ...truthNeedles(truth)];
}

describe.each(missions.map(mission => [mission.id, mission] as const))('in %s', (_id, mission) => {
  test.each(seeds)('no byte before the reveal holds the seed or the truth (%s)', async seed => {
    const { told, reveal } = beforeReveal(await messagesOf(mission, seed));
    expect(reveal.outcome.seed).toBe(seed);
    const needles = needlesFor(reveal);
    expect(told.length).toBeGreaterThan(10);
    expect(told.flatMap(message => found(needles, message))).toEqual([]);
  });

  test('nothing is told beforehand that is measured against the truth', async () => {
    const { told } = beforeReveal(await messagesOf(mission, seeds[0]!));
    const names = new Set<string>();
    JSON.stringify(told, (key, value: unknown) => {
      names.add(key);
      return value;
    });
    for (const secret of ['truth', 'seed', 'points', 'finalLoss', 'craftLoss', 'outcome', 'scores'])
      expect(names).not.toContain(secret);
  });

  test('the search would find them, were they there', () => {
    const archive: unknown[] = [];
    const setup = { mission, seed: seeds[0]!, data: null };
    const host = playThrough(setup, autopilot, events => archive.push(...events));
    const { outcome } = host.session;
    const needles = needlesFor({ type: 'revealed', outcome: outcome! });
    const sealed = found(needles, { type: 'frame', events: archive.slice(0, 2) });
    expect(sealed).toContain(`seed ${seeds[0]}`);
    expect(sealed).toContain('mu 0 as text');
    expect(sealed).toContain('sigma 0 as a double');
    const raw = new Uint8Array(Buffer.from(seeds[0]!, 'hex'));
    expect(found(needles, { raw })).toContain('seed bytes 0');
    const { core } = outcome!.truth!;
    const { mu } = core.family === 'normal' ? core : core.components[0]!;
    const swapped = new Uint8Array(new Float64Array([mu]).buffer).toReversed();
    expect(found(needles, { swapped })).toContain('mu 0 as a double, big end first');
  });
});
