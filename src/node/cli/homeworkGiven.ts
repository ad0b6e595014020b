import { existsSync, readFileSync } from 'node:fs';
import { readHomework, type Homework } from '../classroom/homeworkFile.ts';

/** The homework that a command line names by its file or its link. Throws one line that says what is wrong. */
export function fileOrLink(given: string): Homework {
  const text = existsSync(given) ? readFileSync(given, 'utf8') : given;
  const read = readHomework(text, existsSync(given) ? given : 'the link');
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}
