import * as v from 'valibot';
import { priorSchema } from '../missions/missionSchema.ts';
import { schemaOf } from '../sameType.ts';
import { consistent, integerIn, listOf, MAX_LANDINGS } from '../schemaParts.ts';
import { SEAT_METHODS, type ComputerSettings } from './computers.ts';

const MAX_LEFT_OUT = 1000; // landings

const leftOut = v.pipe(
  listOf(integerIn(1, MAX_LANDINGS), 0, MAX_LEFT_OUT),
  consistent(numbers => {
    const i = numbers.findIndex((number, k) => k > 0 && number <= (numbers[k - 1] as number));
    if (i < 0) return [];
    return [{ field: [i], expected: `more than ${numbers[i - 1]}`, got: numbers[i] as number }];
  }),
);

export const computersSchema = schemaOf<ComputerSettings>()(
  v.strictObject({
    prior: priorSchema,
    divisor: v.picklist(['n', 'n-1']),
    methods: v.record(v.picklist(['mle', 'map', 'em']), v.picklist(SEAT_METHODS)),
    leftOut,
  }),
);
