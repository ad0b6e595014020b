import * as v from 'valibot';
import type { Fit } from '../../core/estimation/fit.ts';
import type { Method } from '../../core/estimation/method.ts';
import { firstIssue } from '../../core/problemOfIssues.ts';
import { readDataset } from '../datasets/readDataset.ts';
import type { DatasetOfFile } from '../datasets/readDataset.ts';
import { estimateArguments } from './estimateArguments.ts';
import type { EstimateRequest } from './estimateArguments.ts';
import { optionsOf } from './methodOptions.ts';
import { printJson, UsageError } from './usage.ts';

/** Estimates from a file. Exit code 1 when a value in it was refused. */
export function estimateFile(args: readonly string[]): number {
  const request = estimateArguments(args);
  const { method, options } = request;
  checkOptions(method, options);
  const read = readDataset(request.file, method.data, request.columns);
  const startedAt = performance.now();
  const fit = method.fit(read.data, options);
  const elapsedMs = performance.now() - startedAt;
  const answer = answerOf(request, read, fit, elapsedMs);
  if (request.json) printJson(answer);
  else printAnswer(answer);
  return fit.status === 'invalid-input' ? 1 : 0;
}

type Answer = ReturnType<typeof answerOf>;

function answerOf(
  { method, options, warning }: EstimateRequest,
  { nonFinite }: DatasetOfFile,
  fit: Fit,
  elapsedMs: number,
) {
  const { status, n, parameters, logLikelihood, iterations, converged, details, trace } = fit;
  const place =
    status === 'invalid-input' && nonFinite !== null
      ? [`${nonFinite} is refused; mend or remove it`]
      : [];
  const twoEnds = typeof options['iterations'] === 'number' && options['tolerance'] !== undefined;
  const ends = twoEnds ? ['--iterations are met exactly; --tolerance is not used'] : [];
  const engine = optionsOf(method).find(({ key }) => key === 'engine');
  return {
    method: method.name,
    family: method.family,
    n,
    parameters,
    logLikelihood,
    iterations,
    converged,
    status,
    warnings: [...(warning === null ? [] : [warning]), ...ends, ...fit.warnings, ...place],
    elapsedMs,
    ...(engine === undefined ? {} : { engine: options['engine'] ?? engine.default }),
    details,
    ...(trace === null ? {} : { trace }),
  };
}

/** Before a large file is read: whether the method takes the options at all. */
function checkOptions({ name, family, options: schema }: Method, options: unknown): void {
  const read = v.safeParse(schema, options);
  if (read.success) return;
  const { field, expected, got } = firstIssue(read.issues);
  // The option's own words, such as "a number above 0", where it has any.
  const [{ message }] = read.issues;
  const wanted = message.startsWith('Invalid') ? expected : message;
  const flag = `--${field.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;
  throw new UsageError(`${flag} of ${name} of ${family}: expected ${wanted}, got ${got}`);
}

function printAnswer(answer: Answer): void {
  const line = (name: string, value: string): void =>
    void process.stdout.write(`${name.padEnd(16)}${value}\n`);
  line('method', `${answer.method} of ${answer.family}`);
  line('n', String(answer.n));
  line('status', answer.converged ? answer.status : `${answer.status}, not converged`);
  for (const [name, value] of Object.entries(answer.parameters)) line(name, inWords(value));
  line('log-likelihood', `${inWords(answer.logLikelihood)} nats`);
  line('iterations', String(answer.iterations));
  line('time', `${answer.elapsedMs.toFixed(2)} ms`);
  for (const [name, value] of Object.entries(answer.details)) line(name, inWords(value));
  for (const warning of answer.warnings) line('warning', warning);
}

const LONGEST = 100; // characters of a value

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '-';
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  const list = ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value;
  const isPlain = Array.isArray(list) && list.every(item => typeof item !== 'object');
  const text = isPlain ? list.join('  ') : JSON.stringify(list);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
