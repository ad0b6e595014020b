import type { JSX } from 'preact';
import { SvgMark } from '../SvgMark.tsx';
import type { RaceText, Reading } from '../text.ts';
import type { RaceFrame } from './raceFrame.ts';

/** The numbers at one landing: a line through the plot and a small table beside it. */
export function RaceReadout({
  frame,
  reading,
  text,
}: {
  readonly frame: RaceFrame;
  readonly reading: Reading;
  readonly text: RaceText;
}): JSX.Element {
  const { x, left, right, top, bottom, band, height, textScale } = frame;
  const line = 15 * textScale;
  const heading = text.landing(reading.landing);
  const width = Math.max(66, 10 + 6.6 * heading.length) * textScale;
  const tall = line * (reading.entries.length + 1) + 8;
  const at = x(reading.landing);
  const isRight = at + 10 + width < right || at - 10 - width < left;
  const from = isRight ? Math.min(at + 10, frame.width - width) : at - 10 - width;
  const y = Math.max(0, Math.min(top, height - tall));
  return (
    <g>
      <line class="chart-cursor" x1={at} x2={at} y1={top} y2={band ?? bottom} />
      {reading.entries.map(({ id, behind }) => (
        <circle
          key={id}
          cx={at}
          cy={Number.isFinite(behind) ? frame.y(behind) : (band ?? bottom)}
          r={2.6}
          style={{ fill: `var(--${id})` }}
        />
      ))}
      <rect class="chart-readout" x={from} y={y} width={width} height={tall} rx={4} />
      <text class="chart-unit" x={from + 7} y={y + 4 + line / 2}>
        {heading}
      </text>
      {reading.entries.map(({ id, behind }, i) => {
        const middle = y + 4 + line * (i + 1.5);
        return (
          <g key={id}>
            <SvgMark id={id} x={from + 13 * textScale} y={middle} scale={textScale} />
            <text class="chart-value" x={from + width - 7} y={middle} text-anchor="end">
              {text.number(behind, 1)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
