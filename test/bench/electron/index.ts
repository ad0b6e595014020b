import { app } from 'electron';
import { lockContents, lockSession } from '../../../electron/main/security.ts';
import { registerScheme } from '../../../electron/main/scheme.ts';
import type { Samples } from '../figure.ts';
import { REPORT } from '../launch.ts';
import { measureAllocation } from './allocation.ts';
import { measureDrag } from './drag.ts';
import { measureFrames } from './frames.ts';
import { measureHost } from './host.ts';
import { measureLanding } from './landing.ts';
import { measureOpen, measureSeek } from './replay.ts';

const measurements: Readonly<Record<string, () => Samples | Promise<Samples>>> = {
  'landing.host': measureHost,
  'landing.to.renderer': measureLanding,
  'frame.step.1k': () => measureFrames(1_000),
  'frame.step.10k': () => measureFrames(10_000),
  'frame.allocation': measureAllocation,
  'guess.to.frame': measureDrag,
  'replay.open.1e6': measureOpen,
  'replay.seek.p99': measureSeek,
};

async function run(): Promise<void> {
  lockSession();
  const name = process.argv.find(arg => arg.startsWith('--bench='))?.slice('--bench='.length) ?? '';
  const measure = measurements[name];
  if (measure === undefined) throw new Error(`no benchmark "${name}" runs in Electron`);
  const samples = await measure();
  process.stdout.write(`${REPORT}${JSON.stringify(samples)}\n`, () => app.exit(0));
}

registerScheme();
app.on('web-contents-created', (_event, contents) => lockContents(contents));
app.on('window-all-closed', () => app.exit(1));
app.on('render-process-gone', (_event, _contents, { reason }) => fail(`the page ended: ${reason}`));
// Not awaited at the top: Electron would wait for this module, and this module for Electron.
void app.whenReady().then(run).catch(fail);

function fail(error: unknown): void {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  app.exit(1);
}
