import type { JSX } from 'preact';
import type { ExportFormat, RecordingSummary } from '../../../src/core/protocol/messages.ts';
import { useText } from '../../store/context.ts';
import { Button } from '../../ui/Button.tsx';
import { problemSentence } from '../Problems.tsx';
import { RowMenu } from './RowMenu.tsx';
import { nameOf } from './words.ts';

export interface RecordingRowProps {
  readonly recording: RecordingSummary;
  /** Says which flight it left; null: it is no branch. */
  readonly branch: string | null;
  readonly onOpen: () => void;
  readonly onDelete: () => void;
  readonly onExport: (to: ExportFormat) => void;
}

const UNREADABLE = new Set([
  'recording-not-a-recording',
  'recording-newer',
  'recording-damaged',
  'recording-not-found',
]);

export function RecordingRow(props: RecordingRowProps): JSX.Element {
  const { recording, branch, onOpen, onDelete, onExport } = props;
  const text = useText();
  const { t } = text;
  const mission = nameOf(text, recording);
  const known = recording.missionId !== '';
  const date = text.date(recording.startedAt);
  const { problem, player } = recording;
  const unreadable = problem !== null && UNREADABLE.has(problem.code);
  return (
    <tr>
      <th scope="row" class="recording-name">
        <bdi>{mission}</bdi>
        {branch !== null && <p class="recording-branch">{branch}</p>}
        {problem !== null && <p class="recording-problem">{problemSentence(text, problem)}</p>}
      </th>
      <td class="recording-player">{player === null ? t('common.none') : <bdi>{player}</bdi>}</td>
      <td class="recording-date">{known ? date : t('common.none')}</td>
      <td>{known ? t(`replays.ended.${recording.ended}`) : t('common.none')}</td>
      <td class="numbers is-number">
        {known ? text.integer(recording.landings) : t('common.none')}
      </td>
      <td class="numbers is-number">
        {recording.points === null ? t('common.none') : text.number(recording.points, 1)}
      </td>
      <td class="numbers is-number">{text.bytes(recording.bytes)}</td>
      <td class="recording-actions">
        <Button
          label={t('replays.openOf', { mission, date })}
          disabled={unreadable}
          onClick={onOpen}
        >
          {t('replays.open')}
        </Button>
        <Button kind="quiet" label={t('replays.deleteOf', { mission, date })} onClick={onDelete}>
          {t('replays.delete')}
        </Button>
        {!unreadable && (
          <RowMenu label={t('replays.menuOf', { mission, date })} onExport={onExport} />
        )}
      </td>
    </tr>
  );
}
