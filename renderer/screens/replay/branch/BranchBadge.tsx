import type { JSX } from 'preact';
import { useText } from '../../../store/context.ts';
import './branch.css';
import type { BranchMoment } from './origins.ts';

/** Says from which flight, and from where in it, this one goes on. */
export function BranchBadge({ moment }: { readonly moment: BranchMoment }): JSX.Element {
  const { t, date } = useText();
  const { startedAt, landing } = moment;
  return (
    <span class="tag branch-badge">
      {startedAt === null
        ? t('branch.badgeGone', { landing })
        : t('branch.badge', { date: date(startedAt), landing })}
    </span>
  );
}
