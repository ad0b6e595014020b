import { parseArgs } from 'node:util';
import type { Method } from '../../core/estimation/method.ts';
import { methods } from '../../core/estimation/registry.ts';
import { COLUMN_ROLES } from '../datasets/readDataset.ts';
import type { ColumnNames, ColumnRole } from '../datasets/readDataset.ts';
import { findMethod } from './findMethod.ts';
import type { FoundMethod } from './findMethod.ts';
import type { MethodOption } from './methodOptions.ts';
import { optionsOf, valueWritten } from './methodOptions.ts';
import { UsageError } from './usage.ts';

export interface EstimateRequest extends FoundMethod {
  readonly file: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly columns: ColumnNames;
  readonly json: boolean;
}

/** The command line of `estimate`, by the options of the method that it names. Throws UsageError. */
export function estimateArguments(
  args: readonly string[],
  known: readonly Method[] = methods,
): EstimateRequest {
  const named = tokensOf(args, ['method', 'family', 'components']);
  const found = findMethod(known, {
    name: named.flags.get('method'),
    family: named.flags.get('family'),
    hasComponents: named.flags.has('components'),
  });
  const { method } = found;
  const options = optionsOf(method);
  const taken = new Set(options.map(({ name }) => name));
  const roles = COLUMN_ROLES[method.data].filter(role => !taken.has(role));
  const texts = options.filter(({ isFlag }) => !isFlag).map(({ name }) => name);
  const { flags, bare, files } = tokensOf(args, ['method', 'family', ...texts, ...roles]);

  for (const name of ['method', 'family', ...texts, ...roles])
    if (bare.has(name)) throw new UsageError(`--${name} needs a value`);
  const expected = new Set([...taken, ...roles, 'method', 'family', 'json']);
  const unknown = [...flags.keys(), ...bare].find(name => !expected.has(name));
  if (unknown !== undefined)
    throw new UsageError(
      `${method.name} of ${method.family} has no option --${unknown}; it has ${flagsInWords(options, roles)}`,
    );
  if (files.length !== 1)
    throw new UsageError(
      `estimate takes one FILE, got ${files.length === 0 ? 'none' : files.join(' ')}`,
    );
  return {
    ...found,
    file: files[0] as string,
    json: bare.has('json'),
    options: Object.fromEntries(
      options.flatMap(({ name, key }) => {
        const text = flags.get(name);
        if (text !== undefined) return [[key, valueWritten(name, text)]];
        return bare.has(name) ? [[key, true]] : [];
      }),
    ),
    columns: Object.fromEntries(
      roles.flatMap((role: ColumnRole) => {
        const name = flags.get(role);
        return name === undefined ? [] : [[role, name]];
      }),
    ),
  };
}

interface Tokens {
  readonly flags: ReadonlyMap<string, string>; // with a value
  readonly bare: ReadonlySet<string>; // without one
  readonly files: readonly string[];
}

/** Arguments taken apart; `withValue` are the flags that the next argument belongs to. */
function tokensOf(args: readonly string[], withValue: readonly string[]): Tokens {
  const { tokens } = parseArgs({
    args: joinNumbers(args, withValue),
    options: Object.fromEntries(withValue.map(name => [name, { type: 'string' as const }])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const flags = new Map<string, string>();
  const bare = new Set<string>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.value === undefined) bare.add(token.name);
    else flags.set(token.name, token.value);
  }
  return { flags, bare, files };
}

/** "--mu0 -3" as "--mu0=-3": a number below 0 is no flag. */
function joinNumbers(args: readonly string[], withValue: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1) ?? '';
    const takesIt = before.startsWith('--') && withValue.includes(before.slice(2));
    if (takesIt && /^-\.?\d/.test(arg)) joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

function flagsInWords(options: readonly MethodOption[], roles: readonly string[]): string {
  return [...options.map(({ name }) => name), ...roles, 'json'].map(name => `--${name}`).join(', ');
}
