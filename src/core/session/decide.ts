import { lawProblem } from '../statistics/families.ts';
import { fail, succeed, type Result } from '../problem.ts';
import { MAX_SPEED, MIN_SPEED, type Command, type Trigger } from './commands.ts';
import type { Guess } from './events.ts';
import {
  announceDecoys,
  announceDueAt,
  changeComputers,
  jamSensors,
  wipeMemory,
} from './flightEvents.ts';
import { computersProblem } from './computersProblem.ts';
import type { Decision, HostState } from './host.ts';
import { reveal } from './reveal.ts';
import { beginTurn, emit, endTurn, type Turn } from './turn.ts';

/**
 * What follows from a player's command at session time `at` (ms): new events, or a problem that changes
 * nothing. Pure: the host passed in stays as it was.
 */
export function decide(host: HostState, command: Command, at: number): Result<Decision> {
  const refusal = refusalOf(host, command);
  if (refusal !== null) return refusal;
  const turn = beginTurn(host, at);
  obey(turn, command);
  return succeed(endTurn(turn));
}

function refusalOf(host: HostState, command: Command): ReturnType<typeof fail> | null {
  const { session } = host;
  const { mission, phase } = session;
  if (phase === 'ended')
    return fail(
      'command-too-late',
      `"${command.type}" came after the session had ended; start a new one`,
      {
        command: command.type,
      },
    );
  switch (command.type) {
    case 'predict':
      if (phase !== 'briefing')
        return fail('command-too-late', 'a prediction is made before the first landing', {
          command: command.type,
        });
      return mission.prediction.includes(command.choice)
        ? null
        : notAllowed(
            command,
            `the answers are ${mission.prediction.join(', ')}; got "${command.choice}"`,
          );
    case 'begin':
      return phase === 'briefing' ? null : notAllowed(command, 'the flight has begun already');
    case 'guess':
      return guessProblem(host, command.guess);
    case 'set-speed':
      return command.speed >= MIN_SPEED && command.speed <= MAX_SPEED
        ? null
        : notAllowed(command, `speed is from ${MIN_SPEED} to ${MAX_SPEED}, got ${command.speed}`);
    case 'trigger':
      if (!mission.triggers)
        return notAllowed(command, 'this mission has its own events; Free Flight takes triggers');
      if (phase !== 'flying') return tooEarly(command);
      if (command.what === 'decoy-swarm' && mission.strays === null)
        return notAllowed(command, 'this flight has no strays');
      return command.what === 'jamming' && mission.source.kind === 'recorded'
        ? notAllowed(command, 'measurements that were once taken cannot be lost')
        : null;
    case 'add-drones':
      if (!mission.triggers)
        return notAllowed(
          command,
          'this mission has as many drones as it says; Free Flight takes more',
        );
      if (mission.source.kind === 'recorded')
        return notAllowed(command, 'there are as many measurements as were once taken');
      return isMore(command.count) && mission.landings + command.count <= MAX_DRONES
        ? null
        : notAllowed(command, `a flight has at most ${MAX_DRONES} drones`);
    case 'change-computers':
      if (!host.isBranch)
        return notAllowed(command, 'the computers can be changed in a branch of a recording alone');
      return computersProblem(mission, command.computers);
    case 'pause':
    case 'resume':
      return phase === 'flying' ? null : tooEarly(command);
    case 'abandon':
      return null;
  }
}

const MAX_DRONES = 20_000; // in one flight
const isMore = (count: number): boolean => Number.isInteger(count) && count > 0;

const notAllowed = (command: Command, why: string): ReturnType<typeof fail> =>
  fail('command-not-allowed', `"${command.type}" was refused: ${why}`, {
    command: command.type,
    why,
  });

const tooEarly = (command: Command): ReturnType<typeof fail> =>
  fail('command-too-early', `"${command.type}" has to wait until the flight begins`, {
    command: command.type,
  });

/** Why the guess is refused; null if it can stand. */
export function guessProblem(host: HostState, guess: Guess): ReturnType<typeof fail> | null {
  const { source } = host.session.mission;
  const bases = source.kind === 'simulated' ? source.bases : 1;
  const got = guess.family === 'normal' ? 1 : guess.components.length;
  if (got !== bases)
    return fail(
      'guess-invalid',
      `this mission asks for ${bases === 1 ? 'one bell' : 'two bells'}, got ${got}`,
      {
        why: `${got}/${bases}`,
      },
    );
  const bells = guess.family === 'normal' ? [guess] : guess.components;
  const flat = bells.find(bell => !(bell.sigma > 0 && Number.isFinite(bell.sigma)));
  if (flat !== undefined)
    return fail(
      'guess-sigma',
      `sigma is a positive number, got ${flat.sigma}; the last guess stands`,
      {
        sigma: String(flat.sigma),
      },
    );
  const problem = lawProblem(guess);
  return problem === null
    ? null
    : fail('guess-invalid', `${problem}; the last guess stands`, { why: problem });
}

function obey(turn: Turn, command: Command): void {
  const { session } = turn.host;
  switch (command.type) {
    case 'predict':
      return emit(turn, { type: 'prediction-made', choice: command.choice });
    case 'begin':
      emit(turn, { type: 'flight-began' });
      return announceDueAt(turn, 0);
    case 'guess':
      return emit(turn, { type: 'guessed', after: session.landings.count, guess: command.guess });
    case 'pause':
      return session.paused ? undefined : emit(turn, { type: 'paused' });
    case 'resume':
      return session.paused ? emit(turn, { type: 'resumed' }) : undefined;
    case 'set-speed':
      return session.speed === command.speed
        ? undefined
        : emit(turn, { type: 'speed-set', speed: command.speed });
    case 'trigger':
      return trigger(turn, command.what);
    case 'add-drones':
      return emit(turn, {
        type: 'drones-added',
        after: session.landings.count,
        count: command.count,
      });
    case 'change-computers':
      return changeComputers(turn, command.computers);
    case 'abandon':
      return reveal(turn, 'abandoned');
  }
}

const SWARM_LANDINGS = 40;
const SWARM_SHARE = 0.4; // of those landings
const TRIGGERED_WIPE_KEEPS = 1; // landings
const JAMMED_DRONES = 20;

function trigger(turn: Turn, what: Trigger): void {
  const { session } = turn.host;
  const after = session.landings.count;
  const strays = session.mission.strays;
  if (what === 'jamming') jamSensors(turn, JAMMED_DRONES);
  else if (what === 'memory-wipe') wipeMemory(turn, Math.min(TRIGGERED_WIPE_KEEPS, after));
  else if (strays !== null)
    announceDecoys(turn, { until: after + SWARM_LANDINGS, share: SWARM_SHARE, law: strays.law });
}
