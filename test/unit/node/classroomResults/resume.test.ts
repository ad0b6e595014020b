import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClassEvent } from '../../../../src/core/classroom/classEvents.ts';
import { sharedEvent } from '../../../../src/core/classroom/round.ts';
import { advance, TICK_MS } from '../../../../src/core/session/advance.ts';
import type { SessionEvent } from '../../../../src/core/session/events.ts';
import { openJournal } from '../../../../src/node/classroom/journal.ts';
import { resumeClass, resumedFrom } from '../../../../src/node/classroom/journalResume.ts';
import { sampleClass, SEED } from './sampleClass.ts';

const whole = sampleClass();
const told = whole.flatMap(event => (event.type === 'round-told' ? [event.event] : []));

function resumed(events: readonly ClassEvent[]) {
  const result = resumedFrom(events, 'class-1');
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** What the flight goes on to tell. */
function rest(at: NonNullable<ReturnType<typeof resumed>['round']>): readonly SessionEvent[] {
  let { host, sessionTime } = at;
  const events = [...at.untold];
  while (host.session.phase !== 'ended') {
    sessionTime += TICK_MS;
    const decision = advance(host, sessionTime);
    ({ host } = decision);
    events.push(...decision.events);
  }
  return events;
}

/** The log cut before the class's event number `count`. */
const cut = (count: number): readonly ClassEvent[] => whole.slice(0, count);
const indexOf = (type: ClassEvent['type'], nth = 0): number =>
  whole.map((event, i) => (event.type === type ? i : -1)).filter(i => i >= 0)[nth] ?? -1;

describe('a class whose host was killed', () => {
  test('flies on to the very landings that would have come, wherever the log ends', () => {
    const opened = indexOf('round-opened');
    const closed = indexOf('round-closed');
    for (const count of [opened + 4, opened + 5, opened + 30, opened + 31, 400, 401, closed - 1]) {
      const { round } = resumed(cut(count));
      if (round === null) throw new Error('the round was open');
      expect(round.seed).toBe(SEED);
      expect([...round.log, ...rest(round).map(sharedEvent)]).toEqual(told);
    }
  });

  test('has its seats, answers and last nonces again', () => {
    const { state } = resumed(cut(indexOf('round-closed')));
    expect(state.phase).toBe('revealed');
    expect([...state.seats.values()].map(({ name, nonce }) => [name, nonce])).toEqual([
      ['Ada', 1],
      ['=HYPERLINK("http://x")<b>', 0],
      ['Cleo', -1],
    ]);
    expect([...(state.answers[0]?.before ?? [])]).toHaveLength(3);
  });

  test('has no round in the lobby, nor after the reveal', () => {
    expect(resumed(cut(4)).round).toBeNull();
    expect(resumed(cut(indexOf('round-closed') + 1)).round).toBeNull();
    expect(resumed(cut(indexOf('round-closed'))).round).toBeNull();
  });

  test('is refused when it has ended, or does not follow from its own events', () => {
    expect(resumedFrom(whole, 'class-1')).toMatchObject({ problem: { code: 'class-astray' } });
    const gap = [...cut(10), ...whole.slice(11, 40)];
    expect(resumedFrom(gap, 'class-1')).toMatchObject({ problem: { code: 'class-astray' } });
    const lost = indexOf('round-opened') + 8;
    const without = [...cut(lost), ...whole.slice(lost + 2, 200)].map((event, seq) => ({
      ...event,
      seq,
    }));
    expect(resumedFrom(without, 'class-1')).toMatchObject({ problem: { code: 'class-astray' } });
  });
});

describe('out of its journal', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'vector-prime-resume-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('goes on with the next number, within three seconds', () => {
    const file = join(folder, 'classes.db');
    const options = { onProblem: () => expect.unreachable() };
    const killed = openJournal(file, options);
    for (let from = 0; from < 1200; from += 6)
      killed.append('class-1', whole.slice(from, from + 6));
    const startedAt = performance.now();
    const journal = openJournal(file, options);
    const result = resumeClass(journal, 'class-1');
    expect(performance.now() - startedAt).toBeLessThan(3000);
    if (!result.ok) throw new Error(result.problem.message);
    expect(result.value.state.seq).toBe(1199);
    expect(journal.append('class-1', whole.slice(1200))).toBe(true);
    expect(journal.read('class-1')).toEqual({ ok: true, value: whole });
    expect(resumeClass(journal, 'nobody')).toMatchObject({ problem: { code: 'class-unknown' } });
    journal.close();
    killed.close();
  });
});
