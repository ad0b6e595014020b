import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { RecordingSummary } from '../../../src/core/protocol/messages.ts';
import { useApp, useText } from '../../store/context.ts';
import { planOf } from '../../store/flightPlan.ts';
import { MOST_GHOSTS, type Ghosts, type GhostTrouble, type GhostView } from '../../store/ghosts.ts';
import type { Replay } from '../../store/replay.ts';
import type { Text } from '../../i18n/text.ts';
import { Button } from '../../ui/Button.tsx';
import { problemSentence } from '../Problems.tsx';
import { GhostTable } from './GhostTable.tsx';
import { GhostTag } from './GhostTag.tsx';
import { listedRecordings } from './listedRecordings.ts';

export interface GhostsPaneProps {
  readonly replay: Replay;
  readonly state: SessionState;
  readonly ghosts: Ghosts;
}

/** Chooses other recordings of the same drones, and tells where each stood. */
export function GhostsPane({ replay, state, ghosts }: GhostsPaneProps): JSX.Element {
  const app = useApp();
  const { t } = useText();
  useEffect(() => void app.listRecordings(), [app]);
  const views = ghosts.views.value;
  const candidates = candidatesFor(listedRecordings(app), replay.recordingId, state.mission.id);
  return (
    <section class="panel ghosts" aria-labelledby="ghosts-title">
      <h2 id="ghosts-title">{t('replay.ghosts')}</h2>
      <p class="quiet ghosts-intro">{t('replay.ghosts.intro', { most: MOST_GHOSTS })}</p>
      {views.length > 0 && <GhostTable state={state} views={views} />}
      {app.recordings.value === null ? (
        <p class="quiet">{t('common.working')}</p>
      ) : candidates.length === 0 ? (
        <p>{t('replay.ghosts.none')}</p>
      ) : (
        <ul class="ghost-list" aria-label={t('replay.ghosts.choose')}>
          {candidates.map(recording => (
            <Candidate
              key={recording.id}
              recording={recording}
              view={views.find(({ recordingId }) => recordingId === recording.id)}
              isFull={ghosts.isFull.value}
              ghosts={ghosts}
            />
          ))}
        </ul>
      )}
      <FlyAgain replay={replay} />
    </section>
  );
}

/** Recordings of the same drones, the latest first; where that is not known, of the same mission. */
export function candidatesFor(
  recordings: readonly RecordingSummary[],
  recordingId: string,
  missionId: string,
): readonly RecordingSummary[] {
  const own = recordings.find(({ id }) => id === recordingId);
  const drones = own?.drones ?? null;
  return recordings
    .filter(
      other =>
        other.id !== recordingId &&
        other.missionId === missionId &&
        (drones === null || other.drones === null || other.drones === drones),
    )
    .sort((a, b) => b.startedAt.localeCompare(a.startedAt));
}

interface CandidateProps {
  readonly recording: RecordingSummary;
  readonly view: GhostView | undefined;
  readonly isFull: boolean;
  readonly ghosts: Ghosts;
}

function Candidate({ recording, view, isFull, ghosts }: CandidateProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const date = text.date(recording.startedAt);
  const trouble = view?.trouble ?? null;
  return (
    <li class="ghost-choice">
      <label class="check">
        <input
          type="checkbox"
          checked={view !== undefined}
          disabled={view === undefined && isFull}
          onChange={event =>
            event.currentTarget.checked
              ? void ghosts.add(recording.id)
              : ghosts.remove(recording.id)
          }
        />
        <span class="ghost-name">
          {recording.player ?? date}
          <span class="ghost-more quiet">
            {recording.player !== null && `${date} · `}
            {recording.points === null
              ? t(`replays.ended.${recording.ended}`)
              : t('replay.ghosts.points', { points: text.number(recording.points, 0) })}
          </span>
        </span>
        {view !== undefined && <GhostTag number={view.number} short />}
      </label>
      {trouble !== null && (
        <p class="ghost-trouble" role="alert">
          {troubleWords(text, trouble)}
        </p>
      )}
    </li>
  );
}

function troubleWords(text: Text, trouble: GhostTrouble): string {
  if (trouble === 'other-drones') return text.t('replay.ghosts.otherDrones');
  if (trouble === 'broken-off') return text.t('replay.ghosts.brokenOff');
  return problemSentence(text, trouble);
}

/** Another recording of these drones is made by flying them again. */
function FlyAgain({ replay }: { readonly replay: Replay }): JSX.Element | null {
  const app = useApp();
  const { t } = useText();
  const last = replay.hasEnding.value ? replay.latest() : null;
  if (last === null || last.outcome === null) return null;
  const { mission, outcome } = last;
  return (
    <Button
      disabled={app.busy.value}
      onClick={() =>
        void app.fly({
          missionId: mission.id,
          seed: outcome.seed,
          flight: mission.id === 'free-flight' ? planOf(mission) : null,
        })
      }
    >
      {t('replay.ghosts.fly')}
    </Button>
  );
}
