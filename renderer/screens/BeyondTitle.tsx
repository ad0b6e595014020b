import type { JSX } from 'preact';
import { useApp } from '../store/context.ts';
import { flightScreen, type Screen } from '../store/screen.ts';
import { tutorialOf } from '../tutorial/tutorial.ts';
import { Briefing } from './briefing/Briefing.tsx';
import { PastClasses } from './classroom/history/PastClasses.tsx';
import { PastClassScreen } from './classroom/history/PastClassScreen.tsx';
import { StudentRoomScreen } from './classroom/student/StudentRoomScreen.tsx';
import { ClassChoice } from './classroom/teacher/ClassChoice.tsx';
import { HostSetup } from './classroom/teacher/HostSetup.tsx';
import { TeachClass } from './classroom/teacher/TeachClass.tsx';
import { DebriefingScreen } from './debriefing/DebriefingScreen.tsx';
import { FreeFlight } from './freeFlight/FreeFlight.tsx';
import { Missions } from './missions/Missions.tsx';
import { Play } from './play/Play.tsx';
import { ReplayScreen } from './replay/ReplayScreen.tsx';
import { Replays } from './replays/Replays.tsx';
import { RerunScreen } from './rerun/RerunScreen.tsx';
import { Reveal } from './reveal/Reveal.tsx';
import { SettingsScreen } from './settings/SettingsScreen.tsx';

export type ScreenBeyondTitle = Exclude<Screen, { readonly name: 'title' }>;

/** Every screen but the title: see `loadScreens.ts`. */
export function BeyondTitle({
  screen,
}: {
  readonly screen: ScreenBeyondTitle;
}): JSX.Element | null {
  switch (screen.name) {
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
    case 'join-class':
      return <StudentRoomScreen />;
    case 'class':
      return <ClassChoice />;
    case 'host-class':
      return <HostSetup />;
    case 'teach-class':
      return <TeachClass />;
    case 'past-classes':
      return <PastClasses />;
    case 'past-class':
      return <PastClassScreen classId={screen.classId} />;
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
