import type { JSX } from 'preact';
import type { Measured } from '../../../src/core/protocol/debriefingReport.ts';
import { useText } from '../../store/context.ts';

const WIDTH = 100;
const LEAST = -0.25;
const MOST = 1.5;
const at = (value: number): number =>
  (WIDTH * (Math.min(MOST, Math.max(LEAST, value)) - LEAST)) / (MOST - LEAST);

/** How far mu follows landings far out: from not at all to as far as the mean. */
export function Reaction({ reaction }: { readonly reaction: Measured | null }): JSX.Element {
  const text = useText();
  const { t, number } = text;
  return (
    <section class="panel" aria-labelledby="debriefing-reaction">
      <h2 id="debriefing-reaction">{t('debriefing.reaction')}</h2>
      {reaction === null ? (
        <p class="quiet">{t('debriefing.reactionNone')}</p>
      ) : (
        <>
          <p class="figure-number numbers">
            {number(reaction.value, 2)}
            <span class="figure-error"> ± {number(reaction.error, 2)}</span>
          </p>
          <svg class="reaction" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <line class="reaction-scale" x1="0" x2={WIDTH} y1="5" y2="5" />
            <line class="reaction-tick" x1={at(0)} x2={at(0)} y1="1" y2="9" />
            <line class="reaction-tick" x1={at(1)} x2={at(1)} y1="1" y2="9" />
            <line
              class="reaction-error"
              x1={at(reaction.value - 2 * reaction.error)}
              x2={at(reaction.value + 2 * reaction.error)}
              y1="5"
              y2="5"
            />
            <line
              class="reaction-value"
              x1={at(reaction.value)}
              x2={at(reaction.value)}
              y1="1"
              y2="9"
            />
          </svg>
          <p class="reaction-ends quiet" aria-hidden="true">
            <span style={{ insetInlineStart: `${at(0)}%` }}>{t('debriefing.reactionIgnores')}</span>
            <span style={{ insetInlineStart: `${at(1)}%` }}>{t('debriefing.reactionFollows')}</span>
          </p>
          <p class="quiet">{t('debriefing.reactionWhy', { count: reaction.n })}</p>
        </>
      )}
    </section>
  );
}
