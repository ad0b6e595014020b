import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ClassPlan } from '../../src/core/classroom/plan.ts';

const BUILT = resolve(import.meta.dirname, '../../out');

/** A class that runs as a process of its own, led by lines. */
export interface ServedClass {
  readonly code: string;
  /** Of this computer in its network, where there is one: to a browser that is no secure place. */
  readonly address: string; // ends with /
  readonly say: (line: string) => void;
  readonly told: () => string;
  readonly close: () => Promise<void>;
}

const START_MS = 20_000;

export async function serveClass(plan: ClassPlan): Promise<ServedClass> {
  const folder = await mkdtemp(join(tmpdir(), 'vp-class-'));
  const file = join(folder, 'plan.json');
  await writeFile(file, JSON.stringify(plan));
  const child = spawn(
    process.execPath,
    [
      join(BUILT, 'main/cli.js'),
      'serve',
      '--no-announce',
      '--port=0',
      `--plan=${file}`,
      `--page=${join(BUILT, 'renderer')}`,
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let told = '';
  child.stdout.on('data', (data: Buffer) => (told += data.toString()));
  child.stderr.on('data', (data: Buffer) => (told += data.toString()));
  const exited = new Promise<void>(done => child.once('exit', () => done()));
  const until = Date.now() + START_MS;
  while (!/address\s+\S+/.test(told)) {
    if (Date.now() > until || child.exitCode !== null) {
      child.kill('SIGKILL');
      throw new Error(`the class did not start: ${told}`);
    }
    await new Promise(done => setTimeout(done, 50));
  }
  const port = /address\s+http:\/\/[^:]+:(\d+)/.exec(told)?.[1] ?? '';
  return {
    code: /code\s+(\w+)/.exec(told)?.[1] ?? '',
    address: `http://${ownAddress()}:${port}/`,
    say: line => child.stdin.write(`${line}\n`),
    told: () => told,
    close: async () => {
      child.stdin.end();
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await exited;
      clearTimeout(timer);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function ownAddress(): string {
  const own = Object.values(networkInterfaces())
    .flat()
    .find(one => one?.family === 'IPv4' && !one.internal);
  return own?.address ?? '127.0.0.1';
}
