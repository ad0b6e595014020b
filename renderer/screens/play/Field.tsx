import { effect, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FieldCallbacks, FieldView, Playfield } from '../../scene/contract.ts';
import type { Handle } from '../../scene/model/handles.ts';
import { loadPlayfield } from '../../scene/loadPlayfield.ts';
import { useApp } from '../../store/context.ts';
import { fieldText } from './fieldText.ts';
import { FieldTwin } from './twin/FieldTwin.tsx';
import { HandleSliders } from './twin/HandleSliders.tsx';

export interface FieldProps {
  /** What to draw; null before there is anything. */
  readonly view: ReadonlySignal<FieldView | null>;
  readonly callbacks: FieldCallbacks;
  /** Told with each picture where the bell's handles are. */
  readonly onPainted?: ((handles: readonly Handle[]) => void) | undefined;
}

/** The landing field. Its picture follows the signal without rendering the page anew. */
export function Field({ view, callbacks, onPainted }: FieldProps): JSX.Element {
  const words = useApp().settings.text;
  const text = words.value;
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(callbacks);
  latest.current = callbacks;
  const watcher = useRef(onPainted);
  watcher.current = onPainted;
  const handle = useRef<Playfield | null>(null);
  const painted = useRef((): void => undefined);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const isRecorded = (): boolean => view.peek()?.state.mission.source.kind === 'recorded';
    let playfield: Playfield | null = null;
    let stop = (): void => undefined;
    let gone = false;
    const relayed: FieldCallbacks = {
      draft: guess => latest.current.draft(guess),
      commit: guess => latest.current.commit(guess),
      cancel: () => latest.current.cancel?.(),
      painted: () => {
        painted.current();
        if (playfield !== null) watcher.current?.(playfield.handles());
      },
    };
    const mount = async (): Promise<Playfield> => {
      const createPlayfield = await loadPlayfield();
      return createPlayfield(element, relayed, fieldText(words.peek(), isRecorded()));
    };
    mount().then(
      made => {
        if (gone) return made.destroy();
        playfield = made;
        handle.current = made;
        const stopText = effect(() => made.setText(fieldText(words.value, isRecorded())));
        const stopView = effect(() => {
          if (view.value !== null) made.update(view.value);
        });
        stop = () => {
          stopText();
          stopView();
        };
        return undefined;
      },
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      gone = true;
      stop();
      handle.current = null;
      playfield?.destroy();
    };
  }, [view, words]);

  return (
    <div class="field">
      <div class="field-host" ref={host} />
      {failure !== null && (
        <p class="field-failure" role="alert">
          {text.t('field.noWebgl', { what: failure })}
        </p>
      )}
      <FieldTwin view={view} />
      <HandleSliders view={view} callbacks={callbacks} playfield={handle} painted={painted} />
    </div>
  );
}
