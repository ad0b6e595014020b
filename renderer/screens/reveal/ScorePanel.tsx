import type { JSX } from 'preact';
import type { Outcome } from '../../../src/core/session/outcome.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { useText } from '../../store/context.ts';
import { Mark } from '../../ui/Mark.tsx';
import { medalFor } from './arithmetic.ts';

/** The player's own score, large, with what each number means. */
export function ScorePanel(props: {
  readonly state: SessionState;
  readonly outcome: Outcome;
}): JSX.Element | null {
  const { state, outcome } = props;
  const { t, number, integer } = useText();
  const score = outcome.scores.player;
  if (score === undefined) return null;
  const { points, worthLandings, craftLoss, finalLoss } = score;
  // A number chooses the plural; infinity is written out.
  const whole = (worth: number): number | string =>
    Number.isFinite(worth) ? Math.floor(worth) : integer(worth);
  const medal =
    finalLoss === null || outcome.efficientLoss === null
      ? null
      : medalFor(finalLoss, outcome.efficientLoss);
  return (
    <section class="panel score-panel" aria-labelledby="score-title">
      <header class="panel-header">
        <Mark of="player" />
        <h2 id="score-title">{t('reveal.yourScore')}</h2>
        <p class="panel-note">{t('reveal.placeOf', { place: score.place })}</p>
      </header>
      {points === null || finalLoss === null ? (
        <>
          <p class="big-number">
            <span class="numbers">{number(score.raceLoss, 1)}</span>{' '}
            <span class="big-unit">{t('unit.nats')}</span>
          </p>
          <p>
            {t(
              state.mission.source.kind === 'recorded'
                ? 'reveal.unscoredRecorded'
                : 'reveal.unscored',
            )}
          </p>
        </>
      ) : (
        <>
          <p
            class="big-number"
            role="img"
            aria-label={t('reveal.pointsOf', { points: number(points, 1) })}
          >
            <span class="numbers">{number(points, 1)}</span>{' '}
            <span class="big-unit">{t('reveal.points')}</span>
          </p>
          {worthLandings !== null && (
            <div class="score-line">
              <p class="strong">
                {worthLandings >= 1
                  ? t('reveal.worth', { count: whole(worthLandings) })
                  : t('reveal.worthOne')}
              </p>
              <p class="quiet">
                {t('reveal.worthWhy', {
                  loss: number(finalLoss, 5),
                  count: number(worthLandings, 1),
                })}
              </p>
            </div>
          )}
          {craftLoss !== null && (
            <div class="score-line">
              <p>
                <span class="numbers strong">{number(craftLoss, 5)}</span> {t('unit.nats')}{' '}
                {t('reveal.craft')}
              </p>
              <p class="quiet">{t('reveal.craftWhy')}</p>
            </div>
          )}
          {outcome.efficientLoss !== null && Number.isFinite(outcome.efficientLoss) && (
            <p class="quiet">
              {medal !== null && <strong class="medal">{t(`reveal.medal.${medal}`)}</strong>}{' '}
              {t('reveal.efficient', { loss: number(outcome.efficientLoss, 5) })}
            </p>
          )}
        </>
      )}
    </section>
  );
}
