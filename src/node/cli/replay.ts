import { setTimeout as sleep } from 'node:timers/promises';
import { MAX_SPEED, MIN_SPEED } from '../../core/session/commands.ts';
import { columnView } from '../../core/session/column.ts';
import type { SessionEvent } from '../../core/session/events.ts';
import { evolve } from '../../core/session/evolve.ts';
import { redact } from '../../core/session/redact.ts';
import type { SessionState } from '../../core/session/state.ts';
import { openRecordingFile, tellProblem } from './recordingFile.ts';
import { textHistogram } from './replayHistogram.ts';
import { clock, eventInWords, lawInWords } from './replayWords.ts';
import { printJson, readOptions, UsageError } from './usage.ts';

/**
 * Tells a recording as it went, an event a line, at once or paced by session time; or with --json the state that
 * it came to. Exit code 1 where a part of the file could not be read.
 */
export async function replayFile(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    speed: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    json: { type: 'boolean' },
  });
  const [file, more] = positionals;
  if (file === undefined || more !== undefined)
    throw new UsageError(`replay takes one FILE, got ${positionals.length}`);
  const speed = speedOf(values.speed);
  const from = momentOf(values.from, '--from') ?? 0;
  const to = momentOf(values.to, '--to') ?? Infinity;
  if (from > to) throw new UsageError('--from comes after --to');

  const read = await openRecordingFile(file);
  const quiet = values.json === true;
  const state = await tell(
    read.events.filter(({ at }) => at <= to).map(event => redact(event, 'player')),
    { from, speed: quiet ? 'max' : speed, quiet },
  );
  if (state === null) throw new Error(`${file}: nothing had happened by then`);
  if (quiet) printJson(stateAsJson(state));
  else for (const line of endInWords(state)) print(line);
  return tellProblem(read);
}

interface Telling {
  readonly from: number; // ms of session time; what was before is folded in silence
  readonly speed: number | 'max';
  readonly quiet: boolean;
}

async function tell(
  events: readonly SessionEvent[],
  { from, speed, quiet }: Telling,
): Promise<SessionState | null> {
  let state: SessionState | null = null;
  let now = from;
  for (const event of events) {
    state = evolve(state, event);
    if (quiet || event.at < from) continue;
    if (speed !== 'max' && event.at > now) await sleep((event.at - now) / speed);
    now = event.at;
    const words = eventInWords(event, state.mission.unit);
    if (words !== null) print(`${clock(event.at).padStart(8)}  ${words}`);
  }
  return state;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

function endInWords(state: SessionState): readonly string[] {
  const { mission, landings, guess, estimates } = state;
  const answers = mission.contestants.map(id => {
    const estimate = estimates[id];
    const has = estimate !== undefined && estimate.status !== 'insufficient-data';
    return `${id.padEnd(6)} ${has ? lawInWords(estimate.core, mission.unit) : 'no answer'}`;
  });
  return [
    '',
    `${landings.count} of ${mission.landings} landings at ${clock(state.at)}`,
    ...textHistogram(columnView(landings), mission.span, mission.unit),
    `player ${guess === null ? 'no guess' : lawInWords(guess.guess, mission.unit)}`,
    ...answers,
  ];
}

/** The state at the end, without what only grows. */
function stateAsJson(state: SessionState): unknown {
  const { seq, at, phase, mission, landings, memoryFrom, prediction, computers, outcome } = state;
  return {
    mission: mission.id,
    unit: mission.unit,
    events: seq + 1,
    at,
    phase,
    landings: landings.count,
    positions: columnView(landings),
    memoryFrom,
    prediction,
    guess: state.guess,
    guesses: state.guesses.count,
    estimates: state.estimates,
    computers,
    race: {
      legFrom: state.race.legFrom,
      totals: state.race.totals,
      finishedLegs: state.race.finishedLegs.items.slice(0, state.race.finishedLegs.count),
      wrecked: state.race.wrecked,
    },
    outcome,
  };
}

function speedOf(given: string | undefined): number | 'max' {
  if (given === undefined || given === 'max') return 'max';
  const speed = Number(given);
  if (given.trim() !== '' && speed >= MIN_SPEED && speed <= MAX_SPEED) return speed;
  throw new UsageError(
    `--speed takes "max" or a number from ${MIN_SPEED} to ${MAX_SPEED}, got "${given}"`,
  );
}

/** Seconds, or minutes:seconds, in ms; null where nothing is given. */
function momentOf(given: string | undefined, name: string): number | null {
  if (given === undefined) return null;
  const match = /^(?:(\d{1,6}):)?(\d{1,9}(?:\.\d{1,6})?)$/.exec(given);
  if (match === null)
    throw new UsageError(`${name} takes seconds as 12.5 or minutes as 1:05, got "${given}"`);
  return (Number(match[1] ?? 0) * 60 + Number(match[2])) * 1000;
}
