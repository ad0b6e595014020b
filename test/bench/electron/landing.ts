import { app } from 'electron';
import { join } from 'node:path';
import { linkToPage } from '../../../electron/main/pageLink.ts';
import { autopilot } from '../../../src/core/session/autopilot.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { systemClock } from '../../../src/node/clock.ts';
import { createLiveHost } from '../../../src/node/liveHost.ts';
import type { Port } from '../../../src/node/ports/port.ts';
import { servePort } from '../../../src/node/ports/servePort.ts';
import { createRecorder, type SessionRecorder } from '../../../src/node/recordings/recorder.ts';
import type { Samples } from '../figure.ts';
import type { Arrivals } from '../messages.ts';
import { stamp } from '../stamp.ts';
import { median, quantile } from '../statistics.ts';
import { firstContact } from './missions.ts';
import { openPage, type BenchPage } from './page.ts';

const RUNS = 7;
const WARM_UP_RUNS = 1;
const SPEED = 20;
const PING_AFTER_MS = 25; // of a landing: halfway to the next, so that neither waits for the other
const SEED = '00112233445566778899aabbccddeeff';

const mission = { ...firstContact(), landings: 400 };

/** What left the main process, and when. */
interface Sent {
  readonly landings: Map<number, number>; // seq of the last event told with them -> stamp
  readonly pings: number[]; // stamps
}

/**
 * ms from a landing in the host to the state in the page: recorded on disk, redacted, sent, folded by the
 * Timeline, told by the store's signal. Each run is a flight of First Contact at 20 times its speed.
 */
export async function measureLanding(): Promise<Samples> {
  const page = await openPage();
  const runs: number[] = [];
  const baseline: number[] = [];
  const all: number[] = [];
  for (let i = -WARM_UP_RUNS; i < RUNS; i++) {
    const { landings, pings } = await fly(page, `run-${i + WARM_UP_RUNS}`);
    if (i < 0) continue;
    runs.push(median(landings));
    baseline.push(median(pings));
    all.push(...landings);
  }
  const late = quantile(all, 0.99).toFixed(2);
  return { runs, baseline, note: `${all.length} batches of landings, 99 in 100 within ${late} ms` };
}

interface Delays {
  readonly landings: readonly number[]; // ms, one a batch
  readonly pings: readonly number[]; // ms
}

async function fly(page: BenchPage, sessionId: string): Promise<Delays> {
  const sent: Sent = { landings: new Map(), pings: [] };
  const pingId = `${sessionId}-ping`;
  const sessionPort = linkToPage(page.window, sessionId);
  const pingPort = linkToPage(page.window, pingId);
  await page.ask({ ask: 'follow', sessionId, pingId }, 'following');
  const host = createLiveHost({
    mission,
    seed: SEED,
    data: null,
    sessionId,
    pace: 'real-time',
    clock: systemClock,
    recorder: stampedRecorder(sessionId, sent, pingPort),
    pilot: autopilot,
  });
  await host.join().submit({ type: 'set-speed', speed: SPEED });
  servePort(host.join(), sessionPort);
  host.start();
  const { arrivals } = await page.hear('followed');
  pingPort.close();
  return delaysOf(sent, arrivals);
}

/** The recorder of the game, which is the first to hear of a landing. */
function stampedRecorder(sessionId: string, sent: Sent, pingPort: Port): SessionRecorder {
  const recorder = createRecorder({
    path: join(app.getPath('userData'), `${sessionId}.vprec.jsonl`),
    header: {
      gameVersion: '0.0.0',
      missionId: mission.id,
      startedAt: '2042-06-15T10:00:00.000Z',
      sessionId,
      player: null,
      parent: null,
    },
    onProblem: problem => {
      throw new Error(problem.message);
    },
  });
  const ping = (): void => {
    sent.pings.push(stamp());
    pingPort.postMessage(null);
  };
  return {
    ...recorder,
    append: (events: readonly SessionEvent[]) => {
      const last = events.at(-1);
      if (last !== undefined && last.type !== 'revealed' && events.some(isLanded)) {
        sent.landings.set(last.seq, stamp());
        setTimeout(ping, PING_AFTER_MS);
      }
      recorder.append(events);
    },
  };
}

const isLanded = (event: SessionEvent): boolean => event.type === 'landed';

function delaysOf(sent: Sent, arrivals: Arrivals): Delays {
  const states = new Map(arrivals.states);
  const landings = [...sent.landings].map(([seq, left]) => {
    const arrived = states.get(seq);
    if (arrived === undefined) throw new Error(`the page never came to event ${seq}`);
    return arrived - left;
  });
  const pings = arrivals.pings.map((arrived, i) => arrived - (sent.pings[i] ?? NaN));
  if ([...landings, ...pings].some(delay => !(delay > 0)))
    throw new Error('a message arrived before it left: the clock was set meanwhile; run it again');
  return { landings, pings };
}
