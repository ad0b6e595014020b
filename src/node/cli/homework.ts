import { existsSync, writeFileSync } from 'node:fs';
import type { ClassQuestion } from '../../core/classroom/plan.ts';
import { classReport } from '../../core/export/classReport.ts';
import { classResults } from '../../core/export/classResults.ts';
import { classGuessesCsv, classResultsCsv } from '../../core/export/classTables.ts';
import { DEFAULT_FLIGHT } from '../../core/missions/freeFlight.ts';
import { englishReport } from '../classroom/classExportWords.ts';
import { openFolderAsClass } from '../classroom/homeworkCollect.ts';
import {
  encodeHomework,
  homeworkId,
  homeworkLink,
  newSecret,
  readHomework,
  type Homework,
} from '../classroom/homeworkFile.ts';
import { fileOrLink } from './homeworkGiven.ts';
import { printJson, readOptions, UsageError } from './usage.ts';

/** Makes homework, and turns a folder of what was handed in into the results of a class. */
export function homework([what, ...args]: readonly string[]): number {
  if (what === 'new') return newHomework(args);
  if (what === 'collect') return collect(args);
  throw new UsageError(`homework takes new or collect, got "${what ?? ''}"`);
}

function newHomework(args: readonly string[]): number {
  const { values, positionals } = readOptions(args, {
    mission: { type: 'string' },
    title: { type: 'string' },
    note: { type: 'string' },
    'answers-at-reveal': { type: 'boolean' },
    question: { type: 'string' },
    option: { type: 'string', multiple: true },
    right: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (positionals.length > 0)
    throw new UsageError(`homework new takes no argument, got "${positionals[0]}"`);
  const { mission, title, out } = values;
  if (mission === undefined) throw new UsageError('homework new needs --mission ID');
  if (out === undefined) throw new UsageError('homework new needs --out FILE');
  const made: Homework = {
    title: title ?? mission,
    round: {
      missionId: mission,
      flight: mission === 'free-flight' ? DEFAULT_FLIGHT : null,
      answers: values['answers-at-reveal'] === true ? 'at-reveal' : 'mission',
      question: questionOf(values.question, values.option ?? [], values.right),
    },
    secret: newSecret(),
    note: values.note ?? '',
  };
  const text = encodeHomework(made);
  // What was made is read as whoever gets it will.
  const read = readHomework(text, 'homework');
  if (!read.ok) throw new UsageError(read.problem.message);
  writeNew(out, text);
  const told = { file: out, id: homeworkId(made), link: homeworkLink(made) };
  if (values.json === true) printJson(told);
  else process.stdout.write(`${told.file}\n${told.link}\n`);
  return 0;
}

function questionOf(
  text: string | undefined,
  options: readonly string[],
  right: string | undefined,
): ClassQuestion | null {
  if (text === undefined) {
    if (options.length > 0 || right !== undefined)
      throw new UsageError('--option and --right belong to a --question');
    return null;
  }
  if (right === undefined) return { text, options, right: null };
  if (!/^[1-6]$/.test(right)) throw new UsageError(`--right takes 1 to 6, got "${right}"`);
  return { text, options, right: Number(right) - 1 };
}

function collect(args: readonly string[]): number {
  const { values, positionals } = readOptions(args, {
    homework: { type: 'string' },
    csv: { type: 'string' },
    results: { type: 'string' },
    report: { type: 'string' },
    pseudonyms: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const [folder, more] = positionals;
  if (folder === undefined || more !== undefined)
    throw new UsageError(`homework collect takes one FOLDER, got ${positionals.length}`);
  const given = values.homework === undefined ? null : fileOrLink(values.homework);
  const collected = openFolderAsClass(folder, given);
  if (!collected.ok) throw new Error(collected.problem.message);
  const { events, leftOut } = collected.value;
  const results = classResults(events);
  const by = values.pseudonyms === true ? 'pseudonym' : 'name';
  if (values.csv !== undefined) writeNew(values.csv, classGuessesCsv(results, by));
  if (values.results !== undefined) writeNew(values.results, classResultsCsv(results, by));
  if (values.report !== undefined)
    writeNew(values.report, classReport(results, by, englishReport(new Date())));
  for (const { file, why } of leftOut)
    process.stderr.write(`vector-prime: ${file} was left out: ${why}\n`);
  const wrote = [values.csv, values.results, values.report].some(file => file !== undefined);
  if (values.json === true)
    printJson({ title: results.title, seats: results.seats.length, leftOut });
  else if (wrote)
    process.stdout.write(
      `${results.title}: ${results.seats.length} handed in, ${leftOut.length} left out\n`,
    );
  else process.stdout.write(classResultsCsv(results, by));
  return 0;
}

/** Nothing is overwritten. */
function writeNew(path: string, text: string): void {
  if (existsSync(path))
    throw new Error(`${path} exists already; name another file, or move that one`);
  writeFileSync(path, text, { flag: 'wx' });
}
