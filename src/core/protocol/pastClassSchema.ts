import * as v from 'valibot';
import { AWARDS, CLASS_FILES, REPORT_TEXTS } from './pastClasses.ts';

const text = v.pipe(v.string(), v.maxLength(1000));
const classId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

function textsOf<const Key extends string>(keys: readonly Key[]) {
  return v.strictObject(
    Object.fromEntries(keys.map(key => [key, text])) as Record<Key, typeof text>,
  );
}

const wording = v.strictObject({
  language: v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/)),
  direction: v.picklist(['ltr', 'rtl']),
  date: text,
  missions: v.record(v.pipe(v.string(), v.maxLength(64)), text),
  awards: textsOf(AWARDS),
  computers: textsOf(['mle', 'map', 'em']),
  text: textsOf(REPORT_TEXTS),
});

export const pastClassRequests = [
  v.strictObject({ op: v.literal('past-classes') }),
  v.strictObject({ op: v.literal('past-class'), classId }),
  v.strictObject({
    op: v.literal('save-class'),
    classId,
    to: v.picklist(CLASS_FILES),
    by: v.picklist(['name', 'pseudonym']),
    wording,
  }),
  v.strictObject({ op: v.literal('erase-class-names'), classId }),
  v.strictObject({ op: v.literal('delete-class'), classId }),
] as const;
