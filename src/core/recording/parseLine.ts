import { shorten, type FieldIssue } from '../problemOfIssues.ts';
import { isObject, parseJson, type JsonObject } from './json.ts';

/** A short line cannot fill the memory, whatever it says. */
const SHORT = 1 << 16; // characters
/** What no honest line reaches. */
const MAX_PARTS = 100_000; // lists, objects, names and texts
const MAX_ITEMS = 1_000_000; // of lists and objects

export interface ParsedLine {
  readonly json: JsonObject | null; // null: it holds none
  readonly issue: FieldIssue | null; // never null without json
}

/** The JSON object that a line holds, before anything in it is checked but that it is one. */
export function parseLine(text: string): ParsedLine {
  if (text.length > SHORT) {
    if (hasMoreOf('[{:"', text, MAX_PARTS))
      return none(`at most ${MAX_PARTS} lists, objects and names`, 'more');
    if (hasMoreOf(',', text, MAX_ITEMS)) return none(`at most ${MAX_ITEMS} items`, 'more');
  }
  const json = parseJson(text);
  if (!isObject(json))
    return text.includes('\uFFFD')
      ? none('text in UTF-8', 'other bytes')
      : none('a JSON object', quote(text));
  const name = repeatedName(text, json);
  if (name === null) return { json, issue: null };
  return { json, issue: { field: shorten(name), expected: 'each name once', got: 'it again' } };
}

function none(expected: string, got: string): ParsedLine {
  return { json: null, issue: { field: '', expected, got } };
}

function quote(text: string): string {
  return text === '' ? 'an empty line' : shorten(text.slice(0, 200));
}

function hasMoreOf(marks: string, text: string, most: number): boolean {
  let left = most;
  for (const mark of marks)
    for (let i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + 1))
      if (--left < 0) return true;
  return false;
}

/**
 * The name that an object in the text has twice: JSON lets it pass and keeps the last. null: none. `json` is
 * what the text parses as.
 */
function repeatedName(text: string, json: JsonObject): string | null {
  // There is a colon after each name: as many of both, then each name is there once, or a text has colons.
  let colons = 0;
  for (let i = text.indexOf(':'); i >= 0; i = text.indexOf(':', i + 1)) colons++;
  return colons === countNames(json) ? null : findRepeated(text);
}

function countNames(json: JsonObject): number {
  const waiting: object[] = [json];
  let names = 0;
  for (let holder = waiting.pop(); holder !== undefined; holder = waiting.pop()) {
    const isList = Array.isArray(holder);
    const values = isList ? (holder as readonly unknown[]) : Object.values(holder as JsonObject);
    if (!isList) names += values.length;
    // A list is of one kind of thing in every line there is; of numbers mostly, and many.
    if (isList && typeof values[0] === 'number' && typeof values.at(-1) === 'number') continue;
    for (const value of values)
      if (typeof value === 'object' && value !== null) waiting.push(value);
  }
  return names;
}

/** Reads through text that is known to be JSON. */
function findRepeated(text: string): string | null {
  const open: (Set<string> | null)[] = []; // names so far in each object that is open; null: a list
  for (let i = 0; i < text.length; i++) {
    const mark = text[i];
    if (mark === '{') open.push(new Set());
    else if (mark === '[') open.push(null);
    else if (mark === '}' || mark === ']') open.pop();
    else if (mark === '"') {
      const end = endOfText(text, i);
      if (isName(text, end)) {
        const name = parseJson(text.slice(i, end)) as string;
        const names = open.at(-1);
        if (names?.has(name) === true) return name;
        names?.add(name);
      }
      i = end - 1;
    }
  }
  return null;
}

/** Behind the closing quote of what opens at `from`. */
function endOfText(text: string, from: number): number {
  let i = from + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i + 1;
}

function isName(text: string, end: number): boolean {
  let i = end;
  while (text[i] === ' ' || text[i] === '\t' || text[i] === '\r') i++;
  return text[i] === ':';
}
