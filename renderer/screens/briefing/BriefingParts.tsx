import type { JSX } from 'preact';
import type { SessionState } from '../../../src/core/session/state.ts';
import { useText } from '../../store/context.ts';
import { knownMission } from '../missions/missionNames.ts';
import { dangerWords, priorWords, scoreWords } from './briefingWords.ts';

export interface BriefingPartProps {
  readonly state: SessionState;
}

/** The mission's question and its story. */
export function BriefingStory({ state }: BriefingPartProps): JSX.Element {
  const { t, percent } = useText();
  const { strays, id } = state.mission;
  const known = knownMission(id);
  const values = { from: strays?.from ?? 0, share: percent(strays?.share ?? 0) };
  return (
    <section class="briefing-story" aria-label={t('briefing.label')}>
      {known !== null && (
        <>
          <p class="question">{t(`mission.${known}.question`)}</p>
          <p>{t(`briefing.${known}.story.1`, values)}</p>
          <p>{t(`briefing.${known}.story.2`)}</p>
        </>
      )}
    </section>
  );
}

/** What is known beforehand, what can go wrong, and how it is scored. */
export function BriefingFacts({ state }: BriefingPartProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const { mission } = state;
  const dangers = dangerWords(text, mission);
  return (
    <div class="briefing-facts">
      <Facts title={t('briefing.prior.title')} lines={priorWords(text, mission)} />
      {dangers.length > 0 && <Facts title={t('briefing.strays.title')} lines={dangers} />}
      <Facts title={t('briefing.score.title')} lines={scoreWords(text, mission)} />
    </div>
  );
}

function Facts(props: { readonly title: string; readonly lines: readonly string[] }): JSX.Element {
  return (
    <section class="facts">
      <h2>{props.title}</h2>
      {props.lines.map(line => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}
