import { estimateFile } from './estimate.ts';
import { exportFile } from './export.ts';
import { homework } from './homework.ts';
import { listMethods } from './methods.ts';
import { replayFile } from './replay.ts';
import { runMission } from './run.ts';
import { printUsage, UsageError } from './usage.ts';
import { listMissions } from './missions.ts';
import { verifyFile } from './verify.ts';

type CommandLine = (args: readonly string[]) => Promise<number> | number;

const COMMANDS: Readonly<Record<string, CommandLine>> = {
  missions: listMissions,
  run: runMission,
  replay: replayFile,
  verify: verifyFile,
  export: exportFile,
  homework,
  estimate: estimateFile,
  methods: listMethods,
  // A class's server takes long to read, and the rest does without it.
  serve: async args => (await import('./serve.ts')).serveClass(args),
  load: async args => (await import('./load.ts')).measureLoad(args),
};

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') {
    printUsage(name === undefined ? process.stderr : process.stdout);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS[name];
  if (command === undefined)
    throw new UsageError(`no command "${name}"; there are ${Object.keys(COMMANDS).join(', ')}`);
  return command(args);
}

process.stdout.on('error', (error: Error) => {
  // Whoever read the output, such as `head`, has seen enough.
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const usage = error instanceof UsageError;
  process.stderr.write(`vector-prime: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = usage ? 2 : 1;
}
