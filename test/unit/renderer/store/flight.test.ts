import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fail, succeed, type Result } from '../../../../src/core/problem.ts';
import type { Command } from '../../../../src/core/session/commands.ts';
import type { SessionEvent, SessionFact } from '../../../../src/core/session/events.ts';
import type { FeedListener, LiveSession } from '../../../../src/core/session/feed.ts';
import type { Mission } from '../../../../src/core/missions/mission.ts';
import firstContact from '../../../../assets/missions/first-contact.json' with { type: 'json' };
import { createFlight, KEYS_REST_MS } from '../../../../renderer/store/flight.ts';

function flightOver() {
  const submitted: Command[] = [];
  let answer: Result<null> = succeed(null);
  let listener: FeedListener | null = null;
  let seq = 0;
  const session: LiveSession = {
    follow: told => void (listener = told),
    leave: () => listener?.close('left'),
    submit: command => {
      submitted.push(command);
      return Promise.resolve(answer);
    },
  };
  const problems: string[] = [];
  const flight = createFlight(session, { problem: problem => problems.push(problem.code) });
  const tell = (...facts: readonly SessionFact[]): void =>
    listener?.frame(facts.map((fact): SessionEvent => ({ ...fact, seq: seq++, at: seq })));
  tell(
    { type: 'session-opened', mission: firstContact as unknown as Mission },
    { type: 'withheld' },
    { type: 'flight-began' },
  );
  const end = (): void => listener?.close('abandoned');
  const skip = (): void => listener?.frame([{ type: 'paused', seq: seq + 1, at: 99 }]);
  return {
    flight,
    submitted,
    problems,
    tell,
    skip,
    end,
    refuse: () => (answer = fail('guess-sigma', 'no')),
  };
}

const bell = (mu: number, sigma = 1.5) => ({ family: 'normal', mu, sigma }) as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('shows no bell before the first guess, then the draft, then what stands', async () => {
  const { flight, submitted, tell } = flightOver();
  expect(flight.bell.value).toBeNull();
  flight.draft(bell(9));
  expect(flight.bell.value).toEqual(bell(9));
  expect(flight.dragging.value).toBe(true);
  expect(submitted).toEqual([]);
  flight.commit(bell(9.5));
  expect(flight.dragging.value).toBe(false);
  expect(submitted).toEqual([{ type: 'guess', guess: bell(9.5) }]);
  await vi.runAllTimersAsync();
  tell({ type: 'guessed', after: 0, guess: bell(9.5) });
  expect(flight.bell.value).toBe(flight.state.value?.guess?.guess);
});

it('takes the bell as the guess once the keys rest, and only then', async () => {
  const { flight, submitted } = flightOver();
  flight.nudge('mu', 1, 'coarse');
  flight.nudge('mu', 1, 'coarse');
  flight.nudge('sigma', -1, 'fine');
  await vi.advanceTimersByTimeAsync(KEYS_REST_MS - 1);
  expect(submitted).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  // The briefing's bell is at mu 10 with sigma sqrt(4.5 / 3) = 1.22.
  expect(submitted).toEqual([{ type: 'guess', guess: bell(10.2, 1.21) }]);
});

it('goes back to the guess that stands when the host refuses', async () => {
  const { flight, problems, tell, refuse } = flightOver();
  tell({ type: 'guessed', after: 0, guess: bell(9) });
  refuse();
  flight.commit(bell(8));
  expect(flight.bell.value).toEqual(bell(8));
  await vi.runAllTimersAsync();
  expect(problems).toEqual(['guess-sigma']);
  expect(flight.bell.value).toEqual(bell(9));
});

it('does not send a guess that stands already', () => {
  const { flight, submitted, tell } = flightOver();
  tell({ type: 'guessed', after: 0, guess: bell(9) });
  flight.commit(bell(9));
  expect(submitted).toEqual([]);
});

it('follows guesses that somebody else makes', () => {
  const { flight, tell } = flightOver();
  tell({ type: 'guessed', after: 0, guess: bell(9) });
  tell({ type: 'guessed', after: 0, guess: bell(11) });
  expect(flight.bell.value).toEqual(bell(11));
});

