import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SeatView, TeacherView } from '../../../../src/core/protocol/classroom.ts';
import type { TeacherRoom } from '../../../store/classroom/teacher.ts';
import { useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from './TextField.tsx';
import { seatStatusWords } from './teacherWords.ts';

export interface SeatDialogProps {
  readonly room: TeacherRoom;
  readonly view: TeacherView;
  readonly seat: SeatView;
  readonly onClose: () => void;
}

const LONGEST_NAME = 40; // characters
const NO_TEAM = '';

/** What a teacher can do about one seat. Who is sent out may come in again; who is banned may not: that asks once. */
export function SeatDialog({ room, view, seat, onClose }: SeatDialogProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const [name, setName] = useState(seat.name);
  const [banning, setBanning] = useState(false);
  const { teams } = view.plan;
  const rename = (): void => {
    if (name.trim() !== '' && name.trim() !== seat.name)
      void room.submit({ type: 'rename', seat: seat.id, name: name.trim() });
    onClose();
  };
  const remove = (type: 'kick' | 'ban'): void => {
    onClose();
    void room.submit({ type, seat: seat.id });
  };
  if (banning)
    return (
      <Dialog key="ban" title={t('teacher.seat.banTitle', { name: seat.name })} onClose={onClose}>
        <p>{t('teacher.seat.banWhy')}</p>
        <div class="actions">
          <Button onClick={onClose}>{t('teacher.seat.banNo')}</Button>
          <Button kind="danger" onClick={() => remove('ban')}>
            {t('teacher.seat.ban')}
          </Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog key="seat" title={seat.name} onClose={onClose}>
      <div class="seat-form">
        <p class="quiet">
          {t('teacher.seat.facts', { status: seatStatusWords(text, seat), count: seat.guesses })}
        </p>
        {seat.status === 'waiting' && (
          <Button
            kind="primary"
            onClick={() => {
              onClose();
              void room.submit({ type: 'approve', seat: seat.id });
            }}
          >
            {t('teacher.seat.letIn')}
          </Button>
        )}
        <div class="host-option">
          <TextField
            label={t('teacher.seat.rename')}
            value={name}
            most={LONGEST_NAME}
            onInput={setName}
            onEnter={rename}
          />
          <Button disabled={name.trim() === ''} onClick={rename}>
            {t('teacher.seat.renameDo')}
          </Button>
        </div>
        {teams.length > 0 && (
          <Choice
            legend={t('teacher.seat.team')}
            value={seat.team ?? NO_TEAM}
            options={[
              { value: NO_TEAM, label: t('teacher.seat.noTeam') },
              ...teams.map(team => ({ value: team, label: team })),
            ]}
            onChange={team =>
              void room.submit({
                type: 'move',
                seat: seat.id,
                team: team === NO_TEAM ? null : team,
              })
            }
          />
        )}
      </div>
      <div class="actions">
        <Button kind="danger" onClick={() => setBanning(true)}>
          {t('teacher.seat.ban')}
        </Button>
        <Button onClick={() => remove('kick')}>{t('teacher.seat.kick')}</Button>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </div>
    </Dialog>
  );
}
