import { useEffect, useRef } from 'preact/hooks';
import { announce } from './Announcer.tsx';

/** Says the sentence whenever the key changes; null says nothing. */
export function useAnnouncement(key: string | number, sentence: string | null): void {
  const latest = useRef(sentence);
  latest.current = sentence;
  useEffect(() => {
    if (latest.current !== null) announce(latest.current);
  }, [key]);
}
