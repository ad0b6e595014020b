import type { JSX } from 'preact';
import { useText } from '../../../store/context.ts';
import type { StudentRoom } from '../../../store/classroom/studentRoom.ts';
import { useAnnouncement } from '../../../ui/useAnnouncement.ts';

/** Says over every screen that the class cannot be heard for a while. */
export function LinkBanner({ room }: { readonly room: StudentRoom }): JSX.Element | null {
  const { t } = useText();
  const link = room.view.value?.link ?? null;
  const wasLost = link === 'lost';
  useAnnouncement(String(link), wasLost ? t('studentRoom.lost') : null, 'alarm');
  return wasLost ? (
    <div class="link-banner">
      <span class="link-lamp is-lost" aria-hidden="true" />
      <p>{t('studentRoom.lost')}</p>
    </div>
  ) : null;
}
