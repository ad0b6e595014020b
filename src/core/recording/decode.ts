import * as v from 'valibot';
import { fail, succeed, type Problem, type Result } from '../problem.ts';
import { firstIssue, issueInWords, shorten, type FieldIssue } from '../problemOfIssues.ts';
import { stampIssue } from '../session/continuity.ts';
import type { SessionEvent } from '../session/events.ts';
import { contextAfter, contextIssue, NO_CONTEXT } from './context.ts';
import {
  MAX_EVENTS,
  MAX_HEADER_LENGTH,
  MAX_LINE_LENGTH,
  sealSchema,
  type RecordingHeader,
  type RecordingTotals,
  type Seal,
  type TextHash,
} from './format.ts';
import type { JsonObject } from './json.ts';
import { parseLine } from './parseLine.ts';
import { readEvent } from './readEvent.ts';
import { notARecording, readHeader, type ReadHeader } from './readHeader.ts';
import { NO_TOTALS, totalsWith } from './totals.ts';
import type { Upcaster } from './upcaster.ts';
import { UPCASTERS } from './upcasters.ts';

/** What could be read of a recording: all of it, or all up to where it is damaged. */
export interface DecodedRecording {
  readonly header: RecordingHeader;
  readonly events: readonly SessionEvent[];
  readonly totals: RecordingTotals;
  /** Broken: the file was changed after it was sealed. Unsealed: it was not finished, or it was cut. */
  readonly seal: 'sealed' | 'unsealed' | 'broken';
  /** Where reading stopped short of the end, counted from line 1. Torn: in the middle of the last line. */
  readonly cut: { readonly line: number; readonly reason: 'torn' | 'damaged' } | null;
  /** Says what is the matter when the seal is broken or something was cut. */
  readonly problem: Problem | null;
}

export interface DecodeOptions {
  /** Names the file in a problem. */
  readonly source: string;
  /** Without it a seal is taken at its word. */
  readonly hash: TextHash | null;
  readonly upcasters?: readonly Upcaster[];
  /** Takes each event as it is read, instead of `finish`, which then gives none. */
  readonly onEvent?: (event: SessionEvent) => void;
}

export interface RecordingDecoder {
  /** Takes the next piece of the file's text, cut anywhere. false: no more is wanted. */
  readonly push: (text: string) => boolean;
  /** What was read. Fails when the first line is not the header of a recording that can be read. */
  readonly finish: () => Result<DecodedRecording>;
}

/** Decodes the whole text of a recording. */
export function decodeRecording(text: string, options: DecodeOptions): Result<DecodedRecording> {
  const decoder = createDecoder(options);
  decoder.push(text);
  return decoder.finish();
}

/**
 * Decodes a recording piece by piece. A byte order mark and CR before a newline are let pass, also by the
 * seal. Never throws.
 */
