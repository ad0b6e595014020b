import type { Place } from './model/pinch.ts';

/** Where pointers are on an element. */
export interface PlaceOn {
  readonly place: (event: MouseEvent) => Place;
  readonly measure: () => void;
  readonly stop: () => void;
}

/**
 * Measures where the element lies when that may have changed and not with each event: a move follows a change
 * of the page, and to ask for a place then is to have everything laid out at once.
 */
export function createPlaceOn(element: HTMLElement): PlaceOn {
  let box: DOMRect | null = null;
  const forget = (): void => void (box = null);
  const observer = new ResizeObserver(forget);
  observer.observe(element);
  const quiet = new AbortController();
  window.addEventListener('resize', forget, { signal: quiet.signal });
  window.addEventListener('scroll', forget, { signal: quiet.signal, capture: true, passive: true });
  element.addEventListener('pointerenter', forget, { signal: quiet.signal });
  return {
    place(event) {
      box ??= element.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    },
    measure: () => void (box = element.getBoundingClientRect()),
    stop() {
      observer.disconnect();
      quiet.abort();
    },
  };
}
