import type { Method } from '../../core/estimation/method.ts';
import { UsageError } from './usage.ts';

export interface FoundMethod {
  readonly method: Method;
  /** That other families have a method of that name for the same data, or null. */
  readonly warning: string | null;
}

export interface MethodRequest {
  readonly name: string | undefined;
  readonly family: string | undefined;
  readonly hasComponents: boolean; // which only mixtures have
}

/** Other names for a family. */
const FAMILY_ALIASES: Readonly<Record<string, string>> = {
  gaussian: 'normal',
  gmm: 'mixture',
  'gaussian-mixture': 'mixture',
  'normal-mixture': 'mixture',
  t: 'student-t',
  student: 'student-t',
  contaminated: 'contaminated-normal',
  censored: 'censored-normal',
  missing: 'missing-normal',
  'least-squares': 'line',
};

/**
 * The method of a name or alias, in any case and with underscores as hyphens. Throws UsageError, which lists
 * what there is.
 */
export function findMethod(
  methods: readonly Method[],
  { name, family, hasComponents }: MethodRequest,
): FoundMethod {
  if (name === undefined)
    throw new UsageError(`estimate needs --method NAME; there are ${namesOf(methods)}`);
  const called = methods.filter(method => isCalled(method, plain(name)));
  if (called.length === 0)
    throw new UsageError(`no method "${name}"; there are ${namesOf(methods)}`);
  const wanted = family ?? (hasComponents && called.some(isMixture) ? 'mixture' : null);
  if (wanted === null) return firstOf(called, name);
  const method = called.find(one => one.family === familyOf(wanted));
  if (method === undefined)
    throw new UsageError(
      `no method "${name}" of family "${wanted}"; "${name}" has ${familiesOf(called)}`,
    );
  return { method, warning: null };
}

function firstOf(called: readonly Method[], name: string): FoundMethod {
  const method = called[0] as Method;
  const others = called.filter(one => one !== method && one.data === method.data);
  const warning =
    others.length === 0
      ? null
      : `"${name}" is a method of several families; ${method.family} was taken, --family names another: ${familiesOf(others)}`;
  return { method, warning };
}

function isCalled({ name, family, aliases }: Method, called: string): boolean {
  return [name, ...aliases, `${family}-${name}`, `${name}-${family}`].some(
    one => plain(one) === called,
  );
}

function isMixture({ family }: Method): boolean {
  return family === 'mixture';
}

function familyOf(called: string): string {
  return FAMILY_ALIASES[plain(called)] ?? plain(called);
}

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/[_\s]/g, '-');
}

function namesOf(methods: readonly Method[]): string {
  return [...new Set(methods.map(({ name }) => name))].join(', ');
}

function familiesOf(methods: readonly Method[]): string {
  return [...new Set(methods.map(({ family }) => family))].join(', ');
}
