import type { ClassPlan, ClassQuestion, PlannedRound } from '../../../src/core/classroom/plan.ts';

/** Bounds of what a teacher types. */
export const PLAN_LIMITS = {
  title: 80, // characters
  question: 300, // characters
  option: 120, // characters
  team: 40, // characters
  options: [2, 6],
  rounds: 20,
  teams: 12,
} as const;

export const PLANNED_MISSIONS = [
  'first-contact',
  'thin-evidence',
  'decoys',
  'two-bases',
  'newcomb',
] as const;

export const plannedRound = (missionId: string): PlannedRound => ({
  missionId,
  flight: null,
  answers: 'mission',
  question: null,
});

export const emptyQuestion: ClassQuestion = { text: '', options: ['', ''], right: null };

/** What a first class is well begun with: what an estimate is, what spoils it, how little may be enough. */
export const defaultPlan = (title: string): ClassPlan => ({
  title,
  rounds: ['first-contact', 'decoys', 'thin-evidence'].map(plannedRound),
  approve: false,
  names: 'hidden',
  ranks: 'private',
  teams: [],
});

/** The list with the entry at `from` moved by so many places, as far as there are any. */
export function moved<T>(list: readonly T[], from: number, by: number): readonly T[] {
  const to = Math.max(0, Math.min(list.length - 1, from + by));
  const rest = list.filter((_, i) => i !== from);
  const entry = list[from];
  return entry === undefined ? list : [...rest.slice(0, to), entry, ...rest.slice(to)];
}

export const replaced = <T>(list: readonly T[], index: number, entry: T): readonly T[] =>
  list.map((one, i) => (i === index ? entry : one));

export const without = <T>(list: readonly T[], index: number): readonly T[] =>
  list.filter((_, i) => i !== index);

/** A question without one of its options; the right one stays the right one. */
export function withoutOption(question: ClassQuestion, index: number): ClassQuestion {
  const { right } = question;
  return {
    ...question,
    options: without(question.options, index),
    right: right === null || right === index ? null : right > index ? right - 1 : right,
  };
}

export type PlanProblem =
  | { readonly what: 'title' | 'no-rounds' | 'team' }
  | { readonly what: 'question' | 'options' | 'alike'; readonly round: number };

/** The first thing that a class could not begin with; null: it can. */
export function planProblem(plan: ClassPlan): PlanProblem | null {
  if (!fits(plan.title, PLAN_LIMITS.title)) return { what: 'title' };
  if (plan.rounds.length === 0) return { what: 'no-rounds' };
  for (const [round, { question }] of plan.rounds.entries()) {
    if (question === null) continue;
    if (!fits(question.text, PLAN_LIMITS.question)) return { what: 'question', round };
    const options = question.options.map(option => option.trim());
    if (!options.every(option => fits(option, PLAN_LIMITS.option)))
      return { what: 'options', round };
    if (new Set(options).size < options.length) return { what: 'alike', round };
  }
  const teams = plan.teams.map(team => team.trim());
  const named = teams.every(team => fits(team, PLAN_LIMITS.team));
  if (!named || new Set(teams).size < teams.length || teams.length === 1) return { what: 'team' };
  return null;
}

const fits = (text: string, most: number): boolean =>
  text.trim().length >= 1 && text.trim().length <= most;

/** As it is sent: without spaces at the ends of what was typed. */
export function trimmedPlan(plan: ClassPlan): ClassPlan {
  return {
    ...plan,
    title: plan.title.trim(),
    teams: plan.teams.map(team => team.trim()),
    rounds: plan.rounds.map(round => ({
      ...round,
      question: round.question && {
        ...round.question,
        text: round.question.text.trim(),
        options: round.question.options.map(option => option.trim()),
      },
    })),
  };
}
