import type { JSX } from 'preact';
import type { SessionState } from '../../../src/core/session/state.ts';
import { useText } from '../../store/context.ts';
import { REPLAY_RATES } from '../../store/playhead.ts';
import type { Replay } from '../../store/replay.ts';
import { Button } from '../../ui/Button.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { alarmWords } from '../play/fieldText.ts';

const STEP_MS = 50;

/** Play, pause, any moment both ways, event by event, and the speed. */
export function ReplayBar(props: {
  readonly replay: Replay;
  readonly state: SessionState;
}): JSX.Element {
  const { replay, state } = props;
  const text = useText();
  const { t } = text;
  const playhead = replay.playhead.value;
  const endAt = replay.endAt.value;
  return (
    <section class="replay-bar panel" aria-label={t('replay.position')}>
      <Button
        class="control-pause"
        label={t(playhead.playing ? 'replay.pause' : 'replay.play')}
        onClick={replay.toggle}
      >
        <span aria-hidden="true" class={playhead.playing ? 'sign-pause' : 'sign-play'} />
      </Button>
      <Button label={t('replay.previous')} onClick={() => replay.step(-1)}>
        <span aria-hidden="true" class="sign-back" />
      </Button>
      <Button label={t('replay.next')} onClick={() => replay.step(1)}>
        <span aria-hidden="true" class="sign-forward" />
      </Button>
      <div class="scrubber">
        <Slider
          label={t('replay.position')}
          hideLabel
          min={0}
          max={endAt}
          step={STEP_MS}
          value={playhead.at}
          valueText={t('replay.positionValue', {
            at: text.clock(playhead.at),
            end: text.clock(endAt),
            landings: state.landings.count,
          })}
          onInput={replay.seek}
        />
        <div class="scrubber-marks">
          {replay.marks.value.map(mark => (
            <button
              key={mark.index}
              type="button"
              class="scrubber-mark"
              style={{ left: `${endAt > 0 ? (100 * mark.at) / endAt : 0}%` }}
              aria-label={t('replay.mark', {
                landing: mark.landing,
                what: alarmWords(text, mark.alarm, state.mission.source.kind === 'recorded'),
              })}
              title={t('replay.mark', {
                landing: mark.landing,
                what: alarmWords(text, mark.alarm, state.mission.source.kind === 'recorded'),
              })}
              onClick={() => replay.seekEvent(mark.index)}
            />
          ))}
        </div>
      </div>
      <p class="replay-clock numbers">
        {text.clock(playhead.at)} / {text.clock(endAt)}
      </p>
      <p class="replay-event quiet">
        {t('replay.event', { count: playhead.count, length: replay.length.value })}
      </p>
      <div class="speeds" role="group" aria-label={t('replay.rate')}>
        {REPLAY_RATES.map(rate => (
          <Button
            key={rate}
            class="control-speed"
            pressed={playhead.rate === rate}
            label={t('replay.rateLong', { rate: text.number(rate, rate < 1 ? 1 : 0) })}
            onClick={() => replay.setRate(rate)}
          >
            {t('replay.rateName', { rate: text.number(rate, rate < 1 ? 1 : 0) })}
          </Button>
        ))}
      </div>
    </section>
  );
}
