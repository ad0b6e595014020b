import { describe, expect, test } from 'vitest';
import type { ClassPlan, ClassQuestion } from '../../../../src/core/classroom/plan.ts';
import { planSchema } from '../../../../src/core/classroom/classSchemas.ts';
import {
  defaultPlan,
  moved,
  planProblem,
  plannedRound,
  trimmedPlan,
  withoutOption,
} from '../../../../renderer/store/classroom/teacherPlan.ts';
import {
  rememberedPlan,
  rememberPlan,
} from '../../../../renderer/store/classroom/teacherMemory.ts';
import * as v from 'valibot';

const question: ClassQuestion = { text: 'Why?', options: ['a', 'b', 'c'], right: 1 };
const withQuestion = (part: Partial<ClassQuestion>): ClassPlan => ({
  ...defaultPlan('Class'),
  rounds: [{ ...plannedRound('decoys'), question: { ...question, ...part } }],
});

describe('a plan that is being set up', () => {
  test('is ready at first, and as the host takes it', () => {
    const plan = defaultPlan('Statistics');
    expect(planProblem(plan)).toBeNull();
    expect(v.safeParse(planSchema, plan).success).toBe(true);
  });

  test('moves an entry as far as there are places', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 5)).toEqual(['a', 'b', 'c']);
  });

  test.each([
    ['a name of spaces', { ...defaultPlan(' ') }, 'title'],
    ['no mission', { ...defaultPlan('Class'), rounds: [] }, 'no-rounds'],
    ['an empty question', withQuestion({ text: ' ' }), 'question'],
    ['an empty answer', withQuestion({ options: ['a', ''] }), 'options'],
    ['two answers that are the same', withQuestion({ options: ['a', 'a '] }), 'alike'],
    ['a single team', { ...defaultPlan('Class'), teams: ['Red'] }, 'team'],
    ['two teams of one name', { ...defaultPlan('Class'), teams: ['Red', 'Red '] }, 'team'],
  ] as const)('does not begin with %s', (_what, plan, what) => {
    expect(planProblem(plan)).toMatchObject({ what });
  });

  test('keeps the right answer when another one goes', () => {
    expect(withoutOption(question, 0)).toMatchObject({ options: ['b', 'c'], right: 0 });
    expect(withoutOption(question, 1)).toMatchObject({ options: ['a', 'c'], right: null });
    expect(withoutOption(question, 2)).toMatchObject({ options: ['a', 'b'], right: 1 });
  });

  test('is sent without the spaces around what was typed', () => {
    const sent = trimmedPlan({ ...withQuestion({ options: [' a', 'b '] }), title: ' T ' });
    expect(sent.title).toBe('T');
    expect(sent.rounds[0]?.question?.options).toEqual(['a', 'b']);
  });
});

describe('the plan of the last class', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };

  test('comes back as it was', () => {
    const plan: ClassPlan = {
      ...withQuestion({}),
      ranks: { top: 3 },
      names: 'shown',
      approve: true,
    };
    rememberPlan(storage, plan);
    expect(rememberedPlan(storage)).toEqual(plan);
  });

  test.each(['', 'null', '[]', '{', '{"title":"T","teams":[],"rounds":[{}]}', '{"title":5}'])(
    'is none where %j was kept',
    text => {
      expect(rememberedPlan({ getItem: () => text })).toBeNull();
    },
  );

  test('is forgotten where nothing can be kept', () => {
    const full = {
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => rememberPlan(full, defaultPlan('Class'))).not.toThrow();
  });
});
