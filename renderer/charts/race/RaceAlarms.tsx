import type { JSX } from 'preact';
import { lettersWide } from '../../i18n/letters.ts';
import type { RaceText } from '../text.ts';
import type { RaceFrame } from './raceFrame.ts';
import type { RaceLines } from './raceLines.ts';

/** Decoys and wipes, where they began. */
export function RaceAlarms({
  frame,
  lines,
  text,
}: {
  readonly frame: RaceFrame;
  readonly lines: RaceLines;
  readonly text: RaceText;
}): JSX.Element {
  const { x, right, top, bottom, textScale } = frame;
  // A wreck is marked on its own line, and what held from the first landing on is no event of the race.
  const shown = lines.alarms.filter(
    ({ alarm, landing }) => alarm.type !== 'contestant-wrecked' && landing > 0,
  );
  return (
    <g>
      {shown.map(({ alarm, landing }, i) => {
        const at = Math.round(x(landing)) + 0.5;
        const words = text.alarm(alarm);
        const next = shown[i + 1];
        const room = (next === undefined ? right : x(next.landing)) - at - 8;
        const fits = room > 6.3 * textScale * lettersWide(words);
        return (
          <g key={landing}>
            <line class="chart-alarm" x1={at} x2={at} y1={top} y2={bottom} />
            <path class="chart-alarm-mark" d={`M${at},${top - 4} l4,4 l-4,4 l-4,-4 Z`} />
            {fits && (
              <text class="chart-alarm-text" x={at + 5} y={bottom - 7}>
                {words}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
