import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect, type Connection } from '../../src/net/connection.ts';
import { FROM_CLASS, FROM_STUDENT, fromBytes, toBytes } from '../../src/net/wire.ts';
import { until } from '../contract/listen.ts';
import { openClass, plan, type OpenClass } from './aClass.ts';

let aClass: OpenClass;
beforeEach(async () => {
  aClass = await openClass();
});
afterEach(() => aClass.close());

/** A connection of one's own making, and what the class said over it. */
async function seat(entry: unknown) {
  const said: { readonly type: number; readonly json: unknown }[] = [];
  let closed = false;
  const connection: Connection = await connect(
    { address: aClass.address, code: aClass.server.code, entry: entry as never },
    {
      message: (type, bytes) =>
        said.push({ type, json: bytes.length === 0 ? null : readable(bytes) }),
      closed: () => (closed = true),
    },
    new AbortController().signal,
  );
  const of = (type: number) => said.filter(word => word.type === type).map(({ json }) => json);
  return {
    ...connection,
    submit: (message: unknown) => connection.send(FROM_STUDENT.submit, toBytes(message)),
    answers: () => of(FROM_CLASS.answer) as { nonce: number; problem: { code: string } | null }[],
    refusals: () => of(FROM_CLASS.refused) as { code: string }[],
    of,
    closed: () => closed,
  };
}

function readable(bytes: Uint8Array): unknown {
  try {
    return fromBytes(bytes);
  } catch {
    return 'events';
  }
}

const newcomer = () => ({ name: 'Eve', secret: randomBytes(16).toString('hex') });
const guess = (nonce: number, mu = 10) => ({
  nonce,
  command: { type: 'guess', nonce, guess: { family: 'normal', mu, sigma: 1 }, saw: 0 },
});

