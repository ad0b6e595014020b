import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../store/context.ts';
import { Button } from '../ui/Button.tsx';

export interface PageProps {
  readonly name: string;
  readonly title: string;
  readonly children: ComponentChildren;
  readonly intro?: string;
  readonly onBack?: () => void;
  readonly actions?: ComponentChildren;
}

/** A screen with a heading, which has the focus at first, so that keys and screen readers begin there. */
export function Page(props: PageProps): JSX.Element {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <main class={`screen page page-${props.name}`}>
      <header class="page-header">
        {props.onBack !== undefined && (
          <Button kind="quiet" class="page-back" onClick={props.onBack}>
            <span aria-hidden="true" class="chevron" />
            {t('common.back')}
          </Button>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        {props.intro !== undefined && <p class="page-intro">{props.intro}</p>}
        {props.actions}
      </header>
      {props.children}
    </main>
  );
}
