import { columnView } from '../../src/core/session/column.ts';
import type { Guess } from '../../src/core/session/events.ts';
import { priorLaw } from '../../src/core/session/standing.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import { density } from '../../src/core/statistics/families.ts';
import type { Law, NormalLaw } from '../../src/core/statistics/law.ts';
import { hzOf, panOf, shareOf, type Span } from './places.ts';

/** What can be listened to on demand. */
export type ListenTo = 'landings' | 'guess' | 'compare';

/** A picture of the field for the ear: tones that go from its left edge to its right. */
export interface Sweep {
  readonly what: ListenTo;
  readonly parts: readonly SweepPart[];
  readonly durationMs: number;
}

export interface SweepPart {
  readonly voice: 'landings' | 'guess';
  readonly startMs: number;
  readonly durationMs: number;
  readonly fromHz: number;
  readonly toHz: number;
  /** At equal steps from the left edge to the right, 0 to 1. */
  readonly loudness: readonly number[];
  readonly ticks: readonly Tick[];
}

/** A click at the bell's peak, softer and lower ones at its shoulders. */
export interface Tick {
  readonly atMs: number; // from the part's start
  readonly kind: 'peak' | 'shoulder';
  readonly hz: number;
  readonly pan: number;
}

export const PASS_MS = 2000;
const REST_MS = 350;
const POINTS = 96;

/** Two passes to compare: the landings, then the bell, on one scale of loudness. */
export function sweepOf(what: ListenTo, state: SessionState, bell: Guess | null): Sweep {
  const { span } = state.mission;
  const ticks = bell === null ? [] : ticksOf(bell, span);
  const heights: Readonly<Record<SweepPart['voice'], readonly number[]>> = {
    landings: histogramHeights(state, span),
    guess: bellHeights(bell ?? priorLaw(state.mission), span),
  };
  const voices: readonly SweepPart['voice'][] = what === 'compare' ? ['landings', 'guess'] : [what];
  const greatest = Math.max(...voices.flatMap(voice => heights[voice]), Number.MIN_VALUE);
  const parts = voices.map((voice, i): SweepPart => ({
    voice,
    startMs: i * (PASS_MS + REST_MS),
    durationMs: PASS_MS,
    fromHz: hzOf(0),
    toHz: hzOf(1),
    loudness: heights[voice].map(height => height / greatest),
    ticks: what === 'landings' ? [] : ticks,
  }));
  return { what, parts, durationMs: parts.length * (PASS_MS + REST_MS) - REST_MS };
}

const placeOf = (i: number, [lower, upper]: Span): number =>
  lower + ((upper - lower) * (i + 0.5)) / POINTS;

const bellHeights = (law: Law, span: Span): readonly number[] =>
  Array.from({ length: POINTS }, (_, i) => density(law, placeOf(i, span)));

/** Density of the landings, 1/unit, in bars that are the finer the more there are. */
function histogramHeights(state: SessionState, span: Span): readonly number[] {
  const [lower, upper] = span;
  const n = state.landings.count;
  const bars = Math.min(48, Math.max(12, Math.round(4 * n ** (1 / 3))));
  const counts = Array.from({ length: bars }, () => 0);
  for (const x of columnView(state.landings)) {
    const bar = Math.floor(((x - lower) / (upper - lower)) * bars);
    if (bar >= 0 && bar < bars) counts[bar] = (counts[bar] ?? 0) + 1;
  }
  const width = (upper - lower) / bars;
  return Array.from({ length: POINTS }, (_, i) =>
    n === 0 ? 0 : (counts[Math.floor(((i + 0.5) / POINTS) * bars)] ?? 0) / (n * width),
  );
}

function ticksOf(bell: Guess, span: Span): readonly Tick[] {
  const bells: readonly NormalLaw[] = bell.family === 'normal' ? [bell] : bell.components;
  return bells
    .flatMap(({ mu, sigma }) => [
      { kind: 'shoulder' as const, x: mu - sigma },
      { kind: 'peak' as const, x: mu },
      { kind: 'shoulder' as const, x: mu + sigma },
    ])
    .filter(({ x }) => x >= span[0] && x <= span[1])
    .map(({ kind, x }) => {
      const share = shareOf(x, span);
      const hz = hzOf(share) * (kind === 'peak' ? 4 : 3);
      return { kind, atMs: share * PASS_MS, hz, pan: panOf(share, true) };
    });
}

/** A bell in the middle, soon over, to set a volume by. */
export const SAMPLE_SWEEP: Sweep = {
  what: 'guess',
  durationMs: 700,
  parts: [
    {
      voice: 'guess',
      startMs: 0,
      durationMs: 700,
      fromHz: hzOf(0),
      toHz: hzOf(1),
      loudness: Array.from({ length: 25 }, (_, i) => Math.exp(-0.5 * ((i - 12) / 5) ** 2)),
      ticks: [],
    },
  ],
};
