import type { ContestantId } from '../../src/core/session/contestants.ts';
import type { Guess } from '../../src/core/session/events.ts';
import type { FieldCallbacks } from './contract.ts';
import { firstGuess } from './model/firstGuess.ts';
import { bellsOf, dragged, handleAt, handlesOf, nearestBell, type Grab } from './model/handles.ts';
import { positionOf, xOf, yOf } from './model/layout.ts';
import { createParts, partsDensity, setParts } from './model/parts.ts';
import { currentBell, isInteractive, type Picture } from './model/picture.ts';

const REACH_MOUSE = 20; // px from a handle's middle
const REACH_TOUCH = 30;
const SLOP = 4; // px that a press may move and still be a click
const CURVE_REACH = 7; // px from a computer's curve
/** How long a bell that was let go is shown while the state does not tell it yet. */
const HOLD = 700; // ms

interface Press {
  readonly id: number;
  readonly grab: Grab;
  readonly from: Guess;
  readonly startX: number;
  readonly startY: number;
  readonly offsetX: number; // from the pointer to what it holds, px
  readonly offsetY: number;
  readonly onField: boolean; // pressed beside the bell: it comes to the pointer
  moved: boolean;
  latest: Guess;
}

/** Lets the player take the bell by its handles, by its body, or call it to a place. Returns an undo. */
export function followPointer(
  canvas: HTMLCanvasElement,
  picture: () => Picture | null,
  callbacks: FieldCallbacks,
  wake: () => void,
): () => void {
  let press: Press | null = null;
  const parts = createParts();

  function bellNow(current: Picture): Guess | null {
    if (!isInteractive(current.view)) return null;
    return currentBell(current, performance.now()) ?? firstGuess(current.view.state.mission);
  }

  function place(event: PointerEvent): { x: number; y: number } {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  function down(event: PointerEvent): void {
    const current = picture();
    if (current === null || press !== null || event.button !== 0) return;
    const guess = bellNow(current);
    if (guess === null) return;
    const { frame } = current;
    const { x, y } = place(event);
    if (y > frame.layout.lineY + 12) return;
    const reach = event.pointerType === 'mouse' ? REACH_MOUSE : REACH_TOUCH;
    const handle = handleAt(handlesOf(guess, frame), x, y, reach);
    const position = positionOf(frame, x);
    const component = handle?.component ?? nearestBell(guess, position);
    const grab: Grab = handle ?? { kind: 'body', component, side: 0 };
    setParts(parts, guess);
    const onField = handle === null && y < yOf(frame, partsDensity(parts, position)) - 10;
    const middle = xOf(frame, bellsOf(guess)[component]?.mu ?? position);
    press = {
      id: event.pointerId,
      grab: { kind: grab.kind, component: grab.component, side: grab.side },
      from: guess,
      startX: x,
      startY: y,
      offsetX: handle !== null ? handle.x - x : onField ? 0 : middle - x,
      offsetY: handle !== null ? handle.y - y : 0,
      onField,
      moved: false,
      latest: guess,
    };
    canvas.setPointerCapture(event.pointerId);
    current.grab = handle !== null || !onField ? press.grab : null;
    canvas.style.cursor = 'grabbing';
    event.preventDefault();
    wake();
  }

  function move(event: PointerEvent): void {
    const current = picture();
    if (current === null) return;
    const { x, y } = place(event);
    current.pointer.x = x;
    current.pointer.y = y;
    if (press === null) {
      hover(current, x, y, event.pointerType);
      return;
    }
    if (event.pointerId !== press.id) return;
    if (!press.moved && Math.hypot(x - press.startX, y - press.startY) < SLOP) return;
    press.moved = true;
    current.grab = press.grab;
    take(current, press, x, y);
    callbacks.draft(press.latest);
  }

  function take(current: Picture, held: Press, x: number, y: number): void {
    const { offsetX, offsetY, grab } = held;
    held.latest = dragged(held.latest, grab, x + offsetX, y + offsetY, current.frame);
    current.held = { guess: held.latest, until: Infinity };
    wake();
  }

  function up(event: PointerEvent): void {
    const current = picture();
    if (press === null || event.pointerId !== press.id) return;
    const done = press;
    press = null;
    if (current === null) return;
    current.grab = null;
    const { x, y } = place(event);
    const called = done.onField && !done.moved && event.type === 'pointerup';
    if (called) take(current, done, x, y);
    if (done.moved || called) {
      current.held = { guess: done.latest, until: performance.now() + HOLD };
      callbacks.commit(done.latest);
    }
    hover(current, x, y, event.pointerType);
    wake();
  }

  function hover(current: Picture, x: number, y: number, pointerType: string): void {
    const guess = bellNow(current);
    const { frame } = current;
    const handle =
      guess === null || pointerType !== 'mouse'
        ? null
        : handleAt(handlesOf(guess, frame), x, y, REACH_MOUSE);
    const inSky = y <= frame.layout.lineY + 12;
    const curve = handle === null && inSky ? curveAt(current, x, y) : null;
    canvas.style.cursor = cursorFor(handle, guess !== null && inSky);
    if (handle !== current.hovered || curve !== current.hoveredEstimator) {
      current.hovered = handle;
      current.hoveredEstimator = curve;
      wake();
    } else if (curve !== null) wake();
  }

  function curveAt(current: Picture, x: number, y: number): ContestantId | null {
    let best: ContestantId | null = null;
    let nearest = CURVE_REACH;
    const position = positionOf(current.frame, x);
    for (const { id, present, shown } of current.estimators.values()) {
      if (!present) continue;
      const density = partsDensity(shown, position);
      const distance = Math.abs(yOf(current.frame, density) - y);
      // On the line all curves meet, and none is meant.
      if (distance < nearest && current.frame.layout.lineY - y > 12) {
        nearest = distance;
        best = id;
      }
    }
    return best;
  }

  function leave(): void {
    const current = picture();
    if (current === null || press !== null) return;
    current.hovered = null;
    current.hoveredEstimator = null;
    wake();
  }

  const listeners = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', up],
    ['pointerleave', leave],
  ] as const;
  for (const [name, listener] of listeners) canvas.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of listeners) canvas.removeEventListener(name, listener);
  };
}

function cursorFor(handle: Grab | null, interactive: boolean): string {
  if (handle !== null) return handle.kind === 'sigma' ? 'ew-resize' : 'grab';
  return interactive ? 'crosshair' : 'default';
}
