import * as v from 'valibot';
import type { Method } from '../../core/estimation/method.ts';
import { UsageError } from './usage.ts';

/** An option of a method, for a list and for the command line. */
export interface MethodOption {
  readonly name: string; // as a flag, without the dashes
  readonly key: string; // as the method has it
  readonly takes: string; // in words
  readonly isFlag: boolean; // true or false, so that its name alone will do
  readonly isRequired: boolean;
  readonly default: unknown; // null where there is none
}

export function optionsOf({ options }: Method): readonly MethodOption[] {
  return Object.entries(options.entries).map(([key, schema]) => {
    const entry = schema as v.GenericSchema;
    return {
      name: key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`),
      key,
      takes: takenBy(entry),
      isFlag: bare(entry).type === 'boolean',
      isRequired: !('default' in entry) && entry.type !== 'optional',
      default: v.getDefault(entry) ?? null,
    };
  });
}

/**
 * The value that a method gets for what was written: JSON where it is JSON, else the text itself. Throws
 * UsageError, which names the flag, where a bracket begins what is no JSON.
 */
export function valueWritten(flag: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!/^\s*[[{]/.test(text)) return text;
    const why = String(error instanceof Error ? error.message : error).replace(/\s+/g, ' ');
    throw new UsageError(`--${flag}: expected JSON: ${why}`);
  }
}

/** What schemas have besides their type, as far as it says what they take. */
interface Shape {
  readonly type: string;
  readonly expects: string | null;
  readonly wrapped?: v.GenericSchema;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly options?: readonly unknown[];
  readonly item?: v.GenericSchema;
  readonly literal?: unknown;
  readonly message?: unknown;
  readonly pipe?: readonly { readonly message?: unknown }[];
}

const shapeOf = (schema: v.GenericSchema): Shape => schema as unknown as Shape;

function bare(schema: v.GenericSchema): Shape {
  const shape = shapeOf(schema);
  return shape.wrapped === undefined ? shape : bare(shape.wrapped);
}

function takenBy(schema: v.GenericSchema): string {
  const shape = bare(schema);
  const messages = [shape, ...(shape.pipe ?? [])].map(({ message }) => message);
  const said = messages.findLast(message => typeof message === 'string');
  if (said !== undefined && shape.entries === undefined) return said;
  if (shape.type === 'array' && shape.item !== undefined) return `array of ${takenBy(shape.item)}`;
  if (shape.entries !== undefined) return `{${Object.keys(shape.entries).join(', ')}}`;
  if (shape.type === 'literal') return JSON.stringify(shape.literal);
  const choices = (shape.options ?? []).map(option =>
    typeof option === 'object' && option !== null
      ? takenBy(option as v.GenericSchema)
      : String(option),
  );
  if (choices.length > 0) return [...new Set(choices)].join(' or ');
  return shape.expects ?? shape.type;
}
