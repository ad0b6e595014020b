import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useBack } from '../../input/useBack.ts';
import { useApp, useText } from '../../store/context.ts';
import type { Replay } from '../../store/replay.ts';
import { Button } from '../../ui/Button.tsx';
import './replayLoading.css';

const PATIENCE_MS = 150; // what is read sooner comes without a word

/** While a recording is read: how far that is, and the way back. */
export function ReplayLoading({ replay }: { readonly replay: Replay | null }): JSX.Element {
  const app = useApp();
  const [late, setLate] = useState(false);
  const back = (): void => app.go({ name: 'replays' });
  useBack(back);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main class="screen page replay-loading">
      {late && <Progress read={replay?.read.value ?? 0} onCancel={back} />}
    </main>
  );
}

interface ProgressProps {
  readonly read: number; // from 0 to 1
  readonly onCancel: () => void;
}

function Progress({ read, onCancel }: ProgressProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => cancel.current?.focus({ preventScroll: true }), []);
  return (
    <div class="replay-loading-box panel">
      <p role="status">{t('replay.loading')}</p>
      <p class="numbers" aria-hidden="true">
        {text.percent(read)}
      </p>
      <progress
        aria-label={t('replay.loading')}
        aria-valuetext={text.percent(read)}
        max={1}
        value={read}
      />
      <Button buttonRef={cancel} onClick={onCancel}>
        {t('replay.cancel')}
      </Button>
    </div>
  );
}
