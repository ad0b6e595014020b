import { findMethod } from '../../../src/core/estimation/registry.ts';
import { valuesOf } from '../case.ts';
import type { Kind } from '../kind.ts';

export const methodOfMomentsKind: Kind = {
  kind: 'method_of_moments',
  inputs: ['family'],
  columns: ['x'],
  quantities: ['parameters', 'status'],
  solve: c => {
    const family = (c.input['family'] as string).replaceAll('_', '-');
    const method = findMethod('moments', family);
    if (method === undefined) throw new Error(`no method of moments for ${family}`);
    const { parameters, status } = method.fit({ kind: 'readings', values: valuesOf(c) }, {});
    return { method: { parameters, status } };
  },
};
