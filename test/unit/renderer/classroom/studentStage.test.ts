import { expect, it } from 'vitest';
import { studentStage } from '../../../../renderer/store/classroom/studentStage.ts';
import { lobbyView } from '../../../support/fakeSeat.ts';

const question = { text: '?', options: ['a', 'b'], answered: null, right: null } as const;
const before = { ...question, when: 'before' } as const;
const after = { ...question, when: 'after' } as const;

it.each([
  ['the door, of no class', null, null, 'join'],
  ['the door, while they wait', { status: 'waiting', phase: 'flying' }, 'flying', 'waiting'],
  ['the lobby', { phase: 'lobby' }, null, 'lobby'],
  ['the question before the flight', { phase: 'asking', question: before }, 'briefing', 'question'],
  ['the flight that has begun since', { phase: 'asking', question: before }, 'flying', 'play'],
  ['the question after the reveal', { phase: 'asking', question: after }, 'ended', 'question'],
  ['a round whose events are on their way', { phase: 'flying' }, null, 'loading'],
  ['the briefing', { phase: 'briefing' }, 'briefing', 'briefing'],
  ['the flight', { phase: 'flying' }, 'flying', 'play'],
  ['the reveal, before the class tells of it', { phase: 'flying' }, 'ended', 'reveal'],
  ['the end', { phase: 'ended' }, 'ended', 'ended'],
  ['the way out', { status: 'removed', phase: 'flying' }, 'flying', 'out'],
  ['the way out for good', { status: 'banned', phase: 'lobby' }, null, 'out'],
] as const)('shows %s', (_, part, flown, stage) => {
  expect(studentStage(part === null ? null : { ...lobbyView, ...part }, flown)).toBe(stage);
});
