import type { ActionSpec } from '../actionSpec.ts';

/** What walks over controls. From a keyboard the platform does most of it. */
export const MENU_ACTIONS = [
  {
    id: 'back',
    group: 'menu',
    keys: ['Escape'],
    buttons: ['B'],
    replay: { type: 'back' },
    menu: { type: 'leave' },
  },
  {
    id: 'press',
    group: 'menu',
    keys: ['Enter'],
    buttons: ['A'],
    menu: { type: 'press' },
    fixed: true,
  },
  {
    id: 'move-up',
    group: 'menu',
    keys: ['Shift+Tab'],
    buttons: ['Up'],
    menu: { type: 'move', to: 'up' },
    repeats: true,
    fixed: true,
  },
  {
    id: 'move-down',
    group: 'menu',
    keys: ['Tab'],
    buttons: ['Down'],
    menu: { type: 'move', to: 'down' },
    repeats: true,
    fixed: true,
  },
  {
    id: 'move-left',
    group: 'menu',
    keys: [],
    buttons: ['Left'],
    menu: { type: 'move', to: 'left' },
    repeats: true,
    fixed: true,
  },
  {
    id: 'move-right',
    group: 'menu',
    keys: [],
    buttons: ['Right'],
    menu: { type: 'move', to: 'right' },
    repeats: true,
    fixed: true,
  },
] as const satisfies readonly ActionSpec[];
