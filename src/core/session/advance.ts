import { isRefitDue } from '../estimation/registry.ts';
import { raceLoss } from '../scoring/race.ts';
import { drawLanding, measured, type LandingSources } from '../simulation/landings.ts';
import type { Law } from '../statistics/law.ts';
import { addValue } from '../statistics/summary.ts';
import type { ContestantId, RaceTotals } from './contestants.ts';
import { announceDueAt, estimate } from './flightEvents.ts';
import type { Decision, HostState } from './host.ts';
import { reveal } from './reveal.ts';
import { computerRaceLaw, playerRaceLaw, straysAt, type StraysInForce } from './standing.ts';
import { beginTurn, emit, endTurn, type Turn } from './turn.ts';

/** One step of session time, and the most that landings wait to be told, in ms. */
export const TICK_MS = 50;

/**
 * Lets one tick pass, up to session time `at`: the landings that fall due are drawn, raced, told, and
 * answered by the computers. Nothing happens before the flight, after it, or while it is paused.
 */
export function advance(host: HostState, at: number): Decision {
  const { session } = host;
  if (session.phase !== 'flying' || session.paused) return { host, events: [] };
  const turn = beginTurn({ ...host, sources: cloneSources(host.sources) }, at);
  turn.host = { ...turn.host, flightClock: host.flightClock + TICK_MS * session.speed };
  const { mission } = session;
  const arrived = Math.min(
    mission.landings,
    Math.floor((turn.host.flightClock * mission.ratePerSecond) / 1000) - turn.host.unmeasured,
  );
  const due = loseJammed(turn, arrived);
  while (turn.host.session.landings.count < due) flyBatch(turn, due);
  if (turn.host.session.landings.count === mission.landings) reveal(turn, 'complete');
  return endTurn(turn);
}

function cloneSources(sources: LandingSources): LandingSources {
  return { kind: sources.kind.clone(), aimed: sources.aimed.clone(), stray: sources.stray.clone() };
}

/** Drones that come down while sensors are jammed are drawn and not told. Gives the landings that are left. */
function loseJammed(turn: Turn, arrived: number): number {
  const { host } = turn;
  const { count } = host.session.landings;
  const lost = Math.min(host.jammed, Math.max(0, arrived - count));
  const strays = straysAt(host.session.alarms, count + 1);
  for (let i = 0; i < lost; i++) nextPosition(host, count + 1, strays);
  turn.host = { ...host, unmeasured: host.unmeasured + lost, jammed: host.jammed - lost };
  return arrived - lost;
}

interface Contestant {
  readonly id: ContestantId;
  readonly law: Law;
}

/**
 * Landings up to `due`, but no further than the next thing that changes a standing law: then they are told
 * as one batch, and what follows from the last of them is told after it.
 */
function flyBatch(turn: Turn, due: number): void {
  const { session } = turn.host;
  const first = session.landings.count + 1;
  const strays = straysAt(session.alarms, first);
  const contestants = standingContestants(turn.host, strays);
  const totals: Record<string, number> = { ...turn.host.totals };
  const positions: number[] = [];
  const wrecked: ContestantId[] = [];
  let { summary } = turn.host;
  let done = false;
  for (let landing = first; landing <= due && !done; landing++) {
    const position = nextPosition(turn.host, landing, strays);
    if (landing > session.mission.t0)
      for (const { id, law } of contestants) {
        const total = (totals[id] ?? 0) + raceLoss(law, position);
        if (total === Infinity && totals[id] !== Infinity) wrecked.push(id);
        totals[id] = total;
      }
    positions.push(position);
    summary = addValue(summary, position);
    done =
      wrecked.length > 0 ||
      isRefitDue(summary.n, turn.host.lastFit) ||
      isPlanned(turn.host, landing) ||
      straysAt(session.alarms, landing + 1) !== strays;
  }
  turn.host = { ...turn.host, summary, totals };
  emit(turn, { type: 'landed', first, positions, totals: roundedTotals(totals) });
  const landing = first + positions.length - 1;
  const position = positions[positions.length - 1] as number;
  for (const contestant of wrecked)
    emit(turn, { type: 'contestant-wrecked', contestant, landing, position });
  if (isRefitDue(summary.n, turn.host.lastFit)) estimate(turn, true);
  announceDueAt(turn, landing);
}

function standingContestants({ session }: HostState, strays: StraysInForce): readonly Contestant[] {
  const { mission } = session;
  return [
    { id: 'player', law: playerRaceLaw(mission, session.guess?.guess ?? null, strays) },
    ...mission.contestants.map(id => ({
      id,
      law: computerRaceLaw(mission, session.estimates[id], strays),
    })),
  ];
}

function nextPosition(host: HostState, landing: number, strays: StraysInForce): number {
  if (host.data !== null) return measured(host.data[landing - 1] as number);
  if (host.truth === null) throw new RangeError('a simulated mission has a truth');
  return drawLanding({ core: host.truth.core, strays }, host.sources);
}

function isPlanned({ session }: HostState, landing: number): boolean {
  const { strays, wipes } = session.mission;
  return strays?.from === landing || wipes.some(wipe => wipe.after === landing);
}

/** To 1e-6 nats, as they are told; Infinity stays. */
function roundedTotals(totals: RaceTotals): RaceTotals {
  return Object.fromEntries(
    Object.entries(totals).map(([id, total]) => [id, Math.round(total * 1e6) / 1e6]),
  );
}
