import * as v from 'valibot';
import { planSchema } from '../classroom/classSchemas.ts';
import { flightSchema as flight } from '../missions/flightSchema.ts';
import { integerIn } from '../schemaParts.ts';
import { computersSchema } from '../session/computersSchema.ts';
import { EXPORT_FORMATS } from './messages.ts';
import { pastClassRequests } from './pastClassSchema.ts';

export { FLIGHT_LIMITS } from '../missions/flightSchema.ts';

const name = textOf(1, 255); // as long as a file's may be
const text = textOf(0, 100_000);

function textOf(least: number, most: number) {
  return v.pipe(
    v.string(),
    v.rawCheck<string>(({ dataset, addIssue }) => {
      if (dataset.typed && !(dataset.value.length >= least && dataset.value.length <= most))
        addIssue({ expected: `${least} to ${most} characters` });
    }),
  );
}

const seed = v.pipe(
  v.string(),
  v.rawCheck<string>(({ dataset, addIssue }) => {
    if (dataset.typed && !/^[0-9a-f]{32}$/i.test(dataset.value))
      addIssue({ expected: '32 hexadecimal digits' });
  }),
);

const eventCount = integerIn(0, Number.MAX_SAFE_INTEGER);

const MAX_RUNS = 100_000;

const job = v.variant('kind', [
  v.strictObject({ kind: v.literal('rerun'), recordingId: name, runs: integerIn(1, MAX_RUNS) }),
  v.strictObject({ kind: v.literal('debriefing'), player: v.nullable(name) }),
  v.strictObject({
    kind: v.literal('what-if'),
    recordingId: name,
    eventCount,
    computers: computersSchema,
  }),
]);

export const requestSchema = v.variant('op', [
  v.strictObject({ op: v.literal('app-info') }),
  v.strictObject({ op: v.literal('missions') }),
  v.strictObject({
    op: v.literal('start-session'),
    missionId: name,
    seed: v.nullable(seed),
    flight: v.nullable(flight),
  }),
  v.strictObject({ op: v.literal('recordings') }),
  v.strictObject({ op: v.literal('open-recording'), recordingId: name }),
  v.strictObject({ op: v.literal('delete-recording'), recordingId: name }),
  v.strictObject({ op: v.literal('import-recording'), path: textOf(1, 10_000) }),
  v.strictObject({ op: v.literal('waiting-files') }),
  v.strictObject({ op: v.literal('choose-files') }),
  v.strictObject({
    op: v.literal('export-recording'),
    recordingId: name,
    to: v.picklist(EXPORT_FORMATS),
    eventCount: v.nullable(eventCount),
  }),
  v.strictObject({
    op: v.literal('branch'),
    recordingId: name,
    eventCount,
    computers: v.nullable(computersSchema),
  }),
  v.strictObject({ op: v.literal('origin'), recordingId: name }),
  v.strictObject({ op: v.literal('start-job'), job }),
  v.strictObject({ op: v.literal('job-status'), jobId: name }),
  v.strictObject({ op: v.literal('cancel-job'), jobId: name }),
  v.strictObject({
    op: v.literal('join-class'),
    address: textOf(0, 255),
    code: textOf(0, 40),
    name: textOf(0, 80),
  }),
  v.strictObject({ op: v.literal('nearby-classes') }),
  ...pastClassRequests,
  v.strictObject({ op: v.literal('host-class'), plan: planSchema }),
  v.strictObject({ op: v.literal('open-class') }),
  v.strictObject({ op: v.literal('class-addresses') }),
  v.strictObject({ op: v.literal('end-class'), classId: name }),
  v.strictObject({ op: v.literal('load-settings') }),
  // What the settings may be is said in one place, `settings.ts`, and checked from there.
  v.strictObject({ op: v.literal('save-settings'), settings: v.record(v.string(), v.unknown()) }),
  v.strictObject({ op: v.literal('report-error'), message: text, stack: text }),
]);
