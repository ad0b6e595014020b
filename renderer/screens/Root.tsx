import type { JSX } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { Gamepads } from '../input/gamepad/Gamepads.tsx';
import { useApp } from '../store/context.ts';
import { flightScreen, type Screen } from '../store/screen.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { Captions } from '../ui/Captions.tsx';
import { tutorialOf } from '../tutorial/tutorial.ts';
import { Briefing } from './briefing/Briefing.tsx';
import { Crash } from './Crash.tsx';
import { DebriefingScreen } from './debriefing/DebriefingScreen.tsx';
import { FreeFlight } from './freeFlight/FreeFlight.tsx';
import { Missions } from './missions/Missions.tsx';
import { Play } from './play/Play.tsx';
import { Problems } from './Problems.tsx';
import { ReplayScreen } from './replay/ReplayScreen.tsx';
import { Replays } from './replays/Replays.tsx';
import { RerunScreen } from './rerun/RerunScreen.tsx';
import { Reveal } from './reveal/Reveal.tsx';
import { SettingsScreen } from './settings/SettingsScreen.tsx';
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
    </>
  );
}

function CurrentScreen({ screen }: { readonly screen: Screen }): JSX.Element | null {
  switch (screen.name) {
    case 'title':
      return <Title />;
    case 'missions':
      return <Missions />;
    case 'free-flight':
      return <FreeFlight />;
    case 'flight':
      return <FlightScreens />;
    case 'replays':
      return <Replays />;
    case 'replay':
      return <ReplayScreen />;
    case 'debriefing':
      return <DebriefingScreen />;
    case 'rerun':
      return <RerunScreen recordingId={screen.recordingId} back={screen.back} />;
    case 'settings':
      return <SettingsScreen back={screen.back} />;
  }
}

/** A flight's screens follow its phase by themselves, whoever moves it on. */
function FlightScreens(): JSX.Element | null {
  const flight = useApp().flight.value;
  const phase = flight?.state.value?.phase;
  if (!flight || phase === undefined) return null;
  switch (flightScreen(phase)) {
    case 'briefing':
      // A tutorial begins by itself.
      return (tutorialOf(flight)?.step.value ?? null) === null ? (
        <Briefing flight={flight} />
      ) : null;
    case 'play':
      return <Play flight={flight} />;
    case 'reveal':
      return <Reveal state={flight.state} />;
  }
}
