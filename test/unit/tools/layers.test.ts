import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The layer rules are patterns over import paths, and a pattern that matches nothing looks exactly
// like one that is obeyed. So one violation of each kind is planted, and the linter has to find it.

const root = resolve(import.meta.dirname, '../../..');

/** The layers that the patterns name. A new folder in src/core needs a rule before it is used. */
const layers = [
  'classroom',
  'estimation',
  'export',
  'missions',
  'protocol',
  'recording',
  'scoring',
  'session',
  'simulation',
  'statistics',
  'study',
];

const imports = (path: string): string => `import { thing } from '${path}';\nthing();\n`;

/** [file, its text, the rule that has to report it] */
const violations: readonly (readonly [string, string, string])[] = [
  ['src/core/statistics/a.ts', imports('../simulation/x.ts'), 'no-restricted-imports'],
  ['src/core/statistics/b.ts', imports('valibot'), 'no-restricted-imports'],
  ['src/core/estimation/a.ts', imports('../simulation/x.ts'), 'no-restricted-imports'],
  ['src/core/estimation/sub/b.ts', imports('../../simulation/x.ts'), 'no-restricted-imports'],
  ['src/core/simulation/a.ts', imports('../estimation/x.ts'), 'no-restricted-imports'],
  ['src/core/scoring/a.ts', imports('../session/x.ts'), 'no-restricted-imports'],
  ['src/core/missions/a.ts', imports('../simulation/x.ts'), 'no-restricted-imports'],
  ['src/core/missions/b.ts', imports('../estimation/x.ts'), 'no-restricted-imports'],
  ['src/core/session/a.ts', imports('../protocol/x.ts'), 'no-restricted-imports'],
  ['src/core/session/b.ts', imports('../../node/x.ts'), 'no-restricted-imports'],
  ['src/core/session/c.ts', imports('node:fs'), 'no-restricted-imports'],
  ['src/core/session/d.ts', imports('preact'), 'no-restricted-imports'],
  ['src/core/recording/a.ts', imports('../protocol/x.ts'), 'no-restricted-imports'],
  ['src/core/protocol/a.ts', imports('../simulation/x.ts'), 'no-restricted-imports'],
  ['src/core/session/s.ts', imports('../export/x.ts'), 'no-restricted-imports'],
  ['src/core/recording/b.ts', imports('../study/x.ts'), 'no-restricted-imports'],
  ['src/core/protocol/b.ts', imports('../export/x.ts'), 'no-restricted-imports'],
  ['src/core/export/a.ts', imports('../../node/x.ts'), 'no-restricted-imports'],
  ['src/core/export/b.ts', imports('node:fs'), 'no-restricted-imports'],
  ['src/core/export/sub/c.ts', imports('preact'), 'no-restricted-imports'],
  ['src/core/classroom/a.ts', imports('../protocol/x.ts'), 'no-restricted-imports'],
  ['src/core/classroom/b.ts', imports('node:fs'), 'no-restricted-imports'],
  ['src/core/study/a.ts', imports('../../../renderer/x.ts'), 'no-restricted-imports'],
  ['src/node/a.ts', imports('electron'), 'no-restricted-imports'],
  ['src/node/b.ts', imports('../../electron/main/x.ts'), 'no-restricted-imports'],
  ['electron/main/a.ts', imports('../../renderer/store/x.ts'), 'no-restricted-imports'],
  ['electron/preload/a.ts', imports('../../src/core/session/x.ts'), 'no-restricted-imports'],
  ['electron/preload/b.ts', imports('../main/x.ts'), 'no-restricted-imports'],
  ['renderer/a.ts', imports('../src/core/simulation/x.ts'), 'no-restricted-imports'],
  ['renderer/b.ts', imports('../src/core/session/decide.ts'), 'no-restricted-imports'],
  ['renderer/store/c.ts', imports('../../src/core/session/host-state.ts'), 'no-restricted-imports'],
  ['renderer/store/d.ts', imports('../../src/node/x.ts'), 'no-restricted-imports'],
  ['renderer/e.ts', imports('electron'), 'no-restricted-imports'],
  ['renderer/f.ts', imports('../src/core/estimation/x.ts'), 'no-restricted-imports'],
  ['renderer/h.ts', imports('../src/core/estimation/mixture/x.ts'), 'no-restricted-imports'],
  ['renderer/i.ts', imports('../src/core/estimation/explain.ts'), 'no-restricted-imports'],
  ['renderer/j.ts', imports('../src/core/estimation/explain/../x.ts'), 'no-restricted-imports'],
  ['src/core/session/e.ts', 'export const t = Date.now();\n', 'no-restricted-globals'],
  ['src/core/session/f.ts', 'export const r = Math.random();\n', 'no-restricted-properties'],
  ['src/core/session/g.ts', "console.log('x');\n", 'no-console'],
  ['src/core/session/h.ts', 'setTimeout(() => undefined, 1);\n', 'no-restricted-globals'],
  ['src/core/session/i.ts', 'export const e = process.env;\n', 'no-restricted-globals'],
  ['src/core/session/j.ts', 'export const w = window;\n', 'no-restricted-globals'],
  ['src/core/session/k.ts', 'export const d = document;\n', 'no-restricted-globals'],
  ['src/core/session/l.ts', "export * from './x.ts';\n", 'no-barrel-file'],
  ['src/core/session/m.ts', 'export default 1;\n', 'no-default-export'],
  ['src/core/session/n.ts', 'export const a = (b: any): void => void b;\n', 'no-explicit-any'],
  ['src/core/session/o.ts', "export const n: number = 'x';\n", 'TS2322'],
  ['src/core/session/p.ts', 'export {};\n'.repeat(301), 'max-lines'],
  [
    'src/core/session/q.ts',
    "import { r } from './r.ts';\nexport const q = (): number => r();\n",
    'no-cycle',
  ],
  [
    'src/core/session/r.ts',
    "import { q } from './q.ts';\nexport const r = (): number => q();\n",
    'no-cycle',
  ],
  [
    'src/node/c.ts',
    'const f = (): Promise<void> => Promise.resolve();\nf();\n',
    'no-floating-promises',
  ],
  ['renderer/g.tsx', 'export const G = () => <p>Literal</p>;\n', 'jsx-no-literals'],
];

