import { effect, type ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';

/**
 * The signal's value, but taken at most once in `every` ms; the last one always arrives. Where `at once` says
 * so of the value before and the new one, there is no wait.
 */
export function useSampled<T>(
  source: ReadonlySignal<T>,
  every: number,
  atOnce: (before: T, next: T) => boolean,
): T {
  const [sampled, setSampled] = useState<T>(() => source.peek());
  useEffect(() => {
    let last = -Infinity;
    let shown = source.peek();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = (): void => {
      clearTimeout(timer);
      timer = undefined;
      last = performance.now();
      shown = source.peek();
      setSampled(shown);
    };
    const stop = effect(() => {
      const next = source.value;
      const wait = last + every - performance.now();
      if (wait <= 0 || atOnce(shown, next)) take();
      else timer ??= setTimeout(take, wait);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [source, every, atOnce]);
  return sampled;
}
