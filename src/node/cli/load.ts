import { runLoad, type LoadFigures } from './loadRun.ts';
import { forkLoadServer, serveLoad } from './loadServer.ts';
import { printJson, readOptions, UsageError } from './usage.ts';

/** Puts a class of so many players on this computer and measures how its server keeps up. */
export async function measureLoad(args: readonly string[]): Promise<number> {
  if (args[0] === '--as-server') return serveLoad();
  const { values, positionals } = readOptions(args, {
    players: { type: 'string' },
    seconds: { type: 'string' },
    hz: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (positionals.length > 0)
    throw new UsageError(`load takes no argument, got "${positionals[0]}"`);
  const figures = await runLoad(
    {
      players: wholeNumber('--players', values.players ?? '40', 1, 2500),
      seconds: wholeNumber('--seconds', values.seconds ?? '20', 1, 600),
      hz: wholeNumber('--hz', values.hz ?? '20', 1, 20),
    },
    forkLoadServer,
  );
  if (values.json === true) printJson(figures);
  else print(figures);
  return 0;
}

function wholeNumber(name: string, given: string, least: number, most: number): number {
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= least && value <= most) return value;
  throw new UsageError(`${name} takes a whole number from ${least} to ${most}, got "${given}"`);
}

function print(figures: LoadFigures): void {
  const line = (what: string, value: string): void =>
    void process.stdout.write(`${what.padEnd(24)}${value}\n`);
  const { broadcastMs, guessAckMs } = figures;
  line('players', String(figures.players));
  line('frames a second', figures.framesPerSecond.toFixed(2));
  line('frames skipped', String(figures.skippedFrames));
  line('broadcast / ms', `p50 ${broadcastMs.p50}, p95 ${broadcastMs.p95}, p99 ${broadcastMs.p99}`);
  line(
    'guess to answer / ms',
    `p50 ${guessAckMs.p50}, p95 ${guessAckMs.p95}, p99 ${guessAckMs.p99}`,
  );
  line('bytes a player, second', figures.bytesPerPlayerPerSecond.toFixed(0));
  line("server's processor / %", figures.serverCpuPercent.toFixed(0));
  line("server's memory / MB", figures.serverRssMB.toFixed(0));
}
