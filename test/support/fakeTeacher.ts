import type { TeacherCommand } from '../../src/core/classroom/classCommands.ts';
import type { ClassPlan } from '../../src/core/classroom/plan.ts';
import type {
  ClassGuesses,
  ClassPhase,
  SeatView,
  TeacherView,
} from '../../src/core/protocol/classroom.ts';
import { columnView } from '../../src/core/session/column.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import { logDensity } from '../../src/core/statistics/families.ts';
import type { NormalLaw } from '../../src/core/statistics/law.ts';

/** A class that is made up: seats that come in by themselves, and guess by rules of their own. */
export interface FakeTeacher {
  readonly view: () => TeacherView;
  readonly submit: (command: TeacherCommand) => void;
  /** What stands after the state's landings; the law of each seat follows it with a lag and a lean of its own. */
  readonly guesses: (state: SessionState) => ClassGuesses;
  /** Changes what is told of the class. */
  readonly tell: (part: Partial<TeacherView>) => void;
}

export interface FakeRounds {
  /** Opens the session of a round, and gives its identity. */
  readonly open: (missionId: string) => string;
  readonly lead: (command: TeacherCommand) => void;
}

const NAMES = [
  'Ada', 'Bilal', 'Chloé', 'Dmitri', 'Emre', 'Farida', 'Gustavo', 'Hannah', 'Ibrahim', 'Jūratė',
  'Kwame', 'Lucía', 'Mei Lin', 'Nadia', 'Óscar', 'Priya', 'Quentin', 'Ruth', 'سلمى', 'Tomás',
  'Uma', 'Viktor', 'Wanjiru', 'Xóchitl', 'Yusuf', 'Zoë', 'Alexandra-Maria', 'Bo', 'Celeste', 'Davide',
  'Elif', 'François', 'Grete', '王小明', 'Inés', 'Jakub', 'Kirsi', 'Léa', 'Mohammed', 'Noor',
] as const; // prettier-ignore

/** Repeatable, between 0 and 1. */
const spreadOf = (i: number, salt: number): number => {
  const x = Math.sin(i * 127.1 + salt * 311.7) * 43758.5453;
  return x - Math.floor(x);
};

