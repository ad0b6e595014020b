import { expect, it } from 'vitest';
import {
  firstMission,
  flightScreen,
  needsSession,
  screenBehind,
} from '../../../../renderer/store/screen.ts';

it('shows a flight by its phase', () => {
  expect(flightScreen('briefing')).toBe('briefing');
  expect(flightScreen('flying')).toBe('play');
  expect(flightScreen('ended')).toBe('reveal');
});

it('goes back one step, and out of a flight never by itself', () => {
  expect(screenBehind({ name: 'free-flight' })).toEqual({ name: 'missions' });
  expect(screenBehind({ name: 'replay' })).toEqual({ name: 'replays' });
  expect(screenBehind({ name: 'settings', back: { name: 'replays' } })).toEqual({
    name: 'replays',
  });
  expect(screenBehind({ name: 'flight' })).toBeNull();
  expect(screenBehind({ name: 'title' })).toBeNull();
});

it('keeps the session while settings are open over it', () => {
  expect(needsSession({ name: 'settings', back: { name: 'flight' } })).toBe(true);
  expect(needsSession({ name: 'settings', back: { name: 'title' } })).toBe(false);
  expect(needsSession({ name: 'replay' })).toBe(true);
});

it('starts with the mission named at launch', () => {
  const launch = { missionId: null, seed: null, speed: null, autopilot: false };
  expect(firstMission(launch)).toBeNull();
  expect(firstMission({ ...launch, missionId: 'decoys' })).toBe('decoys');
  expect(firstMission({ ...launch, autopilot: true })).toBe('first-contact');
});
