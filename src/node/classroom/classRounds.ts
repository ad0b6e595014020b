import type { StudentCommand, TeacherCommand } from '../../core/classroom/classCommands.ts';
import type { ClassFact, SeatId } from '../../core/classroom/classEvents.ts';
import type { ClassState } from '../../core/classroom/classState.ts';
import { notNow, over } from '../../core/classroom/decideClass.ts';
import { guessInRound } from '../../core/classroom/guessInRound.ts';
import type { PlannedRound } from '../../core/classroom/plan.ts';
import {
  advanceRound,
  decideRound,
  openRound,
  sharedEvent,
  type Round,
  type RoundStep,
} from '../../core/classroom/round.ts';
import {
  classYardstick,
  logYardstick,
  scoreRound,
  seatOutcome,
  standings,
  type RoundScores,
  type Standing,
} from '../../core/classroom/scores.ts';
import { succeed, type Result } from '../../core/problem.ts';
import type { Command } from '../../core/session/commands.ts';
import type { SessionFeed } from '../../core/session/feed.ts';
import { sequenceItems } from '../../core/session/sequence.ts';
import type { Yardstick } from '../../core/session/reveal.ts';
import { createAudience, type Audience } from '../audience.ts';
import type { PastClass } from './pastClass.ts';
import type { RoundMission } from './roundMission.ts';
import type { Told } from './lines.ts';
import { createRoundTelling, type RoundTelling } from './roundTelling.ts';

export interface ClassRoundsParts {
  readonly classId: string;
  readonly random: (bytes: number) => Uint8Array;
  readonly mission: (round: PlannedRound) => Result<RoundMission>;
  readonly state: () => ClassState;
  readonly take: (facts: readonly ClassFact[]) => void;
  readonly past: PastClass | null;
}

/** The rounds of a class, of which one at a time is flown. */
export interface ClassRounds extends Pick<Told, 'sessionId' | 'count' | 'frame'> {
  readonly obey: (command: RoundCommand) => Result<null>;
  readonly guess: (
    seat: SeatId,
    command: Extract<StudentCommand, { type: 'guess' }>,
  ) => Result<null>;
  readonly tick: () => void;
  /** Reveals the round that is flown, if one is. */
  readonly breakOff: () => void;
  readonly current: () => Round | null;
  readonly standings: () => readonly Standing[];
  readonly newsTold: () => number | null;
  readonly feed: () => SessionFeed | null;
}

type RoundCommand = Extract<
  TeacherCommand,
  {
    type:
      'next' | 'begin' | 'pause' | 'resume' | 'set-speed' | 'trigger' | 'add-drones' | 'end-round';
  }
>;

interface Current {
  readonly sessionId: string;
  readonly telling: RoundTelling;
  readonly audience: Audience; // the teacher's
  round: Round;
  yardstick: Yardstick | null; // of the seats' own logs, once it is over
}

const SEED_BYTES = 16;

