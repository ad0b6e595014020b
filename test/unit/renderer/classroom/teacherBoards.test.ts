import { describe, expect, test } from 'vitest';
import type { SeatView } from '../../../../src/core/protocol/classroom.ts';
import { openSession } from '../../../../src/core/session/state.ts';
import { defaultPlan } from '../../../../renderer/store/classroom/teacherPlan.ts';
import {
  placed,
  pointBins,
  teamSums,
  topOf,
} from '../../../../renderer/screens/classroom/teacher/placesModel.ts';
import { qrPath } from '../../../../renderer/screens/classroom/teacher/QrCode.tsx';
import { computersMayShow } from '../../../../renderer/screens/classroom/teacher/shownComputers.ts';
import {
  codeGroups,
  joinLink,
  shortAddress,
} from '../../../../renderer/screens/classroom/teacher/teacherWords.ts';
import { createFakeTeacher } from '../../../support/fakeTeacher.ts';
import { sampleMission } from '../../../support/sampleSession.ts';

const plan = { ...defaultPlan('Class'), teams: ['Red', 'Blue'] };
const nobody = { open: () => 'round', lead: () => undefined };
const { view } = createFakeTeacher(plan, nobody, 4, () => undefined);
const withPoints = (points: readonly (number | null)[]) => ({
  ...view(),
  seats: view().seats.map((seat, i): SeatView => {
    const own = points[i] ?? null;
    const better = points.filter(other => (other ?? -1) > (own ?? -1)).length;
    return { ...seat, points: own, place: own === null ? null : better + 1 };
  }),
});

describe('places', () => {
  test('share what is shared, and leave out who has no points', () => {
    const all = placed(withPoints([500, 900, 900, null]));
    expect(all.map(({ place, points }) => [place, points])).toEqual([
      [1, 900],
      [1, 900],
      [3, 500],
    ]);
    expect(topOf(all, 1)).toHaveLength(2);
  });

  test('spread over bins that hold everybody once, the best too', () => {
    const bins = pointBins(placed(withPoints([0, 999, 1000, 450])), 1000);
    expect(bins.map(({ count }) => count)).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 0, 2]);
  });

  test('of teams are by their mean', () => {
    const told = withPoints([500, 900, 700, null]);
    expect(teamSums(told, placed(told))).toEqual([
      { team: 'Blue', mean: 900, members: 1 },
      { team: 'Red', mean: 600, members: 2 },
    ]);
  });
});

describe('the way in', () => {
  test('is written as people read and type it', () => {
    expect(codeGroups('K7XQ4M')).toBe('K7X Q4M');
    expect(codeGroups('K7XQ4MAB')).toBe('K7XQ 4MAB');
    expect(shortAddress('http://192.168.1.20:2567/')).toBe('192.168.1.20:2567');
    expect(joinLink('http://192.168.1.20:2567/', 'K7XQ4M')).toBe(
      'http://192.168.1.20:2567/?c=K7XQ4M',
    );
  });

  test('has a quiet zone of four modules, and dark corners to be found by', () => {
    const { size, path } = qrPath('http://192.168.1.20:2567/?c=K7XQ4M');
    const bars = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map(([, x, y, w]) => ({
      x: Number(x),
      y: Number(y),
      to: Number(x) + Number(w),
    }));
    expect(Math.min(...bars.map(({ x }) => x))).toBe(4);
    expect(Math.min(...bars.map(({ y }) => y))).toBe(4);
    expect(Math.max(...bars.map(({ to }) => to))).toBe(size - 4);
    // The finder's upper edge: seven dark modules.
    expect(bars).toContainEqual({ x: 4, y: 4, to: 11 });
    expect(bars).toContainEqual({ x: size - 11, y: 4, to: size - 4 });
  });
});

describe('the computers on the wall', () => {
  const state = { ...openSession(sampleMission), phase: 'flying' } as const;
  const at = (answers: 'mission' | 'at-reveal') => ({
    ...view(),
    round: 0,
    plan: { ...plan, rounds: [{ missionId: 'sample', flight: null, answers, question: null }] },
  });

  test('are hidden until the reveal where the round says so', () => {
    expect(computersMayShow(at('at-reveal'), state, 4)).toBe(false);
    expect(computersMayShow(at('at-reveal'), { ...state, phase: 'ended' }, 0)).toBe(true);
  });

  test('wait for half of the class where the mission tells them to who has guessed', () => {
    const asked = { ...state, mission: { ...sampleMission, answers: 'after-guess' } } as const;
    expect(computersMayShow(at('mission'), state, 0)).toBe(true);
    expect(computersMayShow(at('mission'), asked as never, 1)).toBe(false);
    expect(computersMayShow(at('mission'), asked as never, 2)).toBe(true);
  });
});