it('ignores the weight where there is one bell', async () => {
  const { flight, submitted } = flightOver();
  flight.nudge('weight', 1, 'coarse');
  await vi.runAllTimersAsync();
  expect(submitted).toEqual([]);
  expect(flight.bell.value).toBeNull();
});

it('takes the end of the session for the answer to abandoning it', async () => {
  const { flight, problems, refuse, end } = flightOver();
  refuse();
  const abandoned = flight.submit({ type: 'abandon' });
  end();
  expect(await abandoned).toBe(true);
  expect(await flight.submit({ type: 'pause' })).toBe(false);
  expect(problems).toEqual(['guess-sigma']);
});

it('leaves a log with a gap, and says so', () => {
  const { flight, problems, skip } = flightOver();
  const before = flight.state.value;
  skip();
  expect(problems).toEqual(['internal']);
  expect(flight.closed.value).toBe('left');
  expect(flight.state.value).toBe(before);
});

const guesses = (submitted: readonly Command[]): unknown[] =>
  submitted.map(command => (command.type === 'guess' ? command.guess : command.type));

function threeGuesses() {
  const over = flightOver();
  for (const mu of [9, 10, 11]) {
    over.flight.commit(bell(mu));
    over.tell({ type: 'guessed', after: 0, guess: bell(mu) });
  }
  over.submitted.length = 0;
  return over;
}

it('takes guesses back one after another by making the former ones anew, and on again', () => {
  const { flight, submitted, tell } = threeGuesses();
  expect(flight.undo()).toEqual(bell(10));
  expect(flight.undo()).toEqual(bell(9)); // before the host has told of the first
  expect(flight.undo()).toBeNull();
  tell({ type: 'guessed', after: 0, guess: bell(10) });
  tell({ type: 'guessed', after: 0, guess: bell(9) });
  expect(flight.bell.value).toEqual(bell(9));
  expect(flight.redo()).toEqual(bell(10));
  expect(flight.redo()).toEqual(bell(11));
  expect(flight.redo()).toBeNull();
  expect(guesses(submitted)).toEqual([bell(10), bell(9), bell(10), bell(11)]);
});

it('forgets what was taken back once a new guess is made', () => {
  const { flight, tell } = threeGuesses();
  flight.undo();
  tell({ type: 'guessed', after: 0, guess: bell(10) });
  flight.commit(bell(12));
  expect(flight.redo()).toBeNull();
  expect(flight.undo()).toEqual(bell(10));
});

it('lets go of a bell that was only moved before it takes a guess back', async () => {
  const { flight, submitted } = threeGuesses();
  flight.nudge('mu', 1, 'coarse');
  expect(flight.undo()).toEqual(bell(11));
  expect(flight.bell.value).toEqual(bell(11));
  await vi.runAllTimersAsync();
  expect(submitted).toEqual([]);
});

it('knows the guess that stood before, also one that was taken back', () => {
  const { flight } = threeGuesses();
  expect(flight.trail.value.former).toEqual(bell(10));
  flight.undo();
  expect(flight.trail.value.former).toEqual(bell(11));
});

it('takes nothing back that the host refuses to change', async () => {
  const { flight, refuse } = threeGuesses();
  refuse();
  expect(flight.undo()).toEqual(bell(10));
  await vi.runAllTimersAsync();
  expect(flight.bell.value).toEqual(bell(11));
  expect(flight.trail.value.past).toHaveLength(2);
});

it('leaves no bell in the air when it is dropped or the flight ends', async () => {
  const { flight, submitted, tell } = threeGuesses();
  flight.draft(bell(3));
  flight.drop();
  expect([flight.dragging.value, flight.bell.value]).toEqual([false, bell(11)]);
  flight.nudge('sigma', 1, 'coarse');
  tell({ type: 'revealed', outcome: null as never });
  await vi.runAllTimersAsync();
  expect(submitted).toEqual([]);
});

it('takes the briefed bell at once where there is no guess yet, and nothing twice', () => {
  const { flight, submitted, tell } = flightOver();
  flight.take();
  expect(guesses(submitted)).toEqual([bell(10, 1.22)]);
  tell({ type: 'guessed', after: 0, guess: bell(10, 1.22) });
  flight.take();
  expect(submitted).toHaveLength(1);
});
