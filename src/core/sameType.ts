import type * as v from 'valibot';

/** `T` with every property and array in it made readonly, as the hand-written types are. */
export type DeepReadonly<T> = T extends object
  ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
  : T;

/** true if each of the two types can stand for the other, else false. */
export type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/**
 * Types a schema as one of the hand-written type `T`, and fails to compile unless what it lets pass is
 * just that type: `schemaOf<Mission>()(v.object({ ... }))`.
 */
export function schemaOf<T>() {
  return <S extends v.GenericSchema>(
    schema: S & (Same<DeepReadonly<v.InferOutput<S>>, T> extends true ? unknown : never),
  ): v.GenericSchema<unknown, T> => schema as unknown as v.GenericSchema<unknown, T>;
}
