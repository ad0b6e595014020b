import type { JoinOrder } from '../../../store/classroom/studentLink.ts';

export interface JoinForm {
  readonly address: string;
  readonly code: string;
  readonly name: string;
}

export type JoinField = keyof JoinForm;

/** A code as it is meant: capitals, without the gaps it is written with. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** What was typed as "http://192.168.1.20:2567/?c=ABC" is an address with a code. */
export function plainAddress(typed: string): string {
  return typed
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/?#].*$/, '');
}

/** The first field that has to be filled in; null when all are. */
export function missingField(form: JoinForm, asksAddress: boolean): JoinField | null {
  if (asksAddress && plainAddress(form.address) === '') return 'address';
  if (plainCode(form.code) === '') return 'code';
  return form.name.trim() === '' ? 'name' : null;
}

export const orderOf = (form: JoinForm, asksAddress: boolean): JoinOrder => ({
  address: asksAddress ? plainAddress(form.address) : null,
  code: plainCode(form.code),
  name: form.name.trim(),
});