describe('a student who does not play by the rules', () => {
  test.each([
    [{}],
    [[]],
    [{ name: 'Eve' }],
    [{ name: 'Eve', secret: 'short' }],
    [{ name: 5, secret: '00112233445566778899aabbccddeeff' }],
    [{ name: 'x'.repeat(500), secret: '00112233445566778899aabbccddeeff' }],
    [{ name: '\u202e\u200b', secret: '00112233445566778899aabbccddeeff' }],
    [{ name: 'Eve', secret: { $ne: null } }],
  ])('is not let in as %j', async entry => {
    const eve = await seat(entry);
    await until(() => eve.refusals().length > 0, 'the refusal');
    await until(eve.closed, 'the end');
    expect(aClass.view().seats).toEqual([]);
  });

  test('repeats a guess, and it counts once', async () => {
    const eve = await seat(newcomer());
    aClass.teacher.submit({ type: 'next' });
    for (const message of [guess(5), guess(5), guess(5, 99), guess(4, 98), guess(6)])
      eve.submit(message);
    await until(() => eve.answers().length === 5, 'the answers');
    expect(eve.answers().every(({ problem }) => problem === null)).toBe(true);
    await until(() => aClass.view().seats[0]?.guesses === 2, 'two guesses');
  });

  test("asks for what is the teacher's, or for nothing that makes sense", async () => {
    const eve = await seat(newcomer());
    aClass.teacher.submit({ type: 'next' });
    const commands = [
      { type: 'begin' },
      { type: 'end-class' },
      { type: 'kick', seat: 'aaaaaaaa' },
      { type: 'guess', nonce: 1, guess: { family: 'normal', mu: 1, sigma: -1 }, saw: 0 },
      { type: 'guess', nonce: 1, guess: { family: 'normal', mu: null, sigma: 1 }, saw: 0 },
      { type: 'guess', nonce: 1, guess: { family: 'normal', mu: 1, sigma: 1 }, saw: -1 },
      { type: 'guess', nonce: 1, guess: { family: 'normal', mu: 1, sigma: 1 }, saw: 0, seat: 'x' },
      { type: 'answer', when: 'before', option: 0 },
      'text',
      null,
    ];
    for (const [i, command] of commands.entries()) eve.submit({ nonce: i, command });
    await until(() => eve.answers().length === commands.length, 'the answers');
    for (const { problem } of eve.answers()) expect(problem).not.toBeNull();
    for (const bytes of ['', '{', 'null', '[]', '{"nonce":-1}', '{"nonce":"x"}'])
      eve.send(FROM_STUDENT.submit, Buffer.from(bytes));
    for (const have of [
      '{}',
      'null',
      '{"sessionId":5,"events":0}',
      '{"sessionId":null,"events":-1}',
    ])
      eve.send(FROM_STUDENT.have, Buffer.from(have));
    eve.submit(guess(77));
    await until(() => eve.answers().some(({ nonce }) => nonce === 77), 'the guess');
    expect(eve.answers()).toHaveLength(commands.length + 1);
    await until(() => aClass.view().phase === 'briefing', 'the view');
  });

  test('claims to have seen more events than there are, and is told them anew when it says so', async () => {
    const eve = await seat(newcomer());
    aClass.teacher.submit({ type: 'next' });
    const sessionId = `${aClass.server.classId}-1`;
    eve.send(FROM_STUDENT.have, toBytes({ sessionId, events: 1e9 }));
    aClass.teacher.submit({ type: 'begin' });
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(eve.of(FROM_CLASS.frame)).toEqual([]);
    eve.send(FROM_STUDENT.have, toBytes({ sessionId, events: 0 }));
    await until(() => eve.of(FROM_CLASS.frame).length > 0, 'a frame');
  });

  test('is kicked and comes in anew; is banned and does not', async () => {
    const entry = newcomer();
    const eve = await seat(entry);
    await until(() => aClass.view().seats.length === 1, 'the seat');
    const [first] = aClass.view().seats;
    aClass.teacher.submit({ type: 'kick', seat: first!.id });
    await until(eve.closed, 'the end');
    expect(eve.of(FROM_CLASS.view).at(-1)).toMatchObject({ status: 'removed' });
    const again = await seat(entry);
    await until(() => aClass.view().seats.length === 2, 'the new seat');
    aClass.teacher.submit({ type: 'ban', seat: aClass.view().seats[1]!.id });
    await until(again.closed, 'the end');
    expect(again.of(FROM_CLASS.view).at(-1)).toMatchObject({ status: 'banned' });
    const third = await seat(entry);
    await until(() => third.refusals().length > 0, 'the refusal');
    expect(third.refusals()).toMatchObject([{ code: 'class-banned' }]);
  });

  test('waits at a door that is watched, and hears nothing of the round', async () => {
    aClass.teacher.submit({ type: 'change-plan', plan: { ...plan, approve: true } });
    const eve = await seat(newcomer());
    eve.send(FROM_STUDENT.have, toBytes({ sessionId: null, events: 0 }));
    aClass.teacher.submit({ type: 'next' });
    aClass.teacher.submit({ type: 'begin' });
    eve.submit(guess(1));
    await until(() => eve.answers().length === 1, 'the answer');
    expect(eve.answers()[0]!.problem).not.toBeNull();
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(eve.of(FROM_CLASS.frame)).toEqual([]);
    expect(eve.of(FROM_CLASS.view).at(-1)).toMatchObject({ status: 'waiting', sessionId: null });
    aClass.teacher.submit({ type: 'approve-all' });
    await until(() => eve.of(FROM_CLASS.frame).length > 0, 'the round');
    aClass.teacher.submit({ type: 'lock' });
    const late = await seat(newcomer());
    await until(() => late.refusals().length > 0, 'the refusal');
    expect(late.refusals()).toMatchObject([{ code: 'class-locked' }]);
  });

  test('opens page after page, and has three', async () => {
    const entry = newcomer();
    const pages: Awaited<ReturnType<typeof seat>>[] = [];
    for (let i = 0; i < 5; i++) pages.push(await seat(entry));
    await until(() => pages.filter(page => page.closed()).length === 2, 'two to be let go');
    expect(aClass.view().seats).toMatchObject([{ status: 'here' }]);
    expect(pages.map(page => page.closed())).toEqual([true, true, false, false, false]);
  });
});
