import { expect, test } from 'vitest';
import { readAddress } from '../../src/net/address.ts';
import { CODE_ALPHABET, drawJoinCode, readJoinCode } from '../../src/net/joinCode.ts';

test.each([
  ['ABCDEF', 'ABCDEF'],
  ['abc-def', 'ABCDEF'],
  [' abc def ', 'ABCDEF'],
  ['ABCDE', null],
  ['ABCDEFG', null],
  ['ABCDE0', null], // it might be an O
  ['ABCDE/', null],
])('reads the code %j as %j', (typed, code) => {
  expect(readJoinCode(typed)).toBe(code);
});

test('draws every sign, and nothing that cannot be read back', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  const signs = new Set<string>();
  for (let from = 0; from + 6 <= bytes.length; from += 6) {
    const code = drawJoinCode(count => bytes.subarray(from, from + count));
    expect(readJoinCode(code)).toBe(code);
    for (const sign of code) signs.add(sign);
  }
  expect(signs.size).toBe(CODE_ALPHABET.length);
  expect(new Set(CODE_ALPHABET).size).toBe(32);
});

test.each([
  ['192.168.1.20:2567', 'http://192.168.1.20:2567'],
  ['http://192.168.1.20:2567/', 'http://192.168.1.20:2567'],
  [' host.local:80 ', 'http://host.local'],
  ['https://class.example', null], // a class is served plainly
  ['file:///etc', null],
  ['', null],
])('reads the address %j as %j', (typed, address) => {
  expect(readAddress(typed)).toBe(address);
});
