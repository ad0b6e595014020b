import { appendToColumn } from './column.ts';
import type { ContestantId } from './contestants.ts';
import type { Landed, MemoryWiped, SessionEvent } from './events.ts';
import { appendToSequence } from './sequence.ts';
import { openSession, type Race, type SessionState } from './state.ts';

/**
 * Folds one event into a session. Total: every event has an outcome, and none is computed here that the
 * event does not state. The state before stays valid. `null` is the state before the first event.
 * Throws RangeError on a gap in `seq` or on a first event that does not open a session: a feed and a
 * decoder refuse such a log before it comes here.
 */
export function evolve(state: SessionState | null, event: SessionEvent): SessionState {
  if (state === null) {
    if (event.type !== 'session-opened' || event.seq !== 0)
      throw new RangeError(
        `a session begins with session-opened at seq 0, got ${event.type} at seq ${event.seq}`,
      );
    return openSession(event.mission);
  }
  if (event.seq !== state.seq + 1)
    throw new RangeError(`expected the event with seq ${state.seq + 1}, got ${event.seq}`);
  return { ...step(state, event), seq: event.seq, at: event.at };
}

function step(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'session-opened':
    case 'truth-sealed':
    case 'withheld':
      return state;
    case 'prediction-made':
      return { ...state, prediction: event.choice };
    case 'flight-began':
      return { ...state, phase: 'flying' };
    case 'landed':
      return {
        ...state,
        landings: appendToColumn(state.landings, event.positions),
        race: raceAfter(state.race, event),
      };
    case 'estimated': {
      const estimates = { ...state.estimates, ...event.estimates };
      return {
        ...state,
        estimates,
        estimatesAfter: event.after,
        estimateHistory: appendToSequence(state.estimateHistory, { after: event.after, estimates }),
      };
    }
    case 'guessed': {
      const guess = { guess: event.guess, after: event.after };
      return { ...state, guess, guesses: appendToSequence(state.guesses, guess) };
    }
    case 'decoys-announced':
      return { ...state, decoys: event, alarms: appendToSequence(state.alarms, event) };
    case 'memory-wiped':
      return {
        ...state,
        memoryFrom: event.after - event.kept,
        race: nextLeg(state.race, event),
        alarms: appendToSequence(state.alarms, event),
      };
    case 'sensors-jammed':
      return { ...state, alarms: appendToSequence(state.alarms, event) };
    case 'drones-added': {
      const { mission } = state;
      return { ...state, mission: { ...mission, landings: mission.landings + event.count } };
    }
    case 'computers-changed':
      return { ...state, computers: event.computers };
    case 'contestant-wrecked':
      return {
        ...state,
        race: { ...state.race, wrecked: [...state.race.wrecked, event.contestant] },
        alarms: appendToSequence(state.alarms, event),
      };
    case 'paused':
      return { ...state, paused: true };
    case 'resumed':
      return { ...state, paused: false };
    case 'speed-set':
      return { ...state, speed: event.speed };
    case 'revealed':
      return { ...state, phase: 'ended', paused: false, outcome: event.outcome };
  }
}

function raceAfter(race: Race, landed: Landed): Race {
  const last = landed.first + landed.positions.length - 1;
  const history = Object.fromEntries(
    Object.entries(race.history).map(([id, column]) => [
      id,
      appendToColumn(column, [landed.totals[id as ContestantId] ?? 0]),
    ]),
  );
  return {
    ...race,
    totals: landed.totals,
    historyAfter: appendToColumn(race.historyAfter, [last]),
    history,
  };
}

function nextLeg(race: Race, wipe: MemoryWiped): Race {
  const leg = { from: race.legFrom, to: wipe.after, totals: race.totals };
  return {
    ...race,
    legFrom: wipe.after,
    totals: Object.fromEntries(Object.keys(race.totals).map(id => [id, 0])),
    finishedLegs: appendToSequence(race.finishedLegs, leg),
    wrecked: [],
  };
}
