import type { SessionState } from '../../../../src/core/session/state.ts';
import type { Text } from '../../../i18n/text.ts';
import type { ComputerId } from '../../../store/evidence.ts';

/** By what a computer works where a branch told it otherwise; null: by the briefing. */
export function seatWords({ t }: Text, state: SessionState, id: ComputerId): string | null {
  const { computers, mission } = state;
  if (computers === null) return null;
  const { methods, divisor, prior, leftOut } = computers;
  const method = methods[id] ?? id;
  const otherPrior = (Object.keys(prior) as (keyof typeof prior)[]).some(
    name => prior[name] !== mission.prior[name],
  );
  const usesPrior = method === 'map' || method === 'em' || method === 'posterior-mean';
  const words = [
    method === 'mle' && divisor === 'n-1'
      ? t('branch.seat.bessel')
      : method !== id && t(`branch.method.${method}`),
    otherPrior && usesPrior && t('branch.seat.prior'),
    leftOut.length > 0 && t('branch.seat.leftOut', { count: leftOut.length }),
  ].filter(word => word !== false);
  return words.length === 0 ? null : words.join(' · ');
}

/** Whether there are sums to show: the methods that fly in branches alone iterate or sort. */
export function canBeTakenApart({ computers }: SessionState, id: ComputerId): boolean {
  const method = computers?.methods[id] ?? id;
  return method === 'mle' || method === 'map' || method === 'em';
}
