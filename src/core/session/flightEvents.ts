import { summaryOf } from '../statistics/summary.ts';
import { columnView } from './column.ts';
import type { ComputerSettings } from './computers.ts';
import type { DecoysAnnounced, Estimated } from './events.ts';
import { estimationModel } from './host.ts';
import { pressed } from './pressed.ts';
import { fitSeat, withoutLandings } from './seats.ts';
import { emit, type Turn } from './turn.ts';

/** What the mission's plan has in store after so many landings. */
export function announceDueAt(turn: Turn, landings: number): void {
  const { mission } = turn.host.session;
  const { strays } = mission;
  if (strays !== null && strays.from === landings)
    announceDecoys(turn, { until: null, share: strays.share, law: strays.law });
  for (const wipe of mission.wipes) if (wipe.after === landings) wipeMemory(turn, wipe.keep);
}

export function announceDecoys(
  turn: Turn,
  decoys: Pick<DecoysAnnounced, 'until' | 'share' | 'law'>,
): void {
  emit(turn, { type: 'decoys-announced', after: turn.host.session.landings.count, ...decoys });
}

/** The computers forget all but the last `keep` landings, estimate anew, and a new leg of the race begins. */
export function wipeMemory(turn: Turn, keep: number): void {
  const after = turn.host.session.landings.count;
  emit(turn, { type: 'memory-wiped', after, kept: keep });
  const { session } = turn.host;
  turn.host = {
    ...turn.host,
    summary: summaryOf(columnView(session.landings, session.memoryFrom)),
    pressed: null,
    totals: session.race.totals,
  };
  estimate(turn, false);
}

/** The sensors lose the next `lost` drones. */
export function jamSensors(turn: Turn, lost: number): void {
  emit(turn, { type: 'sensors-jammed', after: turn.host.session.landings.count, lost });
  turn.host = { ...turn.host, jammed: turn.host.jammed + lost };
}

/** From now on the computers work by this; they estimate anew at once from what there is. */
export function changeComputers(turn: Turn, computers: ComputerSettings): void {
  const after = turn.host.session.landings.count;
  emit(turn, { type: 'computers-changed', after, computers });
  turn.host = { ...turn.host, pressed: null };
  if (after > 0) estimate(turn, false);
}

/** Every computer estimates from what it remembers. Warm: it may start from its last answer. */
export function estimate(turn: Turn, warm: boolean): void {
  const { session, summary } = turn.host;
  const { computers } = session;
  const model = estimationModel(session.mission);
  const all = columnView(session.landings, session.memoryFrom);
  const values = withoutLandings(all, computers?.leftOut ?? [], session.memoryFrom);
  const cells = pressed(turn.host.pressed, values);
  const evidence = {
    values,
    summary: values === all ? summary : summaryOf(values),
    binned: cells?.binned ?? null,
  };
  const estimates: Record<string, Estimated['estimates'][keyof Estimated['estimates']]> = {};
  for (const id of session.mission.contestants)
    estimates[id] = fitSeat(
      id,
      evidence,
      model,
      (warm ? session.estimates[id] : null) ?? null,
      computers,
    );
  turn.host = { ...turn.host, lastFit: summary.n, pressed: cells };
  emit(turn, {
    type: 'estimated',
    after: session.landings.count,
    estimates: estimates as Estimated['estimates'],
  });
}
