import { describe, expect, test } from 'vitest';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import type { FeedListener, SessionFeed } from '../../../src/core/session/feed.ts';
import { recordedFeed } from '../../../src/core/session/recordedFeed.ts';
import { longSession, sampleEvents } from '../../support/sampleSession.ts';

/** Follows a feed and notes what it says, in order. */
function follow(feed: SessionFeed, onFrame: (events: readonly SessionEvent[]) => void = () => {}) {
  const said: unknown[][] = [];
  const listener: FeedListener = {
    welcome: welcome => said.push(['welcome', welcome]),
    frame: events => {
      said.push(['frame', events]);
      onFrame(events);
    },
    status: status => said.push(['status', status]),
    close: reason => said.push(['close', reason]),
  };
  feed.follow(listener);
  return said;
}

describe('the feed of a recording', () => {
  test('tells the whole log, its notice and its end', () => {
    const notice = { code: 'recording-torn', values: { line: 9 } };
    expect(follow(recordedFeed('s', sampleEvents, notice))).toEqual([
      ['welcome', { sessionId: 's', source: 'recorded', eventCount: 21 }],
      ['frame', sampleEvents],
      ['status', { at: 200, notice }],
      ['close', 'ended'],
    ]);
  });

  test('comes in frames of at most 2,000 events, none of them empty', () => {
    const events = longSession(4500);
    const frames = follow(recordedFeed('s', events, null))
      .filter(([what]) => what === 'frame')
      .map(([, frame]) => frame as SessionEvent[]);
    expect(frames.map(frame => frame.length)).toEqual([2000, 2000, 504]);
    expect(frames.flat()).toEqual(events);
    expect(follow(recordedFeed('s', [], null)).map(([what]) => what)).toEqual([
      'welcome',
      'status',
      'close',
    ]);
  });

  test('stops when it is left, also in the middle', () => {
    const feed = recordedFeed('s', longSession(4500), null);
    const said = follow(feed, () => feed.leave());
    expect(said.map(([what]) => what)).toEqual(['welcome', 'frame', 'close']);
    expect(said.at(-1)).toEqual(['close', 'left']);
    feed.leave();
    expect(said).toHaveLength(3);
  });

  test('has one listener, and takes no command', () => {
    const feed = recordedFeed('s', sampleEvents, null);
    follow(feed);
    expect(() => follow(feed)).toThrow('one listener');
    expect('submit' in feed).toBe(false);
  });
});
