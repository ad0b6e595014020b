import type { ContestantId } from '../../../src/core/session/contestants.ts';
import type { Outcome } from '../../../src/core/session/outcome.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { LossText, RaceText, Reading } from '../../charts/text.ts';
import type { ChartTable } from '../../charts/ChartTable.tsx';
import { readRace } from '../../charts/race/readRace.ts';
import type { Text } from '../../i18n/text.ts';
import { alarmWords, contestantsOf } from './fieldText.ts';

export function raceText(text: Text, state: SessionState, answersShown: boolean): RaceText {
  const { t, number } = text;
  return {
    title: t('race.title'),
    caption: t('race.caption'),
    description: raceDescription(text, state, answersShown),
    number,
    contestant: id => t(`contestant.${id}`),
    alarm: alarm => alarmWords(text, alarm, state.mission.source.kind === 'recorded'),
    logarithmic: t('race.logarithmic'),
    landing: landing => t('race.landing', { landing }),
    lost: landing => t('race.lost', { landing }),
    readoff: t('race.readoff'),
    reading: reading => readingWords(text, reading),
    table: raceTable(text, state, answersShown),
  };
}

function readingWords(text: Text, { landing, entries }: Reading): string {
  const { t, number, list } = text;
  return t('race.reading', {
    landing,
    list: list(
      entries.map(({ id, behind }) =>
        t('race.entry', { who: t(`contestant.${id}`), nats: number(behind, 1) }),
      ),
    ),
  });
}

const READINGS = 5;

/** Where everybody stood at a few landings, the present one last. */
function raceTable(text: Text, state: SessionState, answersShown: boolean): ChartTable {
  const { t, number } = text;
  const { count } = state.landings;
  const ids = answersShown ? contestantsOf(state.mission.contestants) : (['player'] as const);
  const rows = Array.from({ length: READINGS }, (_, i) =>
    readRace(state, ids, Math.ceil((count * (i + 1)) / READINGS)),
  );
  const told = rows.filter((row, i) => row !== null && row.landing !== rows[i + 1]?.landing);
  return {
    caption: t('race.table'),
    head: [t('race.column'), ...ids.map(id => t(`contestant.${id}`))],
    rows: told.flatMap(row =>
      row === null
        ? []
        : [[text.integer(row.landing), ...row.entries.map(entry => number(entry.behind, 1))]],
    ),
  };
}

function raceDescription(text: Text, state: SessionState, answersShown: boolean): string {
  const { t, number, list } = text;
  const { race, mission, landings } = state;
  if (landings.count <= mission.t0) return t('race.descriptionNone', { t0: mission.t0 });
  const ids = answersShown ? contestantsOf(mission.contestants) : (['player'] as const);
  const totals = contestantsOf(mission.contestants).map(id => race.totals[id] ?? 0);
  const best = Math.min(...totals);
  const entries = ids.map(id => {
    const who = t(`contestant.${id}`);
    const behind = (race.totals[id] ?? 0) - best;
    return Number.isFinite(behind)
      ? t('race.entry', { who, nats: number(behind, 1) })
      : t('race.wrecked', { who });
  });
  return t('race.description', { landings: landings.count, list: list(entries) });
}

export function lossText({ t, number, list }: Text, outcome: Outcome): LossText {
  const entries = Object.entries(outcome.scores).flatMap(([id, score]) =>
    score.finalLoss === null
      ? []
      : [
          t('race.entry', {
            who: t(`contestant.${id as ContestantId}`),
            nats: number(score.finalLoss, 4),
          }),
        ],
  );
  return {
    title: t('loss.title'),
    caption: t('loss.caption'),
    description: t('loss.description', { list: list(entries) }),
    number,
    contestant: id => t(`contestant.${id}`),
    landings: t('loss.landings'),
  };
}
