import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ClassEvent, ClassFact } from '../../../../src/core/classroom/classEvents.ts';
import type { ClassPlan } from '../../../../src/core/classroom/plan.ts';
import { parseMissionFile } from '../../../../src/core/missions/missionFile.ts';
import { sharedEvent } from '../../../../src/core/classroom/round.ts';
import type { SessionEvent } from '../../../../src/core/session/events.ts';
import { playThrough } from '../../../../src/core/session/playThrough.ts';

export const SEED = '0123456789abcdef0123456789abcdef';

export const PLAN: ClassPlan = {
  title: 'Year 12, Monday',
  rounds: [
    {
      missionId: 'first-contact',
      flight: null,
      answers: 'mission',
      question: { text: 'Who is nearest?', options: ['The mean', 'The median'], right: 0 },
    },
  ],
  approve: false,
  names: 'shown',
  ranks: 'private',
  teams: [],
};

export interface Pupil {
  readonly seat: string;
  readonly name: string;
  /** Guesses: after so many landings. */
  readonly guesses: readonly {
    readonly after: number;
    readonly mu: number;
    readonly sigma: number;
  }[];
  readonly before: number;
  readonly after: number;
}

export const PUPILS: readonly Pupil[] = [
  {
    seat: 'aaaaaaaa',
    name: 'Ada',
    guesses: [
      { after: 3, mu: 10, sigma: 1 },
      { after: 20, mu: 9, sigma: 1.5 },
    ],
    before: 1,
    after: 0,
  },
  {
    seat: 'bbbbbbbb',
    name: '=HYPERLINK("http://x")<b>',
    guesses: [{ after: 5, mu: -40, sigma: 0.2 }],
    before: 0,
    after: 0,
  },
  { seat: 'cccccccc', name: 'Cleo', guesses: [], before: 1, after: 1 },
];

/** The round's session as nobody plays it. */
export function flown(missionId: string, seed = SEED): readonly SessionEvent[] {
  const file = resolve(import.meta.dirname, `../../../../assets/missions/${missionId}.json`);
  const parsed = parseMissionFile(JSON.parse(readFileSync(file, 'utf8')), missionId);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const mission = parsed.value;
  const events: SessionEvent[] = [];
  playThrough(
    { mission, seed, data: null },
    ({ phase }) => (phase === 'briefing' ? { type: 'begin' } : null),
    told => void events.push(...told),
  );
  return events;
}

const spans = (
  { first, positions }: { readonly first: number; readonly positions: readonly number[] },
  landing: number,
): boolean => first <= landing && landing < first + positions.length;

/** A whole class of one round, as its journal has it. */
export function sampleClass(classId = 'class-1', plan = PLAN): readonly ClassEvent[] {
  const facts: (ClassFact & { at: number })[] = [
    { type: 'class-opened', classId, plan, at: 0 },
    ...PUPILS.map(({ seat, name }, i) => ({
      type: 'seat-taken' as const,
      seat,
      name,
      resumeHash: String(i).repeat(64),
      waits: false,
      at: 100 + i,
    })),
    { type: 'question-asked', round: 0, when: 'before', at: 900 },
    ...PUPILS.map(({ seat, before }) => ({
      type: 'question-answered' as const,
      round: 0,
      when: 'before' as const,
      seat,
      option: before,
      at: 950,
    })),
    { type: 'round-opened', round: 0, seed: SEED, at: 1000 },
  ];
  for (const event of flown('first-contact')) {
    for (const { seat, guesses } of PUPILS)
      for (const [nonce, { after, mu, sigma }] of guesses.entries())
        if (event.type === 'landed' && spans(event, after + 1))
          facts.push({
            type: 'seat-guessed',
            round: 0,
            seat,
            nonce,
            guess: { family: 'normal', mu, sigma },
            after: event.first - 1,
            saw: event.first - 1,
            at: 1000 + event.at,
          });
    facts.push({ type: 'round-told', round: 0, event: sharedEvent(event), at: 1000 + event.at });
  }
  const end = facts.at(-1)?.at ?? 0;
  facts.push({ type: 'round-closed', round: 0, at: end });
  facts.push({ type: 'question-asked', round: 0, when: 'after', at: end });
  for (const { seat, after } of PUPILS)
    facts.push({
      type: 'question-answered',
      round: 0,
      when: 'after',
      seat,
      option: after,
      at: end,
    });
  facts.push({ type: 'class-ended', at: end });
  return facts.map((fact, seq) => ({ ...fact, seq }));
}
