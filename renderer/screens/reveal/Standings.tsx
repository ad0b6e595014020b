import type { JSX } from 'preact';
import type { ContestantId } from '../../../src/core/session/contestants.ts';
import type { Outcome } from '../../../src/core/session/outcome.ts';
import type { Text } from '../../i18n/text.ts';
import { useText } from '../../store/context.ts';
import { Mark } from '../../ui/Mark.tsx';
import { rankingLoss } from './arithmetic.ts';

/** Everybody's place and numbers, best first. */
export function Standings({ outcome }: { readonly outcome: Outcome }): JSX.Element {
  const text = useText();
  const { t } = text;
  const entries = Object.entries(outcome.scores)
    .map(([id, score]) => ({ id: id as ContestantId, score }))
    .sort((a, b) => a.score.place - b.score.place);
  const scored = entries.some(({ score }) => score.points !== null);
  const write = (value: number | null, digits: number): string =>
    value === null ? t('common.none') : text.number(value, digits);
  return (
    <section class="panel standings" aria-labelledby="standings-title">
      <header class="panel-header">
        <h2 id="standings-title">{t('reveal.standings')}</h2>
        <p class="panel-note">{t(`reveal.rankedBy.${outcome.rankedBy}`)}</p>
      </header>
      <div class="scores-scroll">
        <table class="scores">
          <thead>
            <tr>
              <th scope="col">{t('reveal.column.place')}</th>
              <th scope="col">{t('reveal.column.who')}</th>
              {scored && <th scope="col">{t('reveal.column.points')}</th>}
              {scored && <th scope="col">{t('reveal.column.final')}</th>}
              {scored && <th scope="col">{t('reveal.column.craft')}</th>}
              <th scope="col">{t('reveal.column.race')}</th>
              <th scope="col">{t('reveal.column.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ id, score }) => (
              <tr key={id} class={id === 'player' ? 'is-player' : ''}>
                <td class="numbers">{text.integer(score.place)}</td>
                <th scope="row">
                  <Mark of={id} /> {t(`contestant.${id}`)}
                </th>
                {scored && <td class="numbers">{write(score.points, 1)}</td>}
                {scored && <td class="numbers">{write(score.finalLoss, 4)}</td>}
                {scored && <td class="numbers">{write(score.craftLoss, 4)}</td>}
                <td class="numbers">{write(score.raceLoss, 1)}</td>
                <td class="difference">{differenceWords(text, outcome, id)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The player's distance to one contestant, by what the places were given for. */
function differenceWords(text: Text, outcome: Outcome, id: ContestantId): string {
  const { t, number } = text;
  if (id === 'player') return t('common.none');
  const mine = rankingLoss(outcome, 'player');
  const theirs = rankingLoss(outcome, id);
  if (mine === null || theirs === null) return t('common.none');
  if (mine === theirs) return t('reveal.difference.level');
  const digits = outcome.rankedBy === 'race' ? 1 : 4;
  const amount = number(Math.abs(theirs - mine), digits);
  return t(mine < theirs ? 'reveal.difference.ahead' : 'reveal.difference.behind', {
    amount,
  });
}
