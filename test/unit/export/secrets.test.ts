import { describe, expect, test } from 'vitest';
import { exportText, TEXT_FORMATS } from '../../../src/core/export/exportText.ts';
import { mission, played, SEED } from '../../support/missions.ts';

// An interrupted recording holds truth and seed for the archive. No export tells them.

const whole = played({ ...mission('first-contact'), landings: 30 }).events;
const interrupted = whole.filter(event => event.type !== 'revealed');
const sealed = whole.find(event => event.type === 'truth-sealed');

describe.each(TEXT_FORMATS)('%s', format => {
  test('of an interrupted recording holds neither truth nor seed', () => {
    if (sealed?.truth?.core.family !== 'normal') throw new Error('the mission has one base');
    expect(interrupted).toContain(sealed);
    const text = exportText(interrupted, format);
    expect(text.length).toBeGreaterThan(50);
    for (const secret of [
      SEED,
      String(sealed.truth.core.mu),
      String(sealed.truth.core.sigma),
      'truth',
    ])
      expect(text).not.toContain(secret);
  });
});

test('a picture before the reveal does not show what is revealed later', () => {
  expect(exportText(whole, 'svg')).toContain('truth');
  expect(exportText(whole, 'svg', { eventCount: whole.length - 1 })).not.toContain('truth');
});
