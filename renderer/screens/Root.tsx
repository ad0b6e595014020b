import type { JSX } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { Gamepads } from '../input/gamepad/Gamepads.tsx';
import { useApp } from '../store/context.ts';
import type { Screen } from '../store/screen.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { Captions } from '../ui/Captions.tsx';
import { Crash } from './Crash.tsx';
import { loadScreens, screensBeyondTitle } from './loadScreens.ts';
import { Problems } from './Problems.tsx';
import { DropArea } from './replays/DropArea.tsx';
import { Title } from './title/Title.tsx';

export function Root(): JSX.Element {
  const app = useApp();
  const [caught, retry] = useErrorBoundary(error =>
    app.crash(error instanceof Error ? error : new Error(String(error))),
  ) as readonly [unknown, () => void];
  const fatal = app.problems.fatal.value;
  const failure = fatal ?? (caught instanceof Error ? caught : null);
  return (
    <>
      {failure === null ? (
        <CurrentScreen screen={app.screen.value} />
      ) : (
        <Crash
          error={failure}
          onRecover={() => {
            app.go({ name: 'title' });
            app.problems.recover();
            retry();
          }}
        />
      )}
      <Problems />
      <Captions />
      <Announcer />
      <Gamepads />
      <DropArea />
    </>
  );
}

/** A screen whose file has not come yet leaves the title standing: only from there can it be too early. */
function CurrentScreen({ screen }: { readonly screen: Screen }): JSX.Element | null {
  const { crash, home } = useApp();
  const BeyondTitle = screensBeyondTitle.value;
  const wanted = screen.name !== 'title' && BeyondTitle === null;
  useEffect(() => {
    if (wanted) loadScreens().catch(crash);
  }, [wanted, crash]);
  if (screen.name !== 'title' && BeyondTitle !== null) return <BeyondTitle screen={screen} />;
  return home.name === 'title' ? <Title /> : null;
}
