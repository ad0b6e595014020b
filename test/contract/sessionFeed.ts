import { describe, expect, test } from 'vitest';
import type { CloseReason, LiveSession, SessionFeed } from '../../src/core/session/feed.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import { evolve } from '../../src/core/session/evolve.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import { listen, quiet, until } from './listen.ts';

/** A feed under test. */
export interface FeedUnderTest<Feed extends SessionFeed = SessionFeed> {
  readonly feed: Feed;
  /** Lets the session go on to its end, if it has not ended yet. */
  readonly finish: () => Promise<void>;
  /** Why a session that ran to its end is closed. */
  readonly endsWith: CloseReason;
}

export interface LiveUnderTest extends FeedUnderTest<LiveSession> {
  /** Lets time pass by. */
  readonly pass: (ms: number) => Promise<void>;
  /** Another who follows the same session. */
  readonly joinAgain: () => LiveSession;
}

/** What everybody who follows a session relies on. */
export function sessionFeedContract(name: string, open: () => Promise<FeedUnderTest>): void {
  describe(`the feed ${name}`, () => {
    test('welcomes once, before anything else, and counts the events it has', async () => {
      const { feed, finish } = await open();
      const heard = listen(feed);
      await until(() => heard.events.length > 0, 'the first frame');
      await finish();
      await until(() => heard.closes.length > 0, 'the close');
      expect(heard.calls[0]).toBe('welcome');
      expect(heard.welcomes).toHaveLength(1);
      expect(heard.welcomes[0]!.sessionId).not.toBe('');
      expect(heard.welcomes[0]!.eventCount).toBeGreaterThan(0);
      expect(heard.welcomes[0]!.eventCount).toBeLessThanOrEqual(heard.events.length);
    });

    test('gives events without a gap, in time, from the one that opens the session', async () => {
      const { feed, finish } = await open();
      const heard = listen(feed);
      await finish();
      await until(() => heard.closes.length > 0, 'the close');
      expect(heard.events.map(event => event.seq)).toEqual(heard.events.map((_, i) => i));
      const times = heard.events.map(event => event.at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(Math.min(...heard.frameSizes)).toBeGreaterThan(0);
      // Folding throws at a gap, and at a log that does not open a session.
      const end = heard.events.reduce<SessionState | null>(evolve, null);
      expect(end?.phase).toBe('ended');
      expect(end?.landings.count).toBe(end?.mission.landings);
    });

    test('says up to when the log is complete, and never goes back on it', async () => {
      const { feed, finish } = await open();
      const heard = listen(feed);
      await finish();
      await until(() => heard.closes.length > 0, 'the close');
      const times = heard.statuses.map(({ at }) => at);
      expect(times.length).toBeGreaterThan(0);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    });

    test('closes once and last, and says why', async () => {
      const { feed, finish, endsWith } = await open();
      const heard = listen(feed);
      await finish();
      await until(() => heard.closes.length > 0, 'the close');
      feed.leave();
      await quiet();
      expect(heard.closes).toEqual([endsWith]);
      expect(heard.calls.at(-1)).toBe('close');
    });

    test('has one listener', async () => {
      const { feed } = await open();
      listen(feed);
      expect(() => listen(feed)).toThrow(/listener/);
      feed.leave();
    });

    test('falls silent for one who leaves at once, having said so once', async () => {
      const { feed, finish } = await open();
      const calls: string[] = [];
      feed.follow({
        welcome: () => {
          calls.push('welcome');
          feed.leave();
          feed.leave();
        },
        frame: () => calls.push('frame'),
        status: () => calls.push('status'),
        close: reason => calls.push(reason),
      });
      await until(() => calls.includes('left'), 'the close');
      await finish();
      await quiet();
      expect(calls).toEqual(['welcome', 'left']);
    });
  });
}

/** What a player relies on besides. */
export function liveSessionContract(name: string, open: () => Promise<LiveUnderTest>): void {
  describe(`the live session ${name}`, () => {
    test('accepts a command, whose event then arrives', async () => {
      const { feed } = await open();
      const heard = listen(feed);
      expect(await feed.submit({ type: 'begin' })).toEqual({ ok: true, value: null });
      await until(() => heard.events.some(({ type }) => type === 'flight-began'), 'the flight');
      feed.leave();
    });

    test.each([
      ['guess-sigma', { type: 'guess', guess: { family: 'normal', mu: 1, sigma: 0 } }],
      ['guess-sigma', { type: 'guess', guess: { family: 'normal', mu: 1, sigma: -2 } }],
      ['guess-sigma', { type: 'guess', guess: { family: 'normal', mu: 1, sigma: Number.NaN } }],
      ['guess-invalid', { type: 'guess', guess: { family: 'normal', mu: Number.NaN, sigma: 1 } }],
      ['command-too-early', { type: 'pause' }],
      ['command-not-allowed', { type: 'predict', choice: 'no-such-answer' }],
    ] as const)('refuses with %s what may not be, and nothing follows', async (code, command) => {
      const { feed } = await open();
      const heard = listen(feed);
      await until(() => heard.events.length > 0, 'the first frame');
      const before = heard.events.length;
      expect(await feed.submit(command)).toMatchObject({ ok: false, problem: { code } });
      await quiet();
      expect(heard.events).toHaveLength(before);
      feed.leave();
    });

    test('keeps the order of commands', async () => {
      const { feed } = await open();
      const heard = listen(feed);
      const guesses = [1, 2, 3, 4, 5].map(mu => ({ family: 'normal' as const, mu, sigma: 1 }));
      await Promise.all(guesses.map(guess => feed.submit({ type: 'guess', guess })));
      const made = () =>
        heard.events.flatMap(event => (event.type === 'guessed' ? event.guess : []));
      await until(() => made().length === 5, 'the guesses');
      expect(made()).toEqual(guesses);
      feed.leave();
    });

    test('answers the command that ends it, and refuses those that come after', async () => {
      const { feed } = await open();
      const heard = listen(feed);
      expect(await feed.submit({ type: 'abandon' })).toEqual({ ok: true, value: null });
      await until(() => heard.closes.length > 0, 'the close');
      expect(heard.closes).toEqual(['abandoned']);
      expect(heard.events.at(-1)?.type).toBe('revealed');
      const guess = { family: 'normal', mu: 1, sigma: 1 } as const;
      expect(await feed.submit({ type: 'guess', guess })).toMatchObject({
        ok: false,
        problem: { code: 'command-too-late' },
      });
    });

    test('tells one who joins late the same as one who was there', async () => {
      const { feed, pass, finish, joinAgain } = await open();
      const first = listen(feed);
      await feed.submit({ type: 'begin' });
      await pass(2000);
      await until(() => first.events.some(({ type }) => type === 'landed'), 'a landing');
      const second = listen(joinAgain());
      await finish();
      await until(() => first.closes.length + second.closes.length === 2, 'both closes');
      expect(second.events).toEqual(first.events);
    });

    test('falls silent for one who leaves in mid-flight', async () => {
      const { feed, pass, finish } = await open();
      const heard = listen(feed);
      await feed.submit({ type: 'begin' });
      await pass(2000);
      await until(() => heard.events.some(({ type }) => type === 'landed'), 'a landing');
      feed.leave();
      await until(() => heard.closes.length > 0, 'the close');
      const then = heard.calls.length;
      await finish();
      await quiet();
      expect(heard.closes).toEqual(['left']);
      expect(heard.calls).toHaveLength(then);
    });

    test('tells everybody the same in the same order, if one of them acts on what it hears', async () => {
      const { feed, finish, joinAgain } = await open();
      const events: SessionEvent[] = [];
      let submitted = 0;
      feed.follow({
        welcome: () => {},
        frame: added => {
          events.push(...added);
          if (++submitted === 1) void feed.submit({ type: 'begin' });
          if (submitted === 2)
            void feed.submit({ type: 'guess', guess: { family: 'normal', mu: 1, sigma: 1 } });
        },
        status: () => {},
        close: () => (submitted = Infinity),
      });
      const second = listen(joinAgain());
      await until(() => events.some(({ type }) => type === 'guessed'), 'the guess');
      await finish();
      await until(() => second.closes.length === 1 && submitted === Infinity, 'both closes');
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i));
      expect(second.events).toEqual(events);
    });

    test('goes on for the others when one leaves', async () => {
      const { feed, finish, joinAgain } = await open();
      const stays = joinAgain();
      const heard = listen(stays);
      listen(feed);
      feed.leave();
      await finish();
      await until(() => heard.closes.length > 0, 'the close');
      expect(heard.closes).toEqual(['ended']);
    });
  });
}
