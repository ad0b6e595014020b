import type { BrowserWindow } from 'electron';
import { classReport } from '../../src/core/export/classReport.ts';
import { classGuessesCsv, classResultsCsv } from '../../src/core/export/classTables.ts';
import type { ClassResults } from '../../src/core/export/classOutcome.ts';
import type {
  ClassFile,
  PastClassAnswers,
  PastClassRequest,
  ReportWording,
} from '../../src/core/protocol/pastClasses.ts';
import { fail, succeed, type Result } from '../../src/core/problem.ts';
import type { ClassHistory } from '../../src/node/classroom/history.ts';
import { pastClassResults } from '../../src/node/classroom/historyView.ts';
import { writeWhole } from '../../src/node/settings/writeWhole.ts';
import { askFor } from './exports.ts';
import { log } from './log.ts';

/** Answers of the classes that this computer has held, by the page's requests. */
export type PastClasses = {
  readonly [Op in keyof PastClassAnswers]: (
    request: Extract<PastClassRequest, { op: Op }>,
  ) => Promise<Result<PastClassAnswers[Op]>>;
};

export interface PastClassesOptions {
  readonly history: () => Promise<ClassHistory>;
  readonly window: () => BrowserWindow | null;
}

const ENDINGS: Readonly<Record<ClassFile, string>> = {
  'csv-guesses': '-guesses.csv',
  'csv-results': '-results.csv',
  report: '.html',
};

export function createPastClasses({ history, window }: PastClassesOptions): PastClasses {
  return {
    'past-classes': async () => succeed((await history()).list()),
    'past-class': async ({ classId }) => pastClassResults(await history(), classId),
    'save-class': async ({ classId, to, by, wording }) => {
      const results = (await history()).results(classId);
      if (!results.ok) return results;
      const path = await askFor(window(), fileName(results.value.title) + ENDINGS[to]);
      if (path === null) return succeed({ path });
      try {
        await writeWhole(path, textOf(results.value, to, by, wording));
        return succeed({ path });
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        log(`class export: ${why}`);
        return fail('export-failed', `cannot write ${path}: ${why}`, { path, why });
      }
    },
    'erase-class-names': async ({ classId }) => (await history()).pseudonymise(classId),
    'delete-class': async ({ classId }) => (await history()).remove(classId),
  };
}

function textOf(
  results: ClassResults,
  to: ClassFile,
  by: 'name' | 'pseudonym',
  wording: ReportWording,
): string {
  if (to === 'csv-guesses') return classGuessesCsv(results, by);
  if (to === 'csv-results') return classResultsCsv(results, by);
  return classReport(results, by, {
    ...wording,
    number: (value, digits) =>
      new Intl.NumberFormat(wording.language, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(value),
  });
}

/** A title as the beginning of a file's name, on any system. */
function fileName(title: string): string {
  const plain = title
    .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
    .trim()
    .replace(/\s+/g, '-')
    .slice(0, 60);
  return plain === '' ? 'class' : plain;
}
