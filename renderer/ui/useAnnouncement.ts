import { useEffect, useRef } from 'preact/hooks';
import { announce } from './Announcer.tsx';
import type { SpeechKind } from './speech.ts';

/** Says the sentence whenever the key changes; null says nothing. */
export function useAnnouncement(
  key: string | number,
  sentence: string | null,
  kind: SpeechKind = 'answer',
): void {
  const latest = useRef({ sentence, kind });
  latest.current = { sentence, kind };
  useEffect(() => {
    const now = latest.current;
    if (now.sentence !== null) announce(now.sentence, now.kind);
  }, [key]);
}
