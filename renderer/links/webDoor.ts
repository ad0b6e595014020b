import type { ClassDoor, JoinOrder } from '../store/classroom/studentLink.ts';
import { webSeats, type SeatKeeps } from './webSeat.ts';

/** The way into the class that served this page. */
export function webDoor(
  { origin, search }: Pick<Location, 'origin' | 'search'>,
  keeps: SeatKeeps,
): ClassDoor {
  const seats = webSeats(keeps);
  const named = new URLSearchParams(search).get('c');
  return {
    async join(order) {
      const { joinClass } = await import('../../src/net/studentLink.ts');
      const { code, name } = order;
      const joined = await joinClass({
        address: origin,
        code,
        name,
        secret: seats.secretFor(order),
      });
      if (joined.ok) seats.sitDown(order);
      else seats.standUp();
      return joined;
    },
    nearby: null,
    asksAddress: false,
    records: false,
    known: () => ({ code: named ?? seats.current()?.code ?? '', name: seats.lastName() ?? '' }),
    again: (): JoinOrder | null => {
      const seat = seats.current();
      return seat !== null && (named === null || named === seat.code) ? seat : null;
    },
    forget: seats.standUp,
  };
}
