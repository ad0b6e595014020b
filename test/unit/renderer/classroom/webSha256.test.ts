import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { webSha256 } from '../../../../renderer/links/webSha256.ts';

const node = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

it.each([
  ['nothing', ''],
  ['the standard’s example', 'abc'],
  ['what just fills a block with its length', 'x'.repeat(55)],
  ['what needs one block more', 'x'.repeat(56)],
  ['a block', 'x'.repeat(64)],
  ['letters of several bytes', 'μ̂ 漢字 ع 😀'.repeat(40)],
  ['much', 'landing\n'.repeat(20_000)],
])('agrees with Node’s on %s', (_, text) => {
  const hash = webSha256();
  hash.update(text);
  expect(hash.digest()).toBe(node(text));
});

it('takes texts in one after another', () => {
  const hash = webSha256();
  for (const part of ['a', 'b'.repeat(100), '', 'c']) hash.update(part);
  expect(hash.digest()).toBe(node(`a${'b'.repeat(100)}c`));
});
