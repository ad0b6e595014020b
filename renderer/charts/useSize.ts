import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Width of an element in px, 0 before it is laid out. */
export function useWidth<T extends HTMLElement>(): readonly [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

/** Device px a px, also after the window has moved to another screen or was zoomed. */
export function useRatio(): number {
  const [ratio, setRatio] = useState(() => Math.max(1, window.devicePixelRatio));
  useLayoutEffect(() => {
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const measure = (): void => setRatio(Math.max(1, window.devicePixelRatio));
    query.addEventListener('change', measure);
    return () => query.removeEventListener('change', measure);
  }, [ratio]);
  return ratio;
}
