import type { Method } from '../../core/estimation/method.ts';
import { methods } from '../../core/estimation/registry.ts';
import { COLUMN_ROLES } from '../datasets/readDataset.ts';
import type { MethodOption } from './methodOptions.ts';
import { optionsOf } from './methodOptions.ts';
import { printJson, readOptions, UsageError } from './usage.ts';

/** Lists the ways to estimate. */
export function listMethods(args: readonly string[]): number {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' } });
  if (positionals.length > 0)
    throw new UsageError(`methods takes no argument, got "${positionals[0]}"`);
  if (values.json === true) printJson(methods.map(describe));
  else for (const method of methods) process.stdout.write(`${inLines(method).join('\n')}\n`);
  return 0;
}

function describe(method: Method): unknown {
  const { name, family, aliases, about, data } = method;
  const options = optionsOf(method).map(({ name: option, takes, isRequired, default: preset }) => ({
    name: option,
    takes,
    required: isRequired,
    default: preset,
  }));
  return { name, family, aliases, about, data, columns: COLUMN_ROLES[data], options };
}

function inLines(method: Method): readonly string[] {
  const { name, family, aliases, about, data } = method;
  return [
    `${`${name} --family ${family}`.padEnd(40)}${data}`,
    `    ${about}`,
    ...(aliases.length === 0 ? [] : [`    also called ${aliases.join(', ')}`]),
    ...optionsOf(method).map(option => `    --${option.name.padEnd(18)}${optionInWords(option)}`),
  ];
}

function optionInWords({ takes, isRequired, default: preset }: MethodOption): string {
  if (isRequired) return `${takes}; needed`;
  return preset === null ? takes : `${takes}; else ${JSON.stringify(preset)}`;
}
