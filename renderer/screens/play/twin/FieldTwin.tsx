import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { FieldView } from '../../../scene/contract.ts';
import { useText } from '../../../store/context.ts';
import { createFieldCounter } from './numbers.ts';
import { useSampled } from './useSampled.ts';
import { bellWords, eventsInForce, overviewWords, placeWriter } from './words.ts';

const EVERY = 1000; // ms: a reader who goes through the table finds it standing still

/** The field's picture in words and numbers, for those who read it instead. */
export function FieldTwin({
  view,
}: {
  readonly view: ReadonlySignal<FieldView | null>;
}): JSX.Element | null {
  const text = useText();
  const sampled = useSampled(view, EVERY, isTurn);
  const count = useMemo(createFieldCounter, []);
  return useMemo(() => {
    if (sampled === null) return null;
    const { state } = sampled;
    const { t } = text;
    const numbers = count(state);
    const write = placeWriter(text, state);
    const unit = t(`unit.${state.mission.unit}`);
    const events = eventsInForce(text, state);
    return (
      <div class="visually-hidden field-twin">
        <h2>{t('twin.title')}</h2>
        {overviewWords(text, state, numbers).map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
        <h3>{t('twin.bells')}</h3>
        <ul>
          {bellWords(text, sampled).map(words => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        {events.length > 0 && (
          <>
            <h3>{t('twin.events')}</h3>
            <ul>
              {events.map(words => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </>
        )}
        {numbers.bins.length > 0 && (
          <table>
            <caption>{t('twin.bins')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('twin.place', { unit })}</th>
                <th scope="col">{t('twin.landings')}</th>
              </tr>
            </thead>
            <tbody>
              {numbers.bins.map(bin => (
                <tr key={bin.from}>
                  <th scope="row">{t('twin.bin', { from: write(bin.from), to: write(bin.to) })}</th>
                  <td>{text.integer(bin.count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    );
  }, [sampled, text, count]);
}

/** Pauses, events and new guesses are told at once. */
function isTurn(before: FieldView | null, next: FieldView | null): boolean {
  if (before === null || next === null) return true;
  const [a, b] = [before.state, next.state];
  return a.paused !== b.paused || a.alarms.count !== b.alarms.count || a.guess !== b.guess;
}
