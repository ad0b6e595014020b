import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect as connectTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ColyseusSDK } from '@colyseus/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { until } from '../contract/listen.ts';
import { ask, CODE, joining, openDoor, type OpenDoor } from './door.ts';

const folder = mkdtempSync(join(tmpdir(), 'page-'));
const page = join(folder, 'page');
let door: OpenDoor;

beforeAll(async () => {
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html>');
  writeFileSync(join(page, 'assets', 'index-1.js'), 'export {};');
  writeFileSync(join(page, '.hidden.txt'), 'hidden');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(page, 'link.txt'));
  door = await openDoor(page);
});
afterAll(async () => {
  await door.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Seat {
  readonly sessionId: string;
  readonly processId: string;
}

async function reserve(): Promise<Seat> {
  const reply = await ask(door.port, `/matchmake/joinById/${CODE}`, joining('{}'));
  expect(reply.status).toBe(200);
  return JSON.parse(reply.body.toString()) as Seat;
}

/** A socket of one's own making, in a seat; `join` acknowledges it as the SDK does. */
async function rawSocket(headers: Record<string, string> = {}): Promise<WebSocket> {
  const { sessionId, processId } = await reserve();
  const socket = new WebSocket(
    `ws://127.0.0.1:${door.port}/${processId}/${CODE}?sessionId=${sessionId}`,
    { headers },
  );
  await new Promise((resolve, reject) => {
    socket.once('message', resolve);
    socket.once('error', reject);
  });
  socket.send(Buffer.from([10]));
  return socket;
}

const closing = (socket: WebSocket): Promise<number> =>
  new Promise(resolve => socket.once('close', resolve));

describe('the page', () => {
  test('comes with its types and with a policy that lets nothing else in', async () => {
    const html = await ask(door.port, '/');
    expect(html.status).toBe(200);
    expect(html.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(html.headers['content-security-policy']).toContain("default-src 'none'");
    const script = await ask(door.port, '/assets/index-1.js?x=1');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cache-control']).toContain('immutable');
    const { etag = '' } = html.headers;
    expect((await ask(door.port, '/', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  test.each([
    '/assets/', // no listing
    '/assets',
    '/none.html',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/link.txt',
    '/.hidden.txt',
    '/%00.txt',
    '/%zz',
    '//etc/passwd.txt',
  ])('gives nothing at %s', async path => {
    const { status, body } = await ask(door.port, path);
    expect(status).toBe(404);
    expect(body).toHaveLength(0);
  });
});

describe('the gate', () => {
  test('lets in by the code alone', async () => {
    const room = await new ColyseusSDK(door.address).joinById(CODE, { name: 'Ada' });
    expect(door.entries.at(-1)).toEqual({ name: 'Ada' });
    await room.leave();
  });

  test.each([
    ['POST', '/matchmake/joinOrCreate/class', 404],
    ['POST', '/matchmake/create/class', 404],
    ['POST', '/matchmake/join/class', 404],
    ['POST', `/matchmake/reconnect/${CODE}`, 404],
    ['POST', '/matchmake/joinById/ABCDEG', 404],
    ['POST', '/matchmake/joinById/ABCDEF/x', 404],
    ['POST', '/matchmake/joinById/__proto__', 400],
    ['POST', '/', 404],
    ['PUT', '/index.html', 405],
    ['DELETE', '/index.html', 405],
    ['OPTIONS', `/matchmake/joinById/${CODE}`, 405],
    ['GET', '/__healthcheck', 404],
    ['GET', '/matchmake/class', 404],
  ])('answers %s %s with %i', async (method, path, status) => {
    const options = method === 'POST' ? joining('{}') : { method };
    expect((await ask(door.port, path, options)).status).toBe(status);
  });

  test('takes no body above 4 KB, and none of unknown length', async () => {
    const path = `/matchmake/joinById/${CODE}`;
    const large = JSON.stringify({ name: 'x'.repeat(5000) });
    expect((await ask(door.port, path, joining(large))).status).toBe(413);
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    expect((await ask(door.port, path, { method: 'POST', headers, body: large })).status).toBe(411);
  });

  test('takes nothing from a page of another origin', async () => {
    const there = { origin: `http://127.0.0.1:${door.port}` };
    for (const origin of ['http://evil.example', 'null', `https://127.0.0.1:${door.port}`]) {
      const { headers, ...rest } = joining('{}');
      const reply = await ask(door.port, `/matchmake/joinById/${CODE}`, {
        ...rest,
        headers: { ...headers, origin },
      });
      expect(reply.status).toBe(403);
      expect(reply.headers['access-control-allow-origin']).toBeUndefined();
      await expect(rawSocket({ origin })).rejects.toThrow(/403/);
    }
    const socket = await rawSocket(there);
    socket.terminate();
  });

  test('opens a socket for a seat alone', async () => {
    const { processId } = await reserve();
    for (const path of ['/', `/${processId}/${CODE}`, `/x/ABCDEG?sessionId=1`]) {
      const socket = new WebSocket(`ws://127.0.0.1:${door.port}${path}`);
      await expect(
        new Promise((resolve, reject) => {
          socket.once('open', resolve);
          socket.once('error', reject);
        }),
      ).rejects.toThrow(/404/);
    }
    // The right place, but a seat that nobody was given.
    const socket = new WebSocket(
      `ws://127.0.0.1:${door.port}/${processId}/${CODE}?sessionId=abcdefghi`,
    );
    await closing(socket);
    const before = door.entries.length;
    expect(door.entries).toHaveLength(before);
  });
});

describe('a hostile student', () => {
  test('who sends a huge message is dropped, and what it held is heard by nobody', async () => {
    const socket = await rawSocket();
    const heard = door.messages.length;
    const closed = closing(socket);
    socket.send(Buffer.alloc(3000, 17));
    expect(await closed).toBe(1009);
    expect(door.messages).toHaveLength(heard);
  });

  test('who floods is dropped within the second', async () => {
    const socket = await rawSocket();
    const heard = door.messages.length;
    const closed = closing(socket);
    for (let i = 0; i < 500; i++) socket.send(Buffer.from([17, 2, 123, 125]));
    expect(await closed).toBe(4002);
    expect(door.messages.length - heard).toBeLessThanOrEqual(61);
  });

  test.each([
    ['nothing', []],
    ['an unknown code', [250, 1, 2]],
    ['a message that ends in its type', [17]],
    ['a type that nobody knows', [17, 99, 1]],
    ['another form of message', [13, 2, 0xc1]],
    ['a request', [21, 0, 2, 0xc1]],
    ['an input', [19, 1, 2, 3]],
  ])('who sends %s harms nobody', async (_what, bytes) => {
    const socket = await rawSocket();
    const other = await rawSocket();
    socket.send(Buffer.from(bytes));
    other.send(Buffer.from([17, 1, 42]));
    await until(() => door.messages.some(({ bytes: [first] }) => first === 42), 'the other');
    door.messages.length = 0;
    socket.terminate();
    other.terminate();
  });

  test('who speaks no HTTP harms nobody', async () => {
    const socket = connectTcp(door.port, '127.0.0.1');
    socket.on('error', () => {}).resume();
    socket.write('\u0000\u0001 nonsense\r\n\r\n');
    await new Promise(resolve => socket.once('close', resolve));
    expect((await ask(door.port, '/')).status).toBe(200);
  });

  test('who tries a thousand codes is turned away, and the class is open again at once', async () => {
    const tries = Array.from({ length: 1000 }, (_, i) => `/matchmake/joinById/AAAA${letters(i)}`);
    const statuses: number[] = [];
    for (let from = 0; from < tries.length; from += 50)
      statuses.push(
        ...(
          await Promise.all(
            tries.slice(from, from + 50).map(path => ask(door.port, path, joining('{}'))),
          )
        ).map(({ status }) => status),
      );
    expect(statuses.filter(status => status === 404).length).toBeLessThan(150);
    expect(statuses.filter(status => status === 429).length).toBeGreaterThan(850);
    const asked = performance.now();
    let status = 429;
    while (status === 429) {
      await new Promise(resolve => setTimeout(resolve, 20));
      ({ status } = await ask(door.port, `/matchmake/joinById/${CODE}`, joining('{}')));
    }
    expect(status).toBe(200);
    expect(performance.now() - asked).toBeLessThan(1000);
    // Whoever succeeds costs nothing: a school comes in from one address.
    for (let i = 0; i < 60; i++) await reserve();
  });
});

const letters = (i: number): string =>
  'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'[i >> 5]! + 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'[i & 31]!;
