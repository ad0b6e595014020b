import { ACTIONS } from './actionList.ts';
import type { ActionSpec, Scope } from './actionSpec.ts';

export type ActionId = (typeof ACTIONS)[number]['id'];

export interface Action extends ActionSpec {
  readonly id: ActionId;
}

export const actions: readonly Action[] = ACTIONS;

const byId = new Map<string, Action>(actions.map(action => [action.id, action]));

export function actionOf(id: ActionId): Action {
  const action = byId.get(id);
  if (action === undefined) throw new Error(`no action is called ${id}`);
  return action;
}

export const isActionId = (id: string): id is ActionId => byId.has(id);

/** Whether the action means something there. */
export const isIn = (action: ActionSpec, scope: Scope): boolean => action[scope] !== undefined;

/** Whether two actions may be meant at one time, so that they cannot share a key. */
export const meet = (a: ActionSpec, b: ActionSpec): boolean =>
  (['play', 'replay', 'menu'] as const).some(scope => isIn(a, scope) && isIn(b, scope));
