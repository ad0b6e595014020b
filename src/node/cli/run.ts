import { randomBytes, randomUUID } from 'node:crypto';
import type { Mission } from '../../core/missions/mission.ts';
import type { Problem } from '../../core/problem.ts';
import { autopilot } from '../../core/session/autopilot.ts';
import { MAX_SPEED, MIN_SPEED, type Command } from '../../core/session/commands.ts';
import type { HostSetup } from '../../core/session/host.ts';
import type { Outcome } from '../../core/session/outcome.ts';
import type { Pilot } from '../../core/session/playThrough.ts';
import { homeworkSetup } from '../classroom/homeworkFile.ts';
import { systemClock } from '../clock.ts';
import { createLiveHost } from '../liveHost.ts';
import { findMission, missionData } from '../missions.ts';
import { fileOrLink } from './homeworkGiven.ts';
import { openRecorder } from './recorder.ts';
import { printJson, readOptions, UsageError } from './usage.ts';

/** Plays one mission by autopilot, as fast as it goes or paced by the clock. */
export async function runMission(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    mission: { type: 'string' },
    homework: { type: 'string' },
    seed: { type: 'string' },
    speed: { type: 'string' },
    recording: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (positionals.length > 0)
    throw new UsageError(`run takes no argument, got "${positionals[0]}"`);
  const speed = readSpeed(values.speed);
  const setup = setupOf(values);

  const sessionId = randomUUID();
  const problems: Problem[] = [];
  const recorder =
    values.recording === undefined
      ? null
      : openRecorder(values.recording, setup.mission, sessionId, problem => problems.push(problem));
  const host = createLiveHost({
    ...setup,
    sessionId,
    recorder,
    clock: systemClock,
    pace: speed === 'max' ? 'max' : 'real-time',
    pilot: speed === 'max' ? autopilot : atSpeed(speed),
  });
  host.start();
  await host.finished;
  const { outcome, landings } = host.state();
  if (outcome === null)
    throw new Error(`the session ended after ${landings.count} landings without a result`);
  if (values.json === true)
    printJson({ mission: setup.mission.id, ...outcome, recording: recorder?.path ?? null });
  else printOutcome(setup.mission, outcome, recorder?.path ?? null);
  if (problems[0] !== undefined) throw new Error(problems[0].message);
  return 0;
}

interface Wanted {
  readonly mission?: string | undefined;
  readonly homework?: string | undefined;
  readonly seed?: string | undefined;
}

function setupOf({ mission: wanted, homework, seed }: Wanted): HostSetup {
  if (homework !== undefined) {
    if (wanted !== undefined || seed !== undefined)
      throw new UsageError('--homework names mission and seed itself');
    const setup = homeworkSetup(fileOrLink(homework));
    if (!setup.ok) throw new Error(setup.problem.message);
    return setup.value;
  }
  if (wanted === undefined) throw new UsageError('run needs --mission ID; "missions" lists them');
  const drawn = readSeed(seed);
  const mission = findMission(wanted);
  if (!mission.ok)
    throw mission.problem.code === 'mission-unknown'
      ? new UsageError(mission.problem.message)
      : new Error(mission.problem.message);
  const data = missionData(mission.value);
  if (!data.ok) throw new Error(data.problem.message);
  return { mission: mission.value, seed: drawn, data: data.value };
}

function atSpeed(speed: number): Pilot {
  return (state): Command | null =>
    state.speed === speed ? autopilot(state) : { type: 'set-speed', speed };
}

function readSeed(given: string | undefined): string {
  if (given === undefined) return randomBytes(16).toString('hex');
  if (!/^[0-9a-f]{32}$/i.test(given))
    throw new UsageError(`--seed takes 32 hexadecimal digits (128 bits), got "${given}"`);
  return given.toLowerCase();
}

function readSpeed(given: string | undefined): number | 'max' {
  if (given === undefined || given === 'max') return 'max';
  const speed = Number(given);
  if (!(speed >= MIN_SPEED && speed <= MAX_SPEED))
    throw new UsageError(
      `--speed takes "max" or a number from ${MIN_SPEED} to ${MAX_SPEED}, got "${given}"`,
    );
  return speed;
}

function printOutcome(mission: Mission, outcome: Outcome, recording: string | null): void {
  const line = (text: string): void => void process.stdout.write(`${text}\n`);
  line(`${mission.id}, seed ${outcome.seed}, ${outcome.landings} landings`);
  if (outcome.truth !== null) line(`truth ${JSON.stringify(outcome.truth.core)}`);
  line('place  contestant  points  final loss / nats  race / nats');
  for (const [id, score] of Object.entries(outcome.scores))
    line(
      [
        String(score.place).padEnd(6),
        id.padEnd(11),
        (score.points?.toFixed(0) ?? '-').padEnd(7),
        (score.finalLoss?.toPrecision(4) ?? '-').padEnd(18),
        score.raceLoss.toFixed(2),
      ].join(' '),
    );
  if (recording !== null) line(`recording ${recording}`);
}