export function createDecoder({
  source,
  hash,
  upcasters = UPCASTERS,
  onEvent,
}: DecodeOptions): RecordingDecoder {
  const events: SessionEvent[] = [];
  const take = onEvent ?? ((event: SessionEvent) => void events.push(event));
  let last: SessionEvent | null = null;
  let count = 0; // events
  let opening: Result<ReadHeader> | null = null;
  let totals = NO_TOTALS;
  let context = NO_CONTEXT;
  let seal: DecodedRecording['seal'] = 'unsealed';
  let cut: DecodedRecording['cut'] = null;
  let problem: Problem | null = null;
  let line = 0; // number of the line last taken
  let rest = ''; // of a line whose end is still to come
  let done = false;

  function push(text: string): boolean {
    let from = 0;
    while (!done) {
      const end = text.indexOf('\n', from);
      rest += text.slice(from, end < 0 ? undefined : end);
      if (rest.length > (opening === null ? MAX_HEADER_LENGTH : MAX_LINE_LENGTH)) tooLong();
      if (done || end < 0) break;
      from = end + 1;
      takeRest(true);
    }
    return !done;
  }

  function tooLong(): void {
    line++;
    if (opening === null) opening = notARecording(source, rest);
    else damaged({ field: '', expected: `at most ${MAX_LINE_LENGTH} characters`, got: 'more' });
    done = true;
  }

  function takeRest(terminated: boolean): void {
    const text = clean(rest, line === 0);
    rest = '';
    line++;
    if (opening === null) {
      opening = readHeader(text, source, upcasters);
      done = !opening.ok;
    } else if (seal !== 'unsealed') {
      if (text !== '') breakSeal('', 'the end of the file after the seal', shorten(text));
    } else takeLine(text, terminated, opening);
    if (!done && seal === 'unsealed') hash?.update(`${text}\n`);
  }

  function takeLine(text: string, terminated: boolean, opened: Result<ReadHeader>): void {
    const { json, issue } = parseLine(text);
    if (json === null && !terminated) return torn();
    const read = json === null || issue !== null ? null : json;
    const wrong =
      read === null ? issue : 'sealed' in read ? takeSeal(read) : takeEvent(read, opened);
    if (wrong !== null) damaged(wrong);
  }

  function takeEvent(json: JsonObject, opened: Result<ReadHeader>): FieldIssue | null {
    const steps = opened.ok ? opened.value.steps : [];
    const read = readEvent(
      steps.reduce<JsonObject>((at, step) => step.event(at), json),
      context,
    );
    if (read.event === null) return read.issue;
    const { event } = read;
    const issue = stampIssue(last, event) ?? contextIssue(context, event);
    if (issue !== null) return issue;
    if (count === MAX_EVENTS)
      return { field: '', expected: `at most ${MAX_EVENTS} events`, got: 'more' };
    last = event;
    count++;
    take(event);
    totals = totalsWith(totals, event);
    context = contextAfter(context, event);
    return null;
  }

  function takeSeal(json: JsonObject): FieldIssue | null {
    const parsed = v.safeParse(sealSchema, json);
    if (!parsed.success) return firstIssue(parsed.issues);
    const given: Seal = parsed.output.sealed;
    const own: Seal = {
      ...totals,
      events: count,
      sha256: hash === null ? given.sha256 : hash.digest(),
    };
    seal = 'sealed';
    for (const field of SEALED_FIELDS)
      if (seal === 'sealed' && given[field] !== own[field])
        breakSeal(`sealed.${field}`, `${String(given[field])} by its seal`, String(own[field]));
    return null;
  }

  function breakSeal(field: string, expected: string, got: string): void {
    seal = 'broken';
    done = true;
    problem = fail(
      'recording-damaged',
      `${source}, line ${line}: ${issueInWords({ field, expected, got })}: it was changed after it had been recorded`,
      { source, line, field, expected, got, kept: count },
    ).problem;
  }

  function damaged(issue: FieldIssue): void {
    done = true;
    cut = { line, reason: 'damaged' };
    problem = fail(
      'recording-damaged',
      `${source}, line ${line}: ${issueInWords(issue)}; the ${count} events before it were read`,
      { source, line, ...issue, kept: count },
    ).problem;
  }

  function torn(): void {
    done = true;
    cut = { line, reason: 'torn' };
    problem = fail(
      'recording-torn',
      `${source}, line ${line}: the file breaks off in the middle of this line; the ${count} events before it were read`,
      { source, line, kept: count },
    ).problem;
  }

  function finish(): Result<DecodedRecording> {
    if (!done && (rest !== '' || opening === null)) takeRest(false);
    const opened = opening ?? notARecording(source, '');
    if (!opened.ok) return opened;
    return succeed({ header: opened.value.header, events, totals, seal, cut, problem });
  }

  return { push, finish };
}

const SEALED_FIELDS = ['events', 'landings', 'durationMs', 'ended', 'points', 'sha256'] as const;

function clean(text: string, isFirst: boolean): string {
  const bare = isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
  return bare.endsWith('\r') ? bare.slice(0, -1) : bare;
}
