import type { LaunchOptions } from '../../src/core/protocol/messages.ts';
import type { SessionState } from '../../src/core/session/state.ts';

/** Where the player is. A flight's own screens follow its phase. */
export type Screen =
  | { readonly name: 'title' }
  | { readonly name: 'missions' }
  | { readonly name: 'free-flight' }
  | { readonly name: 'flight' }
  | { readonly name: 'replays' }
  | { readonly name: 'replay' }
  | { readonly name: 'debriefing' }
  | { readonly name: 'rerun'; readonly recordingId: string; readonly back: Screen }
  | { readonly name: 'class' } // to host or to join
  | { readonly name: 'host-class' } // set one up
  | { readonly name: 'teach-class' } // the one that is held here
  | { readonly name: 'past-classes' } // that were held here
  | { readonly name: 'past-class'; readonly classId: string }
  | { readonly name: 'join-class' } // a student's place in a class, from its door on
  | { readonly name: 'settings'; readonly back: Screen };

export type ScreenName = Screen['name'];
export type FlightScreen = 'briefing' | 'play' | 'reveal';

export function flightScreen(phase: SessionState['phase']): FlightScreen {
  switch (phase) {
    case 'briefing':
      return 'briefing';
    case 'flying':
      return 'play';
    case 'ended':
      return 'reveal';
  }
}

/** One step back, as Escape goes; null where there is nowhere to go. A flight asks first. */
export function screenBehind(screen: Screen): Screen | null {
  switch (screen.name) {
    case 'title':
    case 'flight':
      return null;
    case 'missions':
    case 'replays':
    case 'class':
      return { name: 'title' };
    case 'join-class':
    case 'host-class':
    case 'teach-class':
    case 'past-classes':
      return { name: 'class' };
    case 'past-class':
      return { name: 'past-classes' };
    case 'free-flight':
      return { name: 'missions' };
    case 'replay':
      return { name: 'replays' };
    case 'debriefing':
      return { name: 'replays' };
    case 'rerun':
    case 'settings':
      return screen.back;
  }
}

/** Whether the screen needs the session that is open; leaving it leaves the session. */
export function needsSession(screen: Screen): boolean {
  if (screen.name === 'settings' || screen.name === 'rerun') return needsSession(screen.back);
  return screen.name === 'flight' || screen.name === 'replay';
}

/** What the game starts with: a mission named at launch goes straight to its flight. */
export function firstMission(launch: LaunchOptions): string | null {
  if (launch.missionId !== null) return launch.missionId;
  return launch.autopilot ? 'first-contact' : null;
}
