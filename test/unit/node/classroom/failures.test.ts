import { expect, test } from 'vitest';
import { createFailures } from '../../../../src/node/classroom/failures.ts';
import { manualClock } from '../../../support/manualClock.ts';

test('a hundred failures at once are too many, and five are forgiven a second', () => {
  const clock = manualClock();
  const failures = createFailures(clock);
  for (let i = 0; i < 99; i++) failures.count('10.0.0.1');
  expect(failures.areTooMany('10.0.0.1')).toBe(false);
  failures.count('10.0.0.1');
  expect(failures.areTooMany('10.0.0.1')).toBe(true);
  expect(failures.areTooMany('10.0.0.2')).toBe(false);
  clock.pass(500);
  expect(failures.areTooMany('10.0.0.1')).toBe(false);
});

test('addresses of one IPv6 network count together, and an IPv4 one by either name', () => {
  const failures = createFailures(manualClock());
  for (let i = 0; i < 100; i++) failures.count(`2001:db8:1:2::${i.toString(16)}`);
  expect(failures.areTooMany('2001:db8:1:2:3:4:5:6')).toBe(true);
  expect(failures.areTooMany('2001:db8:1:3::1')).toBe(false);
  for (let i = 0; i < 100; i++) failures.count('::ffff:10.0.0.1');
  expect(failures.areTooMany('10.0.0.1')).toBe(true);
});
