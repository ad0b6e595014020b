import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, describe, expect, test } from 'vitest';
import { exportText } from '../../../src/core/export/exportText.ts';
import { eventfulSessions, missionSessions } from '../../support/exportSessions.ts';
import { findPython, findR, runProgram } from '../../support/otherLanguages.ts';

// Every recorded estimate has to come out of the notebook and of the script again. Where Python with numpy and
// scipy, or R, is not installed, the tests say so in their names and check what can be checked without.

const python = findPython();
const r = findR();
const sessions = [...missionSessions(), ...eventfulSessions()];
const folder = mkdtempSync(join(tmpdir(), 'vector-prime-notebook-'));
afterAll(() => rmSync(folder, { recursive: true }));

const source = v.array(v.string());
const notebookSchema = v.strictObject({
  cells: v.array(
    v.variant('cell_type', [
      v.strictObject({
        cell_type: v.literal('markdown'),
        id: v.pipe(v.string(), v.regex(/^[a-zA-Z0-9-_]{1,64}$/)),
        metadata: v.strictObject({}),
        source,
      }),
      v.strictObject({
        cell_type: v.literal('code'),
        execution_count: v.null(),
        id: v.pipe(v.string(), v.regex(/^[a-zA-Z0-9-_]{1,64}$/)),
        metadata: v.strictObject({}),
        outputs: v.pipe(v.array(v.unknown()), v.maxLength(0)),
        source,
      }),
    ]),
  ),
  metadata: v.object({ kernelspec: v.object({ name: v.literal('python3') }) }),
  nbformat: v.literal(4),
  nbformat_minor: v.literal(5),
});

/** The code cells one after the other. */
function programOf(notebook: string): string {
  const { cells } = v.parse(notebookSchema, JSON.parse(notebook));
  expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
  return cells
    .filter(cell => cell.cell_type === 'code')
    .map(cell => cell.source.join(''))
    .join('\n\n');
}

const ALL = 'All of the recorded estimates follow from the landings.';
const file = (name: string): string => join(folder, name.replaceAll(/[^a-z0-9.]+/g, '-'));

describe.each(sessions)('$name', ({ name, events }) => {
  const notebook = programOf(exportText(events, 'notebook'));
  const script = exportText(events, 'r');

  test(
    python === null
      ? 'as a notebook: well formed (no python3 with numpy and scipy here to run it)'
      : 'as a notebook: gives each recorded estimate again',
    { timeout: 300_000 },
    async () => {
      expect(notebook).toContain('assert off <= TOLERANCE');
      if (python === null) return;
      const path = file(`${name}.py`);
      writeFileSync(path, notebook);
      const { code, printed } = await runProgram(python, path);
      expect(printed).toContain(ALL);
      expect(code).toBe(0);
    },
  );

  test(
    r === null
      ? 'as an R script: well formed (no Rscript here to run it)'
      : 'as an R script: gives each recorded estimate again',
    { timeout: 300_000 },
    async () => {
      expect(script).toContain('if (!isTRUE(off <= tolerance)) stop(');
      if (r === null) return;
      const path = file(`${name}.R`);
      writeFileSync(path, script);
      const { code, printed } = await runProgram(r, path);
      expect(printed).toContain(ALL);
      expect(code).toBe(0);
    },
  );
});

describe('an estimate that is not what follows from the landings', () => {
  const events = missionSessions(40)[1]?.events ?? [];
  const changed = events.map(event =>
    event.type === 'landed' && event.first === 9
      ? { ...event, positions: event.positions.map(x => x + 0.001) }
      : event,
  );

  test(
    python === null ? 'cannot be shown in Python, which is not here' : 'stops the notebook',
    { timeout: 60_000 },
    async () => {
      expect(changed).not.toEqual(events);
      if (python === null) return;
      const path = file('changed.py');
      writeFileSync(path, programOf(exportText(changed, 'notebook')));
      const { code, printed } = await runProgram(python, path);
      expect(printed).toMatch(/AssertionError: (mle|map) after 9 landings is off by/);
      expect(code).toBe(1);
    },
  );

  test(
    r === null ? 'cannot be shown in R, which is not here' : 'stops the R script',
    { timeout: 60_000 },
    async () => {
      if (r === null) return;
      const path = file('changed.R');
      writeFileSync(path, exportText(changed, 'r'));
      const { code, printed } = await runProgram(r, path);
      expect(printed).toMatch(/(mle|map) after 9 landings is off by/);
      expect(code).toBe(1);
    },
  );
});
