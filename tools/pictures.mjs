import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { setUp } from './setup.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { inRoot, ROOT } from './setup/paths.mjs';
import { runTool, say, ToolError } from './setup/say.mjs';

const HELP = `Usage: npm run pictures [-- --readme | --references | --compare] [--only WORD]

Takes pictures of the real game, without a screen.
  --readme      rewrites doc/pictures, the animation too; without an option the same
  --references  rewrites what \`npm test\` holds every screen to (test/visual/references):
                look at test-results/screens afterwards, they are the same pictures in full
  --compare     holds every screen, at every size and in every language, to its reference
  --only WORD   only journeys whose name has this word, such as decoys`;

function parse() {
  try {
    return parseArgs({
      options: {
        readme: { type: 'boolean' },
        references: { type: 'boolean' },
        compare: { type: 'boolean' },
        only: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new ToolError(message, '`npm run pictures -- --help` lists the options.', 2);
  }
}

/**
 * @param {readonly string[]} args of Playwright
 * @param {Readonly<Record<string, string>>} env
 * @returns {Promise<number>} its exit status
 */
function playwright(args, env) {
  return new Promise(done => {
    const script = inRoot('node_modules/@playwright/test/cli.js');
    const child = spawn(process.execPath, [script, 'test', ...args], {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.on('error', () => done(127));
    child.on('close', code => done(code ?? 1));
  });
}

await runTool(async () => {
  const { references, compare, readme, only, help } = parse();
  if (help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  if ([references, compare, readme].filter(Boolean).length > 1)
    throw new ToolError('only one thing at a time', '`npm run pictures -- --help` says which.', 2);
  await setUp({ electron: true });
  await ensureBuilt();
  const named = only === undefined ? [] : ['-g', only];
  if (!references && !compare)
    return playwright(['--config', 'test/visual/pictures.config.ts', ...named], {});
  const code = await playwright(['test/e2e/visual.spec.ts', '--reporter=list', ...named], {
    PICTURES: 'all',
    ...(references && { PICTURES_REFERENCES: '1' }),
  });
  say('The pictures lie in test-results/screens.');
  return code;
});