export function createFakeTeacher(
  plan: ClassPlan,
  rounds: FakeRounds,
  seats: number,
  changed: () => void,
): FakeTeacher {
  let told: TeacherView = {
    classId: 'fake',
    plan,
    phase: 'lobby',
    round: -1,
    sessionId: null,
    asking: null,
    locked: false,
    code: 'K7XQ4M',
    addresses: ['http://192.168.1.20:2567/'],
    seats: Array.from({ length: seats }, (_, i): SeatView => seatOf(plan, i)),
    answers: { before: [], after: [] },
    notices: [],
  };
  const paid = new Map<string, { count: number; sum: number }>();

  const change = (part: Partial<TeacherView>): void => {
    told = { ...told, ...part };
    changed();
  };
  const each = (how: (seat: SeatView, i: number) => Partial<SeatView>): readonly SeatView[] =>
    told.seats.map((seat, i) => ({ ...seat, ...how(seat, i) }));
  const to = (phase: ClassPhase): void => change({ phase, asking: null });

  function submit(command: TeacherCommand): void {
    switch (command.type) {
      case 'approve-all':
        return change({
          seats: each(seat => (seat.status === 'waiting' ? { status: 'here' } : {})),
        });
      case 'approve':
        return change({
          seats: each(seat => (seat.id === command.seat ? { status: 'here' } : {})),
        });
      case 'rename':
        return change({
          seats: each(seat => (seat.id === command.seat ? { name: command.name } : {})),
        });
      case 'move':
        return change({
          seats: each(seat => (seat.id === command.seat ? { team: command.team } : {})),
        });
      case 'kick':
      case 'ban':
        return change({
          seats: each(seat => (seat.id === command.seat ? { status: 'gone' } : {})),
        });
      case 'lock':
      case 'unlock':
        return change({ locked: command.type === 'lock' });
      case 'ask':
        return change({
          phase: 'asking',
          asking: command.when,
          answers: {
            ...told.answers,
            [command.when]: command.when === 'before' ? [14, 9, 5] : [4, 21, 3],
          },
          seats: each((_, i) => ({ answered: i % 3 !== 0 })),
        });
      case 'next': {
        const round = told.round + 1;
        const planned = plan.rounds[round];
        if (planned === undefined) return to('ended');
        paid.clear();
        return change({
          phase: 'briefing',
          asking: null,
          round,
          answers: { before: [], after: [] },
          sessionId: rounds.open(planned.missionId),
        });
      }
      case 'begin':
        to('flying');
        return rounds.lead(command);
      case 'end-class':
        return to('ended');
      default:
        return rounds.lead(command);
    }
  }

  function guesses(state: SessionState): ClassGuesses {
    const landed = columnView(state.landings);
    const best = Math.min(
      ...state.mission.contestants.map(id => state.race.totals[id] ?? Infinity),
    );
    const behind = (id: string, law: NormalLaw): number => {
      const known = paid.get(id) ?? { count: 0, sum: 0 };
      for (let i = known.count; i < landed.length; i++)
        known.sum -= logDensity(law, landed[i] ?? 0);
      known.count = landed.length;
      paid.set(id, known);
      return known.sum - best;
    };
    const here = told.seats.filter(({ status }) => status === 'here');
    const laws = here
      .map((seat, i) => ({ seat, i }))
      .filter(({ i }) => landed.length > 4 + 60 * spreadOf(i, 3))
      .map(({ seat, i }) => ({ seat: seat.id, law: lawOf(landed, state, i) }));
    const mus = laws.map(({ law }) => law.mu).toSorted((a, b) => a - b);
    const sigmas = laws.map(({ law }) => law.sigma).toSorted((a, b) => a - b);
    const whole = (
      [
        ['mean', mean],
        ['median', median],
        ['trimmed', trimmed],
      ] as const
    ).map(([id, of]) => {
      const law: NormalLaw = { family: 'normal', mu: of(mus), sigma: of(sigmas) };
      return { id, law, regret: laws.length < 3 ? 0 : behind(id, law) };
    });
    return {
      landings: landed.length,
      guesses: laws.map(({ seat, law }) => ({ seat, law, regret: behind(seat, law) })),
      estimators: laws.length < 3 ? [] : whole,
    };
  }

  return { view: () => told, submit, guesses, tell: change };
}

function seatOf({ teams, approve }: ClassPlan, i: number): SeatView {
  const waits = approve && i % 9 === 4;
  return {
    id: `seat${String(i).padStart(4, '0')}`,
    name: NAMES[i % NAMES.length] ?? 'Nobody',
    team: teams.length === 0 ? null : (teams[i % teams.length] ?? null),
    status: waits ? 'waiting' : i % 17 === 11 ? 'away' : 'here',
    answered: false,
    guesses: i % 5,
    points: null,
    place: null,
  };
}

/** The running mean and deviation of the bulk, a little late and a little off. */
function lawOf(landed: Float64Array, { mission }: SessionState, i: number): NormalLaw {
  const seen = landed.subarray(0, Math.max(3, landed.length - Math.floor(20 * spreadOf(i, 1))));
  const sorted = seen.toSorted();
  const mu = sorted[Math.floor(sorted.length / 2)] ?? mission.prior.mu0;
  const low = sorted[Math.floor(0.16 * sorted.length)] ?? mu;
  const high = sorted[Math.floor(0.84 * sorted.length)] ?? mu;
  const sigma = Math.max(0.3, (high - low) / 2);
  const off = (spreadOf(i, 5) + spreadOf(i, 6) + spreadOf(i, 7) - 1.5) * 0.9;
  return { family: 'normal', mu: mu + sigma * off, sigma: sigma * (0.75 + 0.7 * spreadOf(i, 8)) };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;
const trimmed = (sorted: readonly number[]): number => {
  const cut = Math.floor(sorted.length / 10);
  return mean(sorted.slice(cut, sorted.length - cut));
};
