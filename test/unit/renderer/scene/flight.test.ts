import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createFlight,
  fallen,
  fallTime,
  land,
  launch,
  settle,
  touchdown,
} from '../../../../renderer/scene/model/flight.ts';

describe('fallTime', () => {
  test('goes from 700 ms at a slow rate to 400 ms at a high one', () => {
    expect(fallTime(1)).toBe(700);
    expect(fallTime(6)).toBe(700);
    expect(fallTime(80)).toBeCloseTo(400, 9);
    expect(fallTime(2000)).toBeCloseTo(400, 9);
    expect(fallTime(20)).toBeGreaterThan(fallTime(40));
  });
});

describe('a flight', () => {
  test('spreads a batch over its time and lands it in order', () => {
    const flight = createFlight();
    launch(flight, 2, 1000, 600, 50);
    expect([flight.startsAt[0], flight.startsAt[1]]).toEqual([1000, 1025]);
    expect(land(flight, 1599)).toBe(false);
    expect(land(flight, 1600)).toBe(true);
    expect(flight.landed).toBe(1);
    expect(fallen(flight, 1, 1325)).toBe(0.5);
    expect(touchdown(flight, 2, 1610)).toBe(1625);
    expect(touchdown(flight, 1, 1610)).toBe(1610);
    land(flight, 1625);
    expect(flight.landed).toBe(2);
  });

  test('never lets a faster drone overtake', () => {
    const flight = createFlight();
    launch(flight, 1, 0, 700, 0);
    launch(flight, 2, 10, 400, 0);
    expect(touchdown(flight, 2, 0)).toBe(700);
  });

  test('loses no landing, however many come at once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(900), { maxLength: 12 }), batches => {
        const flight = createFlight();
        let now = 0;
        let total = 0;
        for (const batch of batches) {
          total += batch;
          launch(flight, total, now, 500, 50);
          expect(flight.launched).toBe(total);
          expect(flight.launched - flight.landed).toBeLessThan(512);
          land(flight, (now += 50));
        }
        land(flight, now + 10_000);
        expect(flight.landed).toBe(total);
      }),
    );
  });

  test('is over at once when the view jumps, also backwards', () => {
    const flight = createFlight();
    launch(flight, 100, 0, 500, 50);
    settle(flight, 40);
    expect([flight.landed, flight.launched]).toEqual([40, 40]);
    launch(flight, 41, 1000, 500, 0);
    expect(touchdown(flight, 41, 1000)).toBe(1500);
  });
});