const allowed: readonly (readonly [string, string])[] = [
  ['src/core/estimation/ok.ts', imports('../statistics/x.ts')],
  ['src/core/session/ok.ts', imports('../estimation/x.ts')],
  ['src/core/recording/ok.ts', imports('../session/x.ts')],
  ['src/core/export/ok.ts', imports('../session/x.ts')],
  ['src/core/study/ok.ts', imports('../scoring/x.ts')],
  ['src/core/missions/ok.ts', imports('valibot')],
  ['src/core/missions/types.ts', "export type { T } from '../estimation/x.ts';\n"],
  [
    'src/core/missions/types2.ts',
    "import type { T } from '../estimation/x.ts';\nexport type U = T;\n",
  ],
  ['src/node/ok.ts', imports('../core/session/decide.ts')],
  ['electron/main/ok.ts', imports('../../src/node/x.ts')],
  ['electron/preload/ok.ts', imports('../../src/core/protocol/x.ts')],
  ['renderer/store/ok.ts', imports('../../src/core/session/evolve.ts')],
  ['renderer/store/ok2.ts', imports('../../src/core/estimation/explain/x.ts')],
];

interface Finding {
  readonly code: string;
  readonly filename: string;
}

let folder = '';
let findings: readonly Finding[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vector-prime-lint-'));
  await cp(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const name of [
    '',
    '.base',
    '.core',
    '.net',
    '.node',
    '.preload',
    '.renderer',
    '.test',
    '.tools',
  ]) {
    await cp(join(root, `tsconfig${name}.json`), join(folder, `tsconfig${name}.json`));
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, text] of [...violations, ...allowed]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const bin = join(root, 'node_modules/oxlint/bin/oxlint');
  const report = await new Promise<string>(done => {
    // The exit status is non-zero by design, and the report is on stdout all the same.
    execFile(
      process.execPath,
      [bin, '--format', 'json'],
      { cwd: folder, maxBuffer: 64e6 },
      (_e, out) => done(out),
    );
  });
  findings = (JSON.parse(report) as { diagnostics: Finding[] }).diagnostics;
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

function rulesFor(path: string): string[] {
  return findings.filter(f => f.filename === path).map(f => f.code);
}

describe('the linter', () => {
  test('has a rule for every folder of src/core', async () => {
    const found = await readdir(join(root, 'src/core'), { withFileTypes: true });
    const folders = found.filter(entry => entry.isDirectory()).map(entry => entry.name);
    expect(folders.filter(name => !layers.includes(name))).toEqual([]);
  });

  test.each(violations)('finds the violation in %s', (path, _text, rule) => {
    expect(rulesFor(path).join(' ')).toContain(rule);
  });

  test.each(allowed)('lets the allowed import in %s be', path => {
    expect(rulesFor(path).join(' ')).not.toContain('no-restricted-imports');
  });
});
