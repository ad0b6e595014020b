import { signal, type ReadonlySignal } from '@preact/signals';
import {
  captionsAfter,
  captionsAt,
  FADE_MS,
  nextChange,
  NO_CAPTIONS,
  type CaptionLine,
  type Heard,
} from './captions.ts';

/** A line as it is shown. */
export interface ShownCaption {
  readonly id: number;
  readonly words: CaptionLine['words'];
  readonly fading: boolean;
}

export interface CaptionFeed {
  readonly shown: ReadonlySignal<readonly ShownCaption[]>;
  readonly hear: (heard: Heard) => void;
  /** Off, nothing is kept and no timer runs. */
  readonly setOn: (on: boolean) => void;
}

/** Calls back after so many ms; the result takes it back. */
export type Later = (act: () => void, ms: number) => () => void;

export function createCaptionFeed(now: () => number, later: Later): CaptionFeed {
  const shown = signal<readonly ShownCaption[]>([]);
  let captions = NO_CAPTIONS;
  let on = false;
  let stop = (): void => undefined;

  function show(): void {
    stop();
    const at = now();
    captions = captionsAt(captions, at);
    const lines = captions.lines.map(({ id, words, until }) => ({
      id,
      words,
      fading: until - at <= FADE_MS,
    }));
    if (!sameLines(lines, shown.peek())) shown.value = lines;
    const next = nextChange(captions, at);
    stop = next === null ? () => undefined : later(show, next - at);
  }

  return {
    shown,
    hear(heard) {
      if (!on) return;
      captions = captionsAfter(captions, heard, now());
      show();
    },
    setOn(value) {
      if (on === value) return;
      on = value;
      captions = NO_CAPTIONS;
      show();
    },
  };
}

function sameLines(a: readonly ShownCaption[], b: readonly ShownCaption[]): boolean {
  return (
    a.length === b.length &&
    a.every((line, i) => {
      const other = b[i];
      return line.id === other?.id && line.words === other.words && line.fading === other.fading;
    })
  );
}
