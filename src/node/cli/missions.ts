import { loadMissions } from '../missions.ts';
import { printJson, readOptions, UsageError } from './usage.ts';

export function listMissions(args: readonly string[]): number {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' } });
  if (positionals.length > 0)
    throw new UsageError(`missions takes no argument, got "${positionals[0]}"`);
  const missions = loadMissions();
  if (values.json === true) printJson(missions);
  else
    for (const mission of missions)
      process.stdout.write(
        `${mission.id.padEnd(16)} ${String(mission.landings).padStart(5)} landings  ${mission.contestants.join(', ')}\n`,
      );
  return 0;
}
