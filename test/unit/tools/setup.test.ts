import { expect, test } from 'vitest';
import { tellingLine } from '../../../tools/setup/command.mjs';
import { setFuses } from '../../../tools/setup/fuses.mjs';
import { checkNodeVersion } from '../../../tools/setup/node-version.mjs';

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const binary = (fuses: string): Buffer =>
  Buffer.concat([
    Buffer.from(`machine code ${SENTINEL}`),
    Buffer.from([1, fuses.length]),
    Buffer.from(`${fuses} more code`),
  ]);

test('sets the fuses that are named and no other byte', () => {
  const bytes = binary('10101010');
  setFuses(bytes, { 3: true, 6: false });
  expect(bytes).toEqual(binary('10111000'));
});

test.each([
  ['without fuses', Buffer.from('machine code'), /no fuses/],
  ['with too few', binary('101'), /no fuse 3/],
  ['with the fuse removed', binary('101r1010'), /no fuse 3/],
  ['with a state nobody knows', binary('101x1010'), /unknown state/],
])('refuses a binary %s', (_what, bytes, message) => {
  expect(() => setFuses(bytes, { 3: true })).toThrow(message);
});

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('takes Node %s', version => {
  expect(() => checkNodeVersion(version)).not.toThrow();
});

test.each(['18.20.4', '20.18.3'])('refuses Node %s in one line', version => {
  expect(() => checkNodeVersion(version)).toThrow(/Node 20\.19 or newer is needed/);
});

test('picks the line of a log that says why', () => {
  const log = 'npm warn old\nnpm error code ENOTFOUND\nnpm error A complete log of this run';
  expect(tellingLine(log)).toBe('npm error code ENOTFOUND');
  expect(tellingLine('one\n\ntwo\n')).toBe('two');
  expect(tellingLine('')).toBe('it said nothing');
});
