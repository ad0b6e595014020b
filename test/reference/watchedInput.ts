import type { ReferenceCase, ReferenceValue } from './case.ts';

type Input = ReferenceCase['input'];

export interface WatchedInput {
  readonly input: Input;
  /** Fields that nobody has read of the objects inside `input` that were read in part. */
  readonly unread: () => readonly string[]; // "prior.kappa0"
}

/** Texts that describe the numbers beside them. */
const DESCRIPTIONS: ReadonlySet<string> = new Set(['family', 'density']);

/**
 * `input`, to be read as ever, which tells afterwards what was left unread: a field inside a prior or a start that
 * nobody looks at is one that nobody understands.
 */
export function watchInput(input: Input): WatchedInput {
  const nodes: { readonly path: string; readonly keys: string[]; readonly read: Set<string> }[] =
    [];

  const watch = (value: ReferenceValue, path: string): ReferenceValue => {
    if (Array.isArray(value)) {
      const items = value as readonly ReferenceValue[];
      return items.some(isObject) ? items.map((item, i) => watch(item, `${path}[${i}]`)) : items;
    }
    if (!isObject(value)) return value;
    const children = Object.fromEntries(
      Object.entries(value).map(([key, child]) => [key, watch(child, `${path}.${key}`)]),
    );
    const keys = Object.entries(value)
      .filter(([key, child]) => !(DESCRIPTIONS.has(key) && typeof child === 'string'))
      .map(([key]) => key);
    const node = { path, keys, read: new Set<string>() };
    nodes.push(node);
    return new Proxy(children, {
      get(target, key) {
        node.read.add(String(key));
        return Reflect.get(target, key) as unknown;
      },
      // Whoever lists the keys sees them all.
      ownKeys(target) {
        for (const key of node.keys) node.read.add(key);
        return Reflect.ownKeys(target);
      },
    });
  };

  return {
    input: Object.fromEntries(
      Object.entries(input).map(([key, value]) => [key, watch(value, key)]),
    ),
    unread: () =>
      nodes
        .filter(({ read }) => read.size > 0)
        .flatMap(({ path, keys, read }) =>
          keys.filter(key => !read.has(key)).map(key => `${path}.${key}`),
        ),
  };
}

function isObject(value: ReferenceValue): value is { readonly [key: string]: ReferenceValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
