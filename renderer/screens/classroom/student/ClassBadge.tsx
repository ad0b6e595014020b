import type { JSX } from 'preact';
import { useText } from '../../../store/context.ts';
import type { StudentRoom } from '../../../store/classroom/studentRoom.ts';
import { classes } from '../../../ui/classes.ts';

/** In which class a flight is flown, and whether the class can be heard. */
export function ClassBadge({ room }: { readonly room: StudentRoom }): JSX.Element | null {
  const { t } = useText();
  const view = room.view.value;
  if (view === null) return null;
  const lost = view.link === 'lost';
  const state = t(lost ? 'studentRoom.link.lost' : 'studentRoom.link.up');
  return (
    <p class="class-badge" title={`${t('studentRoom.badge', { title: view.title })}: ${state}`}>
      <span class={classes('link-lamp', lost && 'is-lost')} aria-hidden="true" />
      <span class="class-title">{view.title}</span>
      <span class="visually-hidden">{state}</span>
    </p>
  );
}
