import type { Guess } from '../../src/core/session/events.ts';
import type { FieldCallbacks } from './contract.ts';
import { firstGuess } from './model/firstGuess.ts';
import { bellsOf, dragged, handleAt, handlesOf, nearestBell, type Grab } from './model/handles.ts';
import { positionOf, xOf, yOf } from './model/layout.ts';
import { createParts, partsDensity, setParts } from './model/parts.ts';
import { currentBell, isInteractive, type Picture } from './model/picture.ts';
import { pinched, startPinch, type Pinch, type Place } from './model/pinch.ts';
import { createPlaceOn } from './placeOn.ts';
import { cursorFor, curveAt, isNear, reachOf, SLOP } from './underPointer.ts';
import { followWheel } from './wheel.ts';

/** How long a bell that was let go is shown while the state does not tell it yet. */
export const HOLD = 700; // ms

interface Press {
  readonly id: number; // the pointer that carries it
  readonly touch: boolean;
  readonly grab: Grab;
  readonly startX: number;
  readonly startY: number;
  readonly offsetX: number; // from the pointer to what it holds, px
  readonly offsetY: number;
  readonly onField: boolean; // pressed beside the bell: it comes to the pointer
  moved: boolean;
  latest: Guess;
}

/**
 * Lets the player take the bell by its handles, by its body, with two fingers, or call it to a place; the wheel
 * widens it. A second pointer never tears what the first one holds, and what is cut short leaves nothing behind.
 * Returns an undo.
 */
