import type { JSX } from 'preact';
import { useApp } from '../../../store/context.ts';
import { LessonContext } from '../../../store/classroom/studentLesson.ts';
import { studentRoomOf, type StudentRoom } from '../../../store/classroom/studentRoom.ts';
import { Play } from '../../play/Play.tsx';
import { Reveal } from '../../reveal/Reveal.tsx';
import { EndedScreen } from './EndedScreen.tsx';
import { JoinScreen } from './JoinScreen.tsx';
import { LinkBanner } from './LinkBanner.tsx';
import { LobbyScreen } from './LobbyScreen.tsx';
import { OutScreen } from './OutScreen.tsx';
import { QuestionScreen } from './QuestionScreen.tsx';
import { RoundBriefing } from './RoundBriefing.tsx';

/** A student's screens follow the class by themselves. */
export function StudentRoomScreen(): JSX.Element {
  const room = studentRoomOf(useApp());
  return (
    <LessonContext.Provider value={room}>
      <LinkBanner room={room} />
      <Stage room={room} />
    </LessonContext.Provider>
  );
}

function Stage({ room }: { readonly room: StudentRoom }): JSX.Element | null {
  const stage = room.stage.value;
  const view = room.view.value;
  const flight = room.flight.value;
  if (view === null || stage === 'join') return <JoinScreen room={room} />;
  switch (stage) {
    case 'waiting':
    case 'lobby':
    case 'loading':
      return <LobbyScreen key={stage} room={room} view={view} stage={stage} />;
    case 'question':
      return view.question === null ? null : (
        <QuestionScreen
          key={`${view.round} ${view.question.when}`}
          room={room}
          view={view}
          question={view.question}
        />
      );
    case 'briefing':
      return flight === null ? null : <RoundBriefing flight={flight} view={view} />;
    case 'play':
      return flight === null ? null : <Play flight={flight} />;
    case 'reveal':
      return flight === null ? null : <Reveal state={flight.state} />;
    case 'ended':
      return <EndedScreen room={room} view={view} />;
    case 'out':
      return <OutScreen room={room} view={view} />;
  }
}
