import type { JSX } from 'preact';
import type { Resemblance } from '../../../src/core/protocol/debriefingReport.ts';
import { useText } from '../../store/context.ts';
import { Mark } from '../../ui/Mark.tsx';

/** Which estimators the guesses are made of. */
export function Resembles({ parts }: { readonly parts: readonly Resemblance[] }): JSX.Element {
  const { t, percent } = useText();
  const most = parts.reduce<Resemblance | null>(
    (best, part) => (best === null || part.weight > best.weight ? part : best),
    null,
  );
  return (
    <section class="panel" aria-labelledby="debriefing-resembles">
      <h2 id="debriefing-resembles">{t('debriefing.resembles')}</h2>
      {most === null ? (
        <p class="quiet">{t('debriefing.tooLittle')}</p>
      ) : (
        <>
          <ul class="resembles">
            {parts.map(({ id, weight, error }) => (
              <li key={id} style={{ '--ink': `var(--${id})`, '--weight': `${weight}` }}>
                <span class="resembles-name">
                  <Mark of={id} /> {t(`contestant.${id}`)}
                </span>
                <span class="resembles-bar" aria-hidden="true" />
                <span class="numbers">
                  {percent(weight)} ± {percent(error)}
                </span>
              </li>
            ))}
          </ul>
          <p class="quiet">{t(`debriefing.like.${most.id}`)}</p>
        </>
      )}
    </section>
  );
}
