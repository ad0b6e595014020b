import { spawn } from 'node:child_process';
import { setUp } from './setup.mjs';
import { ensureBenchBuilt, ensureBuilt } from './setup/build.mjs';
import { inRoot } from './setup/paths.mjs';
import { runTool } from './setup/say.mjs';

async function main() {
  await setUp();
  await ensureBuilt();
  await ensureBenchBuilt();
  return new Promise(done => {
    const child = spawn(
      process.execPath,
      [inRoot('out/bench/index.js'), ...process.argv.slice(2)],
      {
        cwd: process.env['INIT_CWD'] ?? process.cwd(),
        stdio: 'inherit',
      },
    );
    child.on('error', () => done(1));
    child.on('close', code => done(code ?? 1));
  });
}

await runTool(main);
