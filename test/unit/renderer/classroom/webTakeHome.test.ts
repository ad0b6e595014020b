import { expect, it } from 'vitest';
import { recordingOf } from '../../../../renderer/links/webTakeHome.ts';
import { decodeRecording } from '../../../../src/core/recording/decode.ts';
import { redact } from '../../../../src/core/session/redact.ts';
import { sha256 } from '../../../../src/node/recordings/sha256.ts';
import { sampleEvents } from '../../../support/sampleSession.ts';

const seen = sampleEvents.map(event => redact(event, 'player'));
const round = {
  sessionId: '0812375b-2SNFD2-1', // as a class names its rounds
  missionId: 'sample',
  player: 'Ada \u0007Lovelace',
  endedAt: new Date('2042-06-15T10:00:00.200Z'),
  events: seen,
};

it('writes a recording that the game reads, with the events as the student saw them', () => {
  const { name, text } = recordingOf(round, '0.1.0');
  const read = decodeRecording(text, { source: name, hash: sha256() });
  expect(read).toMatchObject({ ok: true, value: { seal: 'sealed', cut: null, problem: null } });
  if (!read.ok) return;
  expect(read.value.events).toEqual(seen);
  expect(read.value.header).toMatchObject({
    player: 'Ada Lovelace',
    startedAt: '2042-06-15T10:00:00.000Z',
  });
  expect(name).toBe('20420615T100000Z-sample-0812375b.vprec.jsonl');
});

it('leaves a name out that has nothing to be read', () => {
  const { text } = recordingOf({ ...round, player: ' \u0000' }, '0.1.0');
  expect(JSON.parse(text.slice(0, text.indexOf('\n')))).toMatchObject({ player: null });
});