export function followPointer(
  canvas: HTMLCanvasElement,
  picture: () => Picture | null,
  callbacks: FieldCallbacks,
  wake: () => void,
): () => void {
  let press: Press | null = null;
  let pinch: Pinch | null = null;
  const down = new Map<number, Place>(); // the pointers that hold something
  const parts = createParts();
  const placeOn = createPlaceOn(canvas);
  const wheel = followWheel(canvas, placeOn.place, picture, callbacks, bellNow, wake);

  function bellNow(current: Picture): Guess | null {
    if (!isInteractive(current.view)) return null;
    return currentBell(current, performance.now()) ?? firstGuess(current.view.state.mission);
  }

  function onDown(event: PointerEvent): void {
    const current = picture();
    placeOn.measure();
    if (current === null || event.button !== 0) return;
    const place = placeOn.place(event);
    if (press !== null) return secondFinger(event, press, place);
    const guess = bellNow(current);
    if (guess === null || place.y > current.frame.layout.lineY + 12) return;
    const widening = wheel.settle();
    press = { ...pressAt(current, guess, place, event), moved: widening };
    hold(event, place);
    current.grab = press.onField ? null : press.grab;
    canvas.style.cursor = 'grabbing';
    event.preventDefault();
    wake();
  }

  function pressAt(current: Picture, guess: Guess, { x, y }: Place, event: PointerEvent): Press {
    const { frame } = current;
    const handle = handleAt(handlesOf(guess, frame), x, y, reachOf(event.pointerType));
    const position = positionOf(frame, x);
    const component = handle?.component ?? nearestBell(guess, position);
    const grab: Grab = handle ?? { kind: 'body', component, side: 0 };
    setParts(parts, guess);
    const onField = handle === null && y < yOf(frame, partsDensity(parts, position)) - 10;
    const middle = xOf(frame, bellsOf(guess)[component]?.mu ?? position);
    return {
      id: event.pointerId,
      touch: event.pointerType === 'touch',
      grab: { kind: grab.kind, component: grab.component, side: grab.side },
      startX: x,
      startY: y,
      offsetX: handle !== null ? handle.x - x : onField ? 0 : middle - x,
      offsetY: handle !== null ? handle.y - y : 0,
      onField,
      moved: false,
      latest: guess,
    };
  }

  /** A finger beside the first makes a pinch; any other pointer is none of the bell's. */
  function secondFinger(event: PointerEvent, held: Press, place: Place): void {
    const first = down.get(held.id);
    if (!held.touch || event.pointerType !== 'touch' || down.size !== 1 || !first) return;
    pinch = startPinch(held.latest, held.grab.component, first, place);
    hold(event, place);
    event.preventDefault();
  }

  function hold({ pointerId }: PointerEvent, place: Place): void {
    down.set(pointerId, place);
    try {
      canvas.setPointerCapture(pointerId);
    } catch {
      // The pointer is gone already; its end arrives all the same.
    }
  }

  // A frame brings one move, the newest of those it sums up: nothing nearer to the hand is to be had.
  function onMove(event: PointerEvent): void {
    const current = picture();
    if (current === null) return;
    const place = placeOn.place(event);
    if (press === null) {
      current.pointer.x = place.x;
      current.pointer.y = place.y;
      return hover(current, place, event.pointerType);
    }
    if (!down.has(event.pointerId)) return;
    if (!isInteractive(current.view)) return cancel();
    down.set(event.pointerId, place);
    current.pointer.x = place.x;
    current.pointer.y = place.y;
    const { x, y } = place;
    if (pinch === null) {
      if (!press.moved && Math.hypot(x - press.startX, y - press.startY) < SLOP) return;
      take(current, press, dragOf(current, press, place));
    } else {
      const [a = place, b = place] = down.values();
      const next = pinched(pinch, a, b, current.frame);
      if (!press.moved && isNear(pinch, a, b)) return;
      take(current, press, next);
    }
    press.moved = true;
    current.grab = press.grab;
    callbacks.draft(press.latest);
  }

  const dragOf = (current: Picture, held: Press, { x, y }: Place): Guess =>
    dragged(held.latest, held.grab, x + held.offsetX, y + held.offsetY, current.frame);

  function take(current: Picture, held: Press, guess: Guess): void {
    held.latest = guess;
    current.held = { guess, until: Infinity };
    wake();
  }

  function onUp(event: PointerEvent): void {
    const current = picture();
    if (press === null || !down.delete(event.pointerId)) return;
    const [left] = down.entries();
    if (current !== null && left !== undefined) return carryOn(current, press, left);
    const done = press;
    press = null;
    pinch = null;
    down.clear();
    if (current === null) return;
    current.grab = null;
    const place = placeOn.place(event);
    if (!isInteractive(current.view)) current.held = null;
    else {
      const called = done.onField && !done.moved;
      if (called) take(current, done, dragOf(current, done, place));
      if (done.moved || called) {
        current.held = { guess: done.latest, until: performance.now() + HOLD };
        callbacks.commit(done.latest);
      }
    }
    hover(current, place, event.pointerType);
    wake();
  }

  /** One of two fingers was lifted: the other carries the bell on from where it is. */
  function carryOn(current: Picture, held: Press, [id, { x, y }]: [number, Place]): void {
    pinch = null;
    const { component } = held.grab;
    const mu = bellsOf(held.latest)[component]?.mu ?? 0;
    press = {
      ...held,
      id,
      grab: { kind: 'body', component, side: 0 },
      startX: x,
      startY: y,
      offsetX: xOf(current.frame, mu) - x,
      offsetY: 0,
      onField: false,
    };
  }

  /** The drag was cut short: the bell goes back to the guess that stands. */
  function cancel(): void {
    const held = press;
    if (held === null) return;
    press = null;
    pinch = null;
    const ids = [...down.keys()];
    down.clear();
    for (const id of ids) if (canvas.hasPointerCapture(id)) canvas.releasePointerCapture(id);
    canvas.style.cursor = 'default';
    const current = picture();
    if (current !== null) {
      current.grab = null;
      current.held = null;
    }
    if (held.moved) callbacks.cancel?.();
    wake();
  }

  function onCutShort(event: PointerEvent): void {
    if (down.has(event.pointerId)) cancel();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || press === null) return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  }

  function hover(current: Picture, { x, y }: Place, pointerType: string): void {
    const guess = bellNow(current);
    const { frame } = current;
    const hovers = pointerType !== 'touch';
    const handle =
      guess === null || !hovers
        ? null
        : handleAt(handlesOf(guess, frame), x, y, reachOf(pointerType));
    const inSky = y <= frame.layout.lineY + 12;
    const curve = handle === null && inSky && hovers ? curveAt(current, x, y) : null;
    canvas.style.cursor = cursorFor(handle, guess !== null && inSky);
    if (handle !== current.hovered || curve !== current.hoveredEstimator) {
      current.hovered = handle;
      current.hoveredEstimator = curve;
      wake();
    } else if (curve !== null) wake();
  }

  function onLeave(): void {
    const current = picture();
    if (current === null || press !== null) return;
    current.hovered = null;
    current.hoveredEstimator = null;
    wake();
  }

  const quiet = new AbortController();
  const { signal } = quiet;
  canvas.addEventListener('pointerdown', onDown, { signal });
  canvas.addEventListener('pointermove', onMove, { signal });
  canvas.addEventListener('pointerup', onUp, { signal });
  canvas.addEventListener('pointercancel', onCutShort, { signal });
  canvas.addEventListener('lostpointercapture', onCutShort, { signal });
  canvas.addEventListener('pointerleave', onLeave, { signal });
  // A long press is a press: no menu comes up and takes the finger away.
  canvas.addEventListener('contextmenu', event => event.preventDefault(), { signal });
  window.addEventListener('blur', cancel, { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
  return () => {
    cancel();
    quiet.abort();
    wheel.stop();
    placeOn.stop();
  };
}
