import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { SessionState } from '../../../src/core/session/state.ts';
import { useWidth } from '../../charts/useSize.ts';
import type { Text } from '../../i18n/text.ts';
import { useApp, useText } from '../../store/context.ts';
import type { Markers } from '../../store/markers.ts';
import { isLooping, type Loop } from '../../store/playhead.ts';
import type { Replay } from '../../store/replay.ts';
import { classes } from '../../ui/classes.ts';
import { alarmWords } from '../play/fieldText.ts';
import { replayClock } from './replayClock.ts';
import {
  clustered,
  marksOf,
  nextOf,
  type MarkCluster,
  type ScrubberMark,
} from './scrubberMarks.ts';
import { scrubberStep } from './scrubberSteps.ts';

const APART = 22; // px at 100 %: marks nearer than this are one
const TICKS = 400; // places along the scrubber at which a guess is told apart

export interface ScrubberProps {
  readonly replay: Replay;
  readonly state: SessionState;
  readonly markers: Markers;
}

/** Any moment of the replay, with what happened, the player's markers and the loop along it. */
export function Scrubber({ replay, state, markers }: ScrubberProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const { settings } = useApp();
  const [ref, width] = useWidth<HTMLDivElement>();
  const { at, count, loop } = replay.playhead.value;
  const endAt = replay.endAt.value;
  const step = scrubberStep(endAt);
  const [alarms, named] = [replay.marks.value, markers.all.value];
  const apart = APART * settings.textScale.value;
  const clusters = useMemo(
    () => clustered(marksOf(alarms, named), endAt, width, apart),
    [alarms, named, endAt, width, apart],
  );
  return (
    <div class="scrubber" ref={ref}>
      <LoopBand loop={loop} endAt={endAt} />
      <GuessTicks replay={replay} />
      <input
        type="range"
        aria-label={t('replay.position')}
        min={0}
        max={endAt}
        step={step}
        value={at}
        aria-valuetext={t('replay.positionValue', {
          at: replayClock(text, at, endAt),
          end: replayClock(text, endAt, endAt),
          landing: state.landings.count,
        })}
        onInput={event => {
          const wanted = event.currentTarget.valueAsNumber;
          replay.seek(wanted + step > endAt ? Infinity : wanted);
        }}
      />
      <div class="scrubber-marks">
        {clusters.map(cluster => (
          <ClusterButton
            key={cluster.marks[0]?.index ?? 0}
            cluster={cluster}
            label={clusterWords(text, cluster, state.mission.source.kind === 'recorded')}
            onGo={() => {
              const mark = nextOf(cluster, count);
              if (mark !== undefined) replay.seekEvent(mark.index);
            }}
          />
        ))}
      </div>
    </div>
  );
}

interface ClusterButtonProps {
  readonly cluster: MarkCluster;
  readonly label: string;
  readonly onGo: () => void;
}

function ClusterButton({ cluster, label, onGo }: ClusterButtonProps): JSX.Element {
  const text = useText();
  const { marks, share } = cluster;
  const isMarker = marks.every(({ what }) => 'marker' in what);
  return (
    <button
      type="button"
      class={classes('scrubber-mark', isMarker && 'is-marker', marks.length > 1 && 'is-many')}
      style={{ left: `${100 * share}%` }}
      aria-label={label}
      title={label}
      onClick={onGo}
    >
      {marks.length > 1 && (
        <span class="scrubber-count" aria-hidden="true">
          {text.integer(marks.length)}
        </span>
      )}
    </button>
  );
}

function clusterWords(text: Text, { marks }: MarkCluster, recorded: boolean): string {
  const [first] = marks;
  if (first === undefined) return '';
  const words = markWords(text, first, recorded);
  return marks.length === 1
    ? words
    : text.t('replay.marks', { first: words, count: marks.length - 1 });
}

function markWords(text: Text, { landing, what }: ScrubberMark, recorded: boolean): string {
  return 'alarm' in what
    ? text.t('replay.mark', { landing, what: alarmWords(text, what.alarm, recorded) })
    : text.t('replay.marker.go', { name: what.marker.name, landing });
}

/** Where it goes round, or the one end that has been set. */
function LoopBand({ loop, endAt }: { readonly loop: Loop; readonly endAt: number }): JSX.Element {
  const share = (at: number): string => `${endAt > 0 ? (100 * at) / endAt : 0}%`;
  const { from, to } = loop;
  return (
    <div class="scrubber-loop" aria-hidden="true">
      {isLooping(loop) && from !== null && to !== null && (
        <span class="loop-band" style={{ left: share(from), width: share(to - from) }} />
      )}
      {from !== null && <span class="loop-end is-from" style={{ left: share(from) }} />}
      {to !== null && <span class="loop-end is-to" style={{ left: share(to) }} />}
    </div>
  );
}

/** When the player guessed: ticks under the track. */
function GuessTicks({ replay }: { readonly replay: Replay }): JSX.Element {
  const moments = replay.moments.value;
  const endAt = replay.endAt.value;
  const path = useMemo(() => {
    const places = new Set<number>();
    for (const { at, what } of moments)
      if (what.kind === 'guess' && endAt > 0) places.add(Math.round((TICKS * at) / endAt));
    return [...places].map(place => `M${place},0V6`).join('');
  }, [moments, endAt]);
  return (
    <svg
      class="scrubber-ticks"
      viewBox={`0 0 ${TICKS} 6`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
