import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/core/protocol/settings.ts';
import type { Command } from '../../../../src/core/session/commands.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import type { Flight } from '../../../../renderer/store/flight.ts';
import { createTutorial } from '../../../../renderer/tutorial/tutorial.ts';
import { bell, heap, stateOf } from './states.ts';

function teaching(part: Partial<Settings> = {}) {
  const settings = signal<Settings>({ ...DEFAULT_SETTINGS, ...part });
  const state = signal<SessionState | null>(null);
  const commands: Command[] = [];
  const flight = {
    state,
    submit(command: Command) {
      commands.push(command);
      return Promise.resolve(true);
    },
  } as unknown as Flight;
  const change = (to: Partial<Settings>): void =>
    void (settings.value = { ...settings.peek(), ...to });
  const tutorial = createTutorial(flight, { settings, change });
  const show = (next: SessionState, over: Partial<SessionState> = {}): void =>
    void (state.value = { ...next, ...over });
  return { tutorial, settings, commands, show };
}

const landings = heap(16);

it('slows the landings down, waits for the bell, and flies on', () => {
  const { tutorial, settings, commands, show } = teaching();
  show(stateOf({ landings: [] }));
  show(stateOf({ landings: heap(4), speed: 0.25 }));
  expect(commands.splice(0)).toEqual([{ type: 'set-speed', speed: 0.25 }]);
  show(stateOf({ landings, speed: 0.25 }));
  expect(commands.splice(0)).toEqual([{ type: 'pause' }]);
  expect(tutorial.step.value).toBe('move');
  const waits = { paused: true };
  show(stateOf({ landings, guess: bell(10, 0.5), speed: 0.25 }), waits);
  expect(tutorial.step.value).toBe('width');
  tutorial.met(); // too early to count
  show(stateOf({ landings, guess: bell(10, 2), speed: 0.25 }), waits);
  expect(tutorial.step.value).toBe('computers');
  expect(settings.value.tutorial).toBe('new');
  tutorial.met();
  expect(tutorial.step.value).toBe('over');
  expect(settings.value.tutorial).toBe('done');
  expect(commands).toEqual([]);
  tutorial.close();
  expect(tutorial.step.value).toBeNull();
  expect(commands).toEqual([{ type: 'set-speed', speed: 1 }, { type: 'resume' }]);
});

it('closes when all is done and the player resumes', () => {
  const { tutorial, show } = teaching();
  show(stateOf({ landings }));
  show(stateOf({ landings, guess: bell(10, 0.5) }));
  show(stateOf({ landings, guess: bell(10, 2) }), { paused: true });
  tutorial.met();
  expect(tutorial.step.value).toBe('over');
  show(stateOf({ landings, guess: bell(10, 2) }));
  expect(tutorial.step.value).toBeNull();
});

it('is done when it is skipped or the flight ends, and follows no longer', () => {
  const skipped = teaching();
  skipped.show(stateOf({ landings: heap(4) }));
  skipped.tutorial.close();
  expect(skipped.settings.value.tutorial).toBe('done');
  skipped.show(stateOf({ landings }));
  expect(skipped.tutorial.step.value).toBeNull();

  const ended = teaching();
  ended.show(stateOf({ landings: heap(4) }));
  ended.show(stateOf({ landings: heap(5) }), { phase: 'ended' });
  expect(ended.tutorial.step.value).toBeNull();
  expect(ended.settings.value.tutorial).toBe('done');
});

it('leaves the pace to a player who has chosen one', () => {
  const { tutorial, commands, show } = teaching({ pace: 'half' });
  show(stateOf({ landings: heap(4), speed: 0.5 }));
  tutorial.close();
  expect(commands).toEqual([]);
});
