import type { MessageKey } from '../en/index.ts';
import type { Message } from '../message.ts';
import { branch } from './branch.ts';
import { briefing } from './briefing.ts';
import { charts } from './charts.ts';
import { classHistory } from './classHistory.ts';
import { classroom } from './classroom.ts';
import { common } from './common.ts';
import { debriefing } from './debriefing.ts';
import { exporting } from './export.ts';
import { field } from './field.ts';
import { freeFlight } from './freeFlight.ts';
import { input } from './input.ts';
import { missions } from './missions.ts';
import { play } from './play.ts';
import { problems } from './problems.ts';
import { replayPlayer } from './replayPlayer.ts';
import { replays } from './replays.ts';
import { replaysList } from './replaysList.ts';
import { rerun } from './rerun.ts';
import { reveal } from './reveal.ts';
import { settings } from './settings.ts';
import { sound } from './sound.ts';
import { story } from './story.ts';
import { studentRoom } from './studentRoom.ts';
import { tutorial } from './tutorial.ts';
import { twin } from './twin.ts';

export const zh: Readonly<Record<MessageKey, Message>> = {
  ...common,
  ...classroom,
  ...classHistory,
  ...problems,
  ...missions,
  ...briefing,
  ...branch,
  ...exporting,
  ...field,
  ...play,
  ...charts,
  ...input,
  ...reveal,
  ...debriefing,
  ...rerun,
  ...story,
  ...replayPlayer,
  ...replays,
  ...replaysList,
  ...settings,
  ...sound,
  ...freeFlight,
  ...twin,
  ...tutorial,
  ...studentRoom,
};
