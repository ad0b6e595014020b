import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Problem } from '../../../../src/core/problem.ts';
import { useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { problemSentence } from '../../Problems.tsx';

/** What the network has to say, the latest; put away until there is something new. */
export function Notices({ notices }: { readonly notices: readonly Problem[] }): JSX.Element | null {
  const text = useText();
  const [read, setRead] = useState(0);
  const latest = notices.at(-1);
  if (latest === undefined || notices.length <= read) return null;
  return (
    <div class="notice" role="status">
      <p>{problemSentence(text, latest)}</p>
      <Button kind="quiet" onClick={() => setRead(notices.length)}>
        {text.t('notice.dismiss')}
      </Button>
    </div>
  );
}
