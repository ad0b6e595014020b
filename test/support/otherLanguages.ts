import { execFile, spawnSync } from 'node:child_process';

/** How a program of another language ended, and what it printed. */
export interface Ran {
  readonly code: number;
  readonly printed: string;
}

const PATIENCE_MS = 240_000;

/** A python3 that has numpy and scipy; Debian's own first. Null where there is none. */
export const findPython = (): string | null =>
  ['/usr/bin/python3', 'python3'].find(
    each => spawnSync(each, ['-c', 'import numpy, scipy'], { stdio: 'ignore' }).status === 0,
  ) ?? null;

/** Rscript, or null. */
export const findR = (): string | null =>
  spawnSync('Rscript', ['-e', '1'], { stdio: 'ignore' }).status === 0 ? 'Rscript' : null;

export function runProgram(program: string, file: string): Promise<Ran> {
  return new Promise(resolve => {
    const env = { ...process.env, OMP_NUM_THREADS: '1', PYTHONDONTWRITEBYTECODE: '1' };
    const options = { env, timeout: PATIENCE_MS };
    const child = execFile(program, [file], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : (child.exitCode ?? 1);
      resolve({ code, printed: stdout + stderr });
    });
  });
}
