import type { Guess } from '../../src/core/session/events.ts';
import type { FieldCallbacks } from './contract.ts';
import { nearestBell } from './model/handles.ts';
import { positionOf } from './model/layout.ts';
import type { Picture } from './model/picture.ts';
import { widened, type Place } from './model/pinch.ts';

const A_NOTCH = 0.001; // ln of sigma a px: a notch of 100 px makes about a tenth
const A_PINCH = 0.01; // two fingers on a touchpad arrive as a wheel with Ctrl
const FINE = 0.1; // with Shift
const LINE = 16; // px, where a wheel counts in lines
const REST_MS = 220; // after which a wheel has come to rest

interface Turning {
  readonly from: Guess;
  readonly component: number;
  turned: number; // ln of how many times sigma
  latest: Guess;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** The wheel widens and narrows the bell under the pointer; at rest the guess is made. */
export function followWheel(
  canvas: HTMLCanvasElement,
  place: (event: MouseEvent) => Place,
  picture: () => Picture | null,
  callbacks: FieldCallbacks,
  bellNow: (current: Picture) => Guess | null,
  wake: () => void,
): {
  /** Gives the turning up to a press that begins: true when there is a bell to be taken. */
  readonly settle: () => boolean;
  readonly stop: () => void;
} {
  let turning: Turning | null = null;

  function onWheel(event: WheelEvent): void {
    const current = picture();
    if (current === null) return;
    const bell = bellNow(current);
    if (bell === null) return;
    event.preventDefault();
    if (current.grab !== null) return; // the hand that holds the bell goes first
    if (turning === null || bell !== turning.latest) {
      clearTimeout(turning?.timer);
      const component = nearestBell(bell, positionOf(current.frame, place(event).x));
      turning = { from: bell, component, turned: 0, latest: bell, timer: undefined };
    }
    turning.turned -= turnOf(event);
    turning.latest = widened(
      turning.from,
      turning.component,
      Math.exp(turning.turned),
      current.frame,
    );
    current.held = { guess: turning.latest, until: Infinity };
    clearTimeout(turning.timer);
    turning.timer = setTimeout(rest, REST_MS);
    callbacks.draft(turning.latest);
    wake();
  }

  function rest(): void {
    const current = picture();
    const done = turning;
    turning = null;
    if (done === null || current === null) return;
    current.held = null;
    // Somebody else may have moved the bell since.
    if (current.view.bell === done.latest && bellNow(current) !== null)
      callbacks.commit(done.latest);
    wake();
  }

  canvas.addEventListener('wheel', onWheel, { passive: false });
  return {
    settle() {
      clearTimeout(turning?.timer);
      const had = turning !== null;
      turning = null;
      return had;
    },
    stop() {
      clearTimeout(turning?.timer);
      if (turning !== null) callbacks.cancel?.();
      turning = null;
      canvas.removeEventListener('wheel', onWheel);
    },
  };
}

function turnOf(event: WheelEvent): number {
  // With Shift some systems turn the wheel sideways.
  const px = (event.deltaY || event.deltaX) * (event.deltaMode === 1 ? LINE : 1);
  return px * (event.ctrlKey ? A_PINCH : A_NOTCH) * (event.shiftKey ? FINE : 1);
}
