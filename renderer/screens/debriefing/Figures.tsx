import type { JSX } from 'preact';
import type { DebriefingReport, Measured } from '../../../src/core/protocol/debriefingReport.ts';
import type { MessageKey, Text } from '../../i18n/text.ts';
import { useText } from '../../store/context.ts';

/** How the player's bells lie beside what the landings said: four numbers, each with a sentence. */
export function Figures({ report }: { readonly report: DebriefingReport }): JSX.Element {
  const text = useText();
  const { t } = text;
  return (
    <section class="panel debriefing-figures" aria-labelledby="debriefing-figures">
      <h2 id="debriefing-figures">{t('debriefing.figures')}</h2>
      <div class="figure-tiles">
        <Tile
          name={t('debriefing.muBias')}
          measured={report.muBias}
          write={value => text.number(value, 2)}
          says={measured =>
            t(sided(measured, 'debriefing.muCentred', 'debriefing.muLeft', 'debriefing.muRight'), {
              by: text.number(Math.abs(measured.value), 1),
            })
          }
        />
        <Tile
          name={t('debriefing.muSpread')}
          measured={report.muSpread}
          write={value => text.number(value, 2)}
          says={({ value }) => t(value < 1 ? 'debriefing.muSteady' : 'debriefing.muScattered')}
        />
        <Tile
          name={t('debriefing.sigmaBias')}
          measured={report.logSigmaBias}
          write={value => text.number(value, 2)}
          says={measured =>
            t(
              sided(
                measured,
                'debriefing.sigmaCentred',
                'debriefing.sigmaNarrow',
                'debriefing.sigmaWide',
              ),
              { by: percentOff(text, measured.value) },
            )
          }
        />
        <Tile
          name={t('debriefing.sigmaSpread')}
          measured={report.logSigmaSpread}
          write={value => text.number(value, 2)}
          says={({ value }) => t('debriefing.sigmaScattered', { by: percentOff(text, value) })}
        />
      </div>
    </section>
  );
}

/** Which of three sentences: within two standard errors of 0, below, above. */
const sided = (
  { value, error }: Measured,
  none: MessageKey,
  below: MessageKey,
  above: MessageKey,
): MessageKey => (Math.abs(value) <= 2 * error ? none : value < 0 ? below : above);

const percentOff = (text: Text, log: number): string => text.percent(Math.abs(Math.exp(log) - 1));

interface TileProps {
  readonly name: string;
  readonly measured: Measured | null;
  readonly write: (value: number) => string;
  readonly says: (measured: Measured) => string;
}

function Tile({ name, measured, write, says }: TileProps): JSX.Element {
  const { t } = useText();
  return (
    <div class="figure-tile">
      <h3>{name}</h3>
      {measured === null ? (
        <p class="quiet">{t('debriefing.tooLittle')}</p>
      ) : (
        <>
          <p class="figure-number numbers">
            {write(measured.value)}
            <span class="figure-error"> ± {write(measured.error)}</span>
          </p>
          <p class="quiet">{says(measured)}</p>
        </>
      )}
    </div>
  );
}
