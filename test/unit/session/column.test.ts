import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appendToColumn,
  columnAt,
  columnView,
  emptyColumn,
} from '../../../src/core/session/column.ts';
import {
  appendToSequence,
  emptySequence,
  sequenceItems,
} from '../../../src/core/session/sequence.ts';

const finite = fc.double({ noNaN: true });

describe('a column', () => {
  it('keeps every older column as it was, whatever is appended to whichever', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ to: fc.nat(), values: fc.array(finite, { maxLength: 90 }) }), {
          maxLength: 30,
        }),
        steps => {
          const columns = [{ column: emptyColumn(), values: [] as number[] }];
          for (const { to, values } of steps) {
            const from = columns[to % columns.length];
            if (from === undefined) continue;
            columns.push({
              column: appendToColumn(from.column, values),
              values: [...from.values, ...values],
            });
          }
          for (const { column, values } of columns) expect([...columnView(column)]).toEqual(values);
        },
      ),
    );
  });

  it('shares its buffer when the same values follow an older column again', () => {
    const older = appendToColumn(emptyColumn(), [1, 2]);
    const newer = appendToColumn(older, [3, 4]);
    expect(appendToColumn(older, [3]).buffer).toBe(newer.buffer);
    expect(appendToColumn(older, [5]).buffer).not.toBe(newer.buffer);
  });

  it('says what was asked for outside of it', () => {
    expect(() => columnAt(appendToColumn(emptyColumn(), [1]), 1)).toThrow(/1 values, index 1/);
  });
});

describe('a sequence', () => {
  it('keeps the older one valid when two go on from it', () => {
    const one = appendToSequence(emptySequence<string>(), 'a');
    const left = appendToSequence(one, 'b');
    const right = appendToSequence(one, 'c');
    expect([one, left, right].map(sequenceItems)).toEqual([['a'], ['a', 'b'], ['a', 'c']]);
  });
});
