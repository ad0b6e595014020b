import type { ClassPlan, ClassQuestion, PlannedRound } from '../../../src/core/classroom/plan.ts';

const KEY = 'vector-prime/class-plan';

/** The plan of the last class that was set up here; null: none, or none that can be read. */
export function rememberedPlan(storage: Pick<Storage, 'getItem'>): ClassPlan | null {
  try {
    const kept = storage.getItem(KEY);
    return kept === null ? null : planOf(JSON.parse(kept));
  } catch {
    return null;
  }
}

export function rememberPlan(storage: Pick<Storage, 'setItem'>, plan: ClassPlan): void {
  try {
    storage.setItem(KEY, JSON.stringify(plan));
  } catch {
    // Full, or not allowed: then it is not remembered.
  }
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (input: unknown): input is Fields => typeof input === 'object' && input !== null;
const isText = (input: unknown): input is string => typeof input === 'string';
const isTexts = (input: unknown): input is readonly string[] =>
  Array.isArray(input) && input.every(isText);

/** Only what this version would have written is taken. */
function planOf(input: unknown): ClassPlan | null {
  if (!isFields(input) || !isText(input['title']) || !isTexts(input['teams'])) return null;
  const { rounds, ranks } = input;
  if (!Array.isArray(rounds)) return null;
  const read = rounds.map(roundOf);
  if (read.includes(null)) return null;
  const top = isFields(ranks) ? ranks['top'] : null;
  return {
    title: input['title'],
    rounds: read.filter(round => round !== null),
    approve: input['approve'] === true,
    names: input['names'] === 'shown' ? 'shown' : 'hidden',
    ranks: top === 3 || top === 10 ? { top } : 'private',
    teams: input['teams'],
  };
}

function roundOf(input: unknown): PlannedRound | null {
  if (!isFields(input) || !isText(input['missionId'])) return null;
  const question = input['question'] === null ? null : questionOf(input['question']);
  if (question === null && input['question'] !== null) return null;
  return {
    missionId: input['missionId'],
    flight: null,
    answers: input['answers'] === 'at-reveal' ? 'at-reveal' : 'mission',
    question,
  };
}

function questionOf(input: unknown): ClassQuestion | null {
  if (!isFields(input) || !isText(input['text']) || !isTexts(input['options'])) return null;
  const { text, options, right } = input;
  const isRight = typeof right === 'number' && right in options;
  return { text, options, right: isRight ? right : null };
}
