import type { JSX } from 'preact';
import type { PastRound, PastSeat } from '../../../../src/core/protocol/pastClasses.ts';
import { useText } from '../../../store/context.ts';
import { missionName } from './words.ts';

export interface RoundSectionProps {
  readonly round: PastRound;
  readonly seats: readonly PastSeat[];
}

/** One round: its question before and after, its awards, and who was how near. */
export function RoundSection({ round, seats }: RoundSectionProps): JSX.Element {
  const text = useText();
  const { t, integer } = text;
  const names = new Map(seats.map(({ seat, name }) => [seat, name]));
  const title = t('history.round', {
    round: round.round + 1,
    mission: missionName(text, round.missionId),
  });
  return (
    <section class="panel past-section">
      <h2>{title}</h2>
      <p>{t('history.landings', { count: round.landings })}</p>
      {!round.revealed && <p>{t('history.brokenOff')}</p>}
      {round.question !== null && <Answers question={round.question} />}
      {round.awards.length > 0 && (
        <dl class="past-awards">
          {round.awards.map(({ award, seats: winners }) => (
            <div key={award}>
              <dt>{t(`history.award.${award}`)}</dt>
              <dd>
                <bdi>{winners.map(seat => names.get(seat) ?? seat).join(', ')}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {round.scores.length > 0 && (
        <div class="scores-scroll">
          <table class="scores">
            <caption class="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t('history.place')}</th>
                <th scope="col">{t('history.name')}</th>
                <th scope="col">{t('history.points')}</th>
                <th scope="col">{t('history.craftLoss')}</th>
                <th scope="col">{t('history.guesses')}</th>
              </tr>
            </thead>
            <tbody>
              {round.scores.map(({ seat, place, points, craftLoss, guesses }) => (
                <tr key={seat}>
                  <td class="numbers">{integer(place)}</td>
                  <th scope="row">
                    <bdi>{names.get(seat) ?? seat}</bdi>
                  </th>
                  <td class="numbers">
                    {points === null ? t('common.none') : integer(Math.round(points))}
                  </td>
                  <td class="numbers">
                    {craftLoss === null ? t('common.none') : text.number(craftLoss, 4)}
                  </td>
                  <td class="numbers">{integer(guesses)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

type Question = NonNullable<PastRound['question']>;

function Answers({ question }: { readonly question: Question }): JSX.Element {
  const { t, integer } = useText();
  return (
    <div class="scores-scroll">
      <table class="scores past-answers">
        <caption>
          <bdi>{question.text}</bdi>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('history.answer')}</th>
            <th scope="col">{t('history.before')}</th>
            <th scope="col">{t('history.after')}</th>
          </tr>
        </thead>
        <tbody>
          {question.options.map(({ text, before, after }, i) => (
            <tr key={i}>
              <th scope="row">
                <bdi>{text}</bdi>
                {i === question.right && <span class="past-right">{t('history.rightAnswer')}</span>}
              </th>
              <td class="numbers">{integer(before)}</td>
              <td class="numbers">{integer(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
