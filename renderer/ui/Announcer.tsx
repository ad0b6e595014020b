import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useApp, useText } from '../store/context.ts';
import { isSpoken, type SpeechKind } from './speech.ts';

interface Said {
  readonly id: number;
  readonly sentence: string;
  readonly kind: SpeechKind;
}

const KEPT = 4;
const ALARM_KEPT = 10_000; // ms

const polite = signal<readonly Said[]>([]);
const alarm = signal<Said | null>(null);
let said = 0;
let calm: ReturnType<typeof setTimeout> | undefined;

/**
 * Says a sentence to assistive technology, if the player's settings let that kind be said. Alarms interrupt;
 * the rest waits for its turn, and can be read again for a while.
 */
export function announce(sentence: string, kind: SpeechKind = 'answer'): void {
  if (sentence === '') return;
  const next = { id: ++said, sentence, kind };
  if (kind !== 'alarm') {
    polite.value = [...polite.value.slice(1 - KEPT), next];
    return;
  }
  clearTimeout(calm);
  alarm.value = next;
  calm = setTimeout(() => (alarm.value = null), ALARM_KEPT);
}

/** The page's two live regions: one polite, one for alarms. */
export function Announcer(): JSX.Element {
  const level = useApp().settings.settings.value.announcements;
  const { t } = useText();
  const interrupting = alarm.value;
  return (
    <>
      <div
        class="visually-hidden"
        role="log"
        aria-live="polite"
        aria-atomic="false"
        aria-label={t('speech.log')}
      >
        {polite.value
          .filter(({ kind }) => isSpoken(kind, level))
          .map(({ id, sentence }) => (
            <p key={id}>{sentence}</p>
          ))}
      </div>
      <div
        class="visually-hidden"
        role="log"
        aria-live="assertive"
        aria-atomic="true"
        aria-label={t('speech.alarms')}
      >
        {interrupting !== null && isSpoken('alarm', level) && (
          <p key={interrupting.id}>{interrupting.sentence}</p>
        )}
      </div>
    </>
  );
}
