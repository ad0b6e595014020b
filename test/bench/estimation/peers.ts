import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import * as v from 'valibot';
import { say } from '../say.ts';
import { inUnit, type Rival, type Turn } from './contest.ts';

/** Estimators of others, each with the script that runs it and what it needs to be installed. */
const PEERS = {
  sklearn: { script: 'sklearn_mixture.py', needs: ['numpy', 'sklearn'] },
  numpy: { script: 'numpy_mixture.py', needs: ['numpy'] },
  'numpy by rows': { script: 'numpy_rows_mixture.py', needs: ['numpy'] },
  mclust: { script: 'mclust_mixture.R', needs: ['mclust'] },
  scipy: { script: 'scipy_student_t.py', needs: ['numpy', 'scipy'] },
  'numpy mean and std': { script: 'numpy_summary.py', needs: ['numpy'] },
} as const;

export type PeerName = keyof typeof PEERS;

/** What a script is told beside its values: numbers by name. */
export type Case = Readonly<Record<string, number | readonly number[]>>;

const PATIENCE_MS = 300_000;
const numbers = v.array(v.pipe(v.number(), v.finite()));
const reportSchema = v.object({ seconds: v.pipe(numbers, v.minLength(1)), parameters: numbers });

/** One core each, as ours has; and no compiled scripts left beside their sources. */
const ONE_CORE = {
  OMP_NUM_THREADS: '1',
  OPENBLAS_NUM_THREADS: '1',
  MKL_NUM_THREADS: '1',
  PYTHONDONTWRITEBYTECODE: '1',
};

/** A peer asked for, and how its answer is to be held against ours. */
export interface Asked {
  readonly name: PeerName;
  readonly tolerance: number;
  readonly perMs: number; // of the benchmark's unit
  readonly given: Case;
}

/** Of the peers those that are installed, as rivals on the values in `file`; the others by name, and on stderr. */
export function rivalsOf(
  root: string,
  file: string,
  asked: readonly Asked[],
): { readonly rivals: readonly Rival[]; readonly skipped: readonly string[] } {
  const rivals: Rival[] = [];
  const skipped: string[] = [];
  for (const { name, tolerance, perMs, given } of asked) {
    const { script, needs } = PEERS[name];
    const isR = script.endsWith('.R');
    const program = isR ? findR(needs) : findPython(needs);
    if (program === null) {
      say(
        `Skipped ${name}: no ${isR ? 'Rscript' : 'python3'} here that has ${needs.join(' and ')}.`,
      );
      skipped.push(name);
      continue;
    }
    const path = join(root, 'test', 'bench', 'estimation', 'peers', script);
    const args = [path, file, ...(isR ? inWords(given) : [JSON.stringify(given)])];
    rivals.push({
      name,
      tolerance,
      turn: async () => inUnit(await turnOf(name, program, args), perMs),
    });
  }
  return { rivals, skipped };
}

/** name=1,2 */
const inWords = (given: Case): readonly string[] =>
  Object.entries(given).map(([name, value]) => `${name}=${[value].flat().join(',')}`);

/** Runs in ms. Rejects with one line when the script fails: that it is installed is known. */
function turnOf(name: string, program: string, args: readonly string[]): Promise<Turn> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...ONE_CORE };
    const child = execFile(program, args, { env, timeout: PATIENCE_MS }, (error, out, said) => {
      process.off('exit', kill);
      const last = said.trim().split('\n').at(-1) ?? '';
      if (error !== null) {
        reject(new Error(`${name}: ${program} ended with ${error.code ?? error.signal}: ${last}`));
        return;
      }
      const report = v.safeParse(v.pipe(v.string(), v.parseJson(), reportSchema), out);
      if (report.success) {
        const { seconds, parameters } = report.output;
        resolve({ runs: seconds.map(each => each * 1000), answer: parameters });
      } else {
        reject(new Error(`${name}: expected {seconds, parameters}, got ${out.slice(0, 200)}`));
      }
    });
    const kill = (): void => void child.kill('SIGKILL');
    process.once('exit', kill);
  });
}

/** Debian's own python3 first, which has Debian's packages; then those of the path. */
function findPython(packages: readonly string[]): string | null {
  return firstThat(['/usr/bin/python3', ...onPath('python3')], ['-c', `import ${packages.join()}`]);
}

function findR(packages: readonly string[]): string | null {
  const check = packages.map(each => `library(${each})`).join(';');
  return firstThat(onPath('Rscript'), ['-e', check]);
}

const firstThat = (programs: readonly string[], passes: readonly string[]): string | null =>
  programs.find(program => spawnSync(program, passes, { stdio: 'ignore' }).status === 0) ?? null;

function onPath(name: string): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '');
  return folders.map(folder => join(folder, name)).filter(path => existsSync(path));
}