export function createClassRounds(parts: ClassRoundsParts): ClassRounds {
  const { classId, state, take } = parts;
  const results: RoundScores[] = [];
  let places: readonly Standing[] = [];
  let current: Current | null = null;

  function beginTelling(round: Round, index: number, planned: PlannedRound): Current {
    const sessionId = `${classId}-${index + 1}`;
    const begun: Current = {
      sessionId,
      round,
      yardstick: null,
      audience: createAudience(sessionId),
      telling: createRoundTelling(round, {
        sessionId,
        withholdAnswers: planned.answers === 'at-reveal',
        outcome: (now, seat) => seatOutcome(now, (begun.yardstick ??= logYardstick(now)), seat),
      }),
    };
    return begun;
  }

  function goOn({ round, results: known, state: was }: PastClass): void {
    results.push(...known);
    places = standings(results, sitting());
    const planned = was.plan.rounds[was.round];
    if (round === null || planned === undefined) return;
    current = beginTelling(round, was.round, planned);
    current.audience.publish(sequenceItems(round.log).map(sharedEvent));
    if (round.host.session.phase !== 'ended') return;
    closeAudience(current);
    if (results.at(-1)?.round !== was.round) score(round, was.round);
  }

  function score(round: Round, index: number): void {
    results.push(scoreRound(round, index, classYardstick(round)));
    places = standings(results, sitting());
    take([{ type: 'round-closed', round: index }]);
  }

  const closeAudience = ({ audience, round }: Current): void =>
    audience.close(round.host.session.outcome?.ended === 'abandoned' ? 'abandoned' : 'ended');

  function next(): Result<null> {
    const { phase, round, plan, asking } = state();
    if (phase === 'ended') return over('next');
    if (phase === 'flying' || phase === 'briefing' || asking === 'before')
      return notNow('next', phase);
    const index = round + 1;
    const planned = plan.rounds[index];
    if (planned === undefined) {
      take([{ type: 'class-ended' }]);
      return succeed(null);
    }
    const mission = parts.mission(planned);
    if (!mission.ok) return mission;
    const seed = Buffer.from(parts.random(SEED_BYTES)).toString('hex');
    const step = openRound({ ...mission.value, seed });
    const opened = beginTelling(step.round, index, planned);
    current = opened;
    take([{ type: 'round-opened', round: index, seed }]);
    publish(opened, step);
    opened.telling.next();
    if (planned.question !== null) take([{ type: 'question-asked', round: index, when: 'before' }]);
    return succeed(null);
  }

  function publish(open: Current, { round, told }: RoundStep): void {
    open.round = round;
    open.telling.add(round, told);
    if (told.length === 0) return;
    const index = state().round;
    const shared = told.map(({ event }) => sharedEvent(event));
    take(shared.map(event => ({ type: 'round-told', round: index, event })));
    const isOver = shared.at(-1)?.type === 'revealed';
    if (isOver) score(round, index);
    open.audience.publish(shared);
    if (isOver) closeAudience(open);
  }

  const sitting = (): readonly SeatId[] => [...state().seats.keys()];

  function fly(command: Command, called: string): Result<null> {
    if (current === null) return notNow(called, state().phase);
    const step = decideRound(current.round, command);
    if (!step.ok) return step;
    publish(current, step.value);
    return succeed(null);
  }

  function obey(command: RoundCommand): Result<null> {
    switch (command.type) {
      case 'next':
        return next();
      case 'begin':
      case 'pause':
      case 'resume':
      case 'set-speed':
      case 'trigger':
      case 'add-drones':
        return fly(command, command.type);
      case 'end-round':
        return fly({ type: 'abandon' }, command.type);
    }
  }

  if (parts.past !== null) goOn(parts.past);

  return {
    obey,
    guess: (seat, { guess, saw, nonce }) => {
      if (current === null) return notNow('guess', state().phase);
      const step = guessInRound(current.round, seat, guess, saw);
      if (!step.ok) return step;
      const { round, after, events } = step.value;
      current.round = round;
      current.telling.addOwn(round, seat, events);
      const index = state().round;
      take([{ type: 'seat-guessed', round: index, seat, nonce, guess, after, saw }]);
      return succeed(null);
    },
    tick: () => {
      if (current !== null) publish(current, advanceRound(current.round));
    },
    breakOff: () => {
      if (current !== null && current.round.host.session.phase !== 'ended')
        fly({ type: 'abandon' }, 'end-class');
    },
    current: () => current?.round ?? null,
    standings: () => places,
    sessionId: () => current?.sessionId ?? null,
    count: seat => current?.telling.count(seat) ?? 0,
    frame: (seat, from, to, named) => {
      if (current === null) throw new Error('there is no round to tell of');
      return current.telling.frame(seat, from, to, named);
    },
    newsTold: () => current?.telling.next() ?? null,
    feed: () => current?.audience.join(() => succeed(null)) ?? null,
  };
}
