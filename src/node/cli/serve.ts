import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { planSchema } from '../../core/classroom/classSchemas.ts';
import type { ClassPlan } from '../../core/classroom/plan.ts';
import { createClassServer } from '../classroom/classServer.ts';
import type { JournalPort } from '../classroom/journalPort.ts';
import { roundMission } from '../classroom/roundMission.ts';
import { systemClock } from '../clock.ts';
import { loadMissions } from '../missions.ts';
import { createServeConsole } from './serveConsole.ts';
import { readOptions, UsageError } from './usage.ts';

const DEFAULT_PORT = 2567;

/** Opens a class on this computer, without a window; the teacher's commands come by lines of standard input. */
export async function serveClass(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    port: { type: 'string' },
    host: { type: 'string' },
    plan: { type: 'string' },
    page: { type: 'string' },
    keep: { type: 'string' },
    resume: { type: 'boolean' },
    'no-announce': { type: 'boolean' },
  });
  if (positionals.length > 0)
    throw new UsageError(`serve takes no argument, got "${positionals[0]}"`);
  const page = values.page ?? builtPage();
  const journal = values.keep === undefined ? null : await journalIn(values.keep);
  const resume = values.resume === true ? unended(journal) : undefined;
  const server = await createClassServer({
    plan: values.plan === undefined ? defaultPlan() : readPlan(values.plan),
    port: portOf(values.port),
    host: values.host ?? null,
    mission: roundMission,
    pageFolder: page,
    journal,
    ...(resume !== undefined && { resume }),
    clock: systemClock,
    random: randomBytes,
    log: remark => process.stderr.write(`${remark}\n`),
    announce: values['no-announce'] !== true,
  });
  if (!server.ok) throw new Error(server.problem.message);
  const { code, addresses, teacher, close } = server.value;
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  print(`code     ${code}`);
  for (const address of addresses()) print(`address  ${address}`);
  if (page === null) print('There is no page here: it is reached from the desktop game alone.');
  print('"help" lists the commands.');

  const desk = createServeConsole(teacher(), print);
  const lines = createInterface({ input: process.stdin });
  const stop = (): void => lines.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  lines.on('line', line => {
    if (desk.hear(line) === 'over') lines.close();
  });
  await new Promise(done => lines.once('close', done));
  await close();
  journal?.close();
  return 0;
}

async function journalIn(file: string): Promise<JournalPort> {
  const { openJournal } = await import('../classroom/journal.ts');
  return openJournal(resolve(file), {
    onProblem: problem => process.stderr.write(`${problem.message}\n`),
  });
}

/** The latest class that its host left in the middle. */
function unended(journal: JournalPort | null): string {
  if (journal === null)
    throw new UsageError('--resume needs --keep FILE, where the class was kept');
  const left = journal.classes().find(({ ended }) => !ended);
  if (left === undefined) throw new Error('no class was left in the middle there');
  return left.classId;
}

function portOf(given: string | undefined): number {
  if (given === undefined) return DEFAULT_PORT;
  const port = Number(given);
  if (given.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`--port takes a whole number from 0 to 65535, got "${given}"`);
}

function readPlan(file: string): ClassPlan {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be read: ${String(error)}`, { cause: error });
  }
  const parsed = v.safeParse(planSchema, json);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const at = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  throw new Error(`${file} is no plan of a class: ${at}: ${issue.message}`);
}

/** Every mission of the game once. */
function defaultPlan(): ClassPlan {
  return {
    title: 'Vector Prime',
    rounds: loadMissions().map(({ id }) => ({
      missionId: id,
      flight: null,
      answers: 'mission',
      question: null,
    })),
    approve: false,
    names: 'shown',
    ranks: { top: 3 },
    teams: [],
  };
}

/** The renderer lies beside this program as it was built. */
function builtPage(): string | null {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'renderer');
  return existsSync(join(folder, 'index.html')) ? folder : null;
}
