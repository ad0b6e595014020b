import { isAlarm, isLanding, type HeardLanding, type SoundName } from './soundCue.ts';
import type { Side } from './places.ts';
import type { ListenTo } from './sweep.ts';
import type { Mood } from './tension.ts';

/** Something that was heard, as the captions want to know it. */
export type Heard =
  | ({ readonly what: 'landing' } & HeardLanding)
  | { readonly what: 'sound'; readonly name: SoundName }
  | { readonly what: 'music'; readonly mood: Mood | 'resolving' | 'stopping' }
  | { readonly what: 'guide'; readonly sweep: ListenTo };

/** What a line says. Many landings are summed up in one line. */
export type CaptionWords =
  | Exclude<Heard, { what: 'landing' }>
  | { readonly what: 'landing'; readonly side: Side; readonly surprising: boolean }
  | { readonly what: 'landings'; readonly mostly: 'left' | 'middle' | 'right' | null };

export interface CaptionLine {
  readonly id: number;
  /** What takes the place of what: a line is replaced by the next of its channel. */
  readonly channel: 'landings' | 'surprise' | 'music' | 'guide' | SoundName;
  readonly words: CaptionWords;
  readonly since: number; // ms, of these words
  readonly until: number; // ms
}

export interface Captions {
  readonly lines: readonly CaptionLine[];
  readonly recent: readonly { readonly at: number; readonly side: Side; readonly count: number }[];
  readonly nextId: number;
}

export const NO_CAPTIONS: Captions = { lines: [], recent: [], nextId: 1 };
export const MOST_LINES = 3;
export const FADE_MS = 400; // the last part of a line's time

const RECENT_MS = 2500;
/** From so many within RECENT_MS on, landings are summed up. */
const DENSE = 4;
/** A summary stays as it is for so long, so that it can be read. */
const SUMMARY_RESTS_MS = 1200;
const MOSTLY = 0.55;

export function captionsAfter(captions: Captions, heard: Heard, now: number): Captions {
  const current = captionsAt(captions, now);
  return heard.what === 'landing'
    ? withLanding(current, heard, now)
    : withLine(current, channelOf(heard), heard, now);
}

/** Lines whose time is over are gone. */
export function captionsAt(captions: Captions, now: number): Captions {
  const lines = captions.lines.filter(line => line.until > now);
  const recent = captions.recent.filter(({ at }) => now - at < RECENT_MS);
  return { ...captions, lines, recent };
}

/** When the next line begins to fade or goes; null with none. */
export function nextChange({ lines }: Captions, now: number): number | null {
  const times = lines.flatMap(({ until }) => [until - FADE_MS, until]).filter(at => at > now);
  return times.length === 0 ? null : Math.min(...times);
}

function withLanding(captions: Captions, heard: HeardLanding, now: number): Captions {
  const { side, surprising, count } = heard;
  const recent = [...captions.recent, { at: now, side, count }];
  const next = { ...captions, recent };
  const dense = recent.reduce((sum, each) => sum + each.count, 0) >= DENSE;
  if (!dense) return withLine(next, 'landings', { what: 'landing', side, surprising }, now);
  const summed = withLine(next, 'landings', { what: 'landings', mostly: mostlyOf(recent) }, now);
  return surprising
    ? withLine(summed, 'surprise', { what: 'landing', side, surprising }, now)
    : summed;
}

function mostlyOf(recent: Captions['recent']): 'left' | 'middle' | 'right' | null {
  const counts = { left: 0, middle: 0, right: 0 };
  let total = 0;
  for (const { side, count } of recent) {
    counts[side === 'far-left' ? 'left' : side === 'far-right' ? 'right' : side] += count;
    total += count;
  }
  for (const side of ['left', 'middle', 'right'] as const)
    if (counts[side] >= MOSTLY * total) return side;
  return null;
}

function withLine(
  captions: Captions,
  channel: CaptionLine['channel'],
  words: CaptionWords,
  now: number,
): Captions {
  const until = now + lifeOf(channel);
  const standing = captions.lines.find(line => line.channel === channel);
  if (standing !== undefined) {
    const rests =
      same(standing.words, words) ||
      (standing.words.what === 'landings' && now - standing.since < SUMMARY_RESTS_MS);
    const line = rests ? { ...standing, until } : { ...standing, words, since: now, until };
    return {
      ...captions,
      lines: captions.lines.map(each => (each === standing ? line : each)),
    };
  }
  const line: CaptionLine = { id: captions.nextId, channel, words, since: now, until };
  return { ...captions, nextId: line.id + 1, lines: fitting([...captions.lines, line]) };
}

/** The least important line gives way, of equal ones the oldest. */
function fitting(lines: readonly CaptionLine[]): readonly CaptionLine[] {
  if (lines.length <= MOST_LINES) return lines;
  const least = lines.reduce((low, line) => (rankOf(line) < rankOf(low) ? line : low));
  return fitting(lines.filter(line => line !== least));
}

const OWN_HAND: ReadonlySet<string> = new Set(['guess', 'undo', 'compare']);

function rankOf({ channel, words }: CaptionLine): number {
  if (channel === 'button') return 0;
  if (words.what === 'music') return words.mood === 'resolving' ? 5 : 1;
  if (channel === 'surprise') return 2;
  if (channel === 'landings') return 3;
  if (OWN_HAND.has(channel)) return 4;
  return isAlarm(channel as SoundName) ? 6 : 5;
}

function lifeOf(channel: CaptionLine['channel']): number {
  if (channel === 'button') return 1000;
  if (channel === 'landings' || channel === 'surprise' || OWN_HAND.has(channel)) return 2000;
  return channel === 'guide' ? 2500 : 4000;
}

function channelOf(heard: Exclude<Heard, { what: 'landing' }>): CaptionLine['channel'] {
  if (heard.what !== 'sound') return heard.what;
  if (isLanding(heard.name)) return 'landings';
  return heard.name === 'resume' ? 'pause' : heard.name;
}

const same = (a: CaptionWords, b: CaptionWords): boolean => JSON.stringify(a) === JSON.stringify(b);
