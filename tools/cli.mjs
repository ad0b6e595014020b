import { spawn } from 'node:child_process';
import { setUp } from './setup.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { inRoot } from './setup/paths.mjs';
import { runTool } from './setup/say.mjs';

// The command line needs neither Electron nor a window: it runs in plain Node.
async function main() {
  await setUp({ electron: false });
  await ensureBuilt();
  return new Promise(done => {
    const child = spawn(process.execPath, [inRoot('out/main/cli.js'), ...process.argv.slice(2)], {
      // Paths on the command line are meant from where the user is; npm starts scripts in the root.
      cwd: process.env['INIT_CWD'] ?? process.cwd(),
      stdio: 'inherit',
    });
    child.on('error', () => done(1));
    child.on('close', code => done(code ?? 1));
  });
}

await runTool(main);
