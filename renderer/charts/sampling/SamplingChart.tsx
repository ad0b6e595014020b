import type { JSX } from 'preact';
import type { ContestantId } from '../../../src/core/session/contestants.ts';
import type { RerunParameter } from '../../../src/core/protocol/rerunReport.ts';
import { ChartFigure } from '../ChartFigure.tsx';
import { SvgMark } from '../SvgMark.tsx';
import type { ChartText } from '../text.ts';
import { useWidth } from '../useSize.ts';
import { binned, rangeOf } from './bins.ts';

export interface SamplingText extends ChartText {
  readonly aim: string; // at the line of the true value
  readonly bound: string; // at the bracket of the bound
}

export interface SamplingChartProps {
  readonly rows: readonly { readonly id: ContestantId; readonly parameter: RerunParameter }[];
  readonly digits: number;
  readonly text: SamplingText;
  readonly textScale: number;
}

const BINS = 60;
const ROW = 74; // px
const HEAD = 34; // px, for the words above
const FOOT = 22; // px, for the scale

/** How often each estimator said what: a histogram a row on one scale, the true value and the bound across. */
export function SamplingChart({ rows, digits, text, textScale }: SamplingChartProps): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>();
  const aim = rows[0]?.parameter.aim ?? 0;
  const bound = rows[0]?.parameter.bound ?? null;
  const [lower, upper] = rangeOf(
    rows.map(({ parameter }) => parameter.estimates),
    aim,
  );
  const left = 58 * textScale;
  const right = Math.max(left + 1, width - 14 * textScale);
  const row = ROW * textScale;
  const head = HEAD * textScale;
  const height = head + row * rows.length + FOOT * textScale;
  const x = (value: number): number => left + ((right - left) * (value - lower)) / (upper - lower);
  const aimX = x(aim);
  return (
    <ChartFigure text={text}>
      <div ref={ref} class="sampling">
        {width > 0 && (
          <svg class="chart-svg" width={width} height={height} aria-hidden="true">
            {[lower + 0.04 * (upper - lower), upper - 0.04 * (upper - lower)].map(tick => (
              <text
                key={tick}
                class="chart-number"
                x={x(tick)}
                y={height - 6 * textScale}
                text-anchor="middle"
              >
                {text.number(tick, digits)}
              </text>
            ))}
            {rows.map(({ id, parameter }, k) => (
              <Row
                key={id}
                id={id}
                parameter={parameter}
                lower={lower}
                upper={upper}
                x={x}
                top={head + row * k}
                bottom={head + row * (k + 1) - 8 * textScale}
                name={text.contestant(id)}
                textScale={textScale}
              />
            ))}
            <line
              class="sampling-aim"
              x1={aimX}
              x2={aimX}
              y1={head - 4 * textScale}
              y2={height - FOOT * textScale}
            />
            <text class="sampling-word" x={aimX} y={11 * textScale} text-anchor="middle">
              {text.aim}
            </text>
            {bound !== null && (
              <Bracket
                from={x(aim - bound)}
                to={x(aim + bound)}
                y={head - 8 * textScale}
                word={text.bound}
                edge={right}
                textScale={textScale}
              />
            )}
          </svg>
        )}
      </div>
    </ChartFigure>
  );
}

interface RowProps {
  readonly id: ContestantId;
  readonly parameter: RerunParameter;
  readonly lower: number;
  readonly upper: number;
  readonly x: (value: number) => number;
  readonly top: number;
  readonly bottom: number;
  readonly name: string;
  readonly textScale: number;
}

function Row(props: RowProps): JSX.Element {
  const { id, parameter, lower, upper, x, top, bottom, name, textScale } = props;
  const { counts, width } = binned(parameter.estimates, lower, upper, BINS);
  const most = Math.max(1, ...counts);
  const tall = (count: number): number => ((bottom - top - 6 * textScale) * count) / most;
  const steps = counts
    .map((count, i) => {
      const y = (bottom - tall(count)).toFixed(1);
      return `L${x(lower + i * width).toFixed(1)},${y} L${x(lower + (i + 1) * width).toFixed(1)},${y}`;
    })
    .join(' ');
  const outline = `M${x(lower).toFixed(1)},${bottom} ${steps} L${x(upper).toFixed(1)},${bottom}`;
  const mean = x(parameter.aim + parameter.bias);
  return (
    <g style={{ '--ink': `var(--${id})` }}>
      <SvgMark id={id} x={9 * textScale} y={bottom - 10 * textScale} scale={textScale} />
      <text class="sampling-name" x={20 * textScale} y={bottom - 6 * textScale}>
        {name}
      </text>
      <path class="sampling-bars" d={`${outline} Z`} />
      <path class="sampling-outline" d={outline} />
      <line class="sampling-mean" x1={mean} x2={mean} y1={top + 4 * textScale} y2={bottom} />
      {parameter.own !== null && (
        <path
          class="sampling-own"
          d={`M${x(parameter.own.value).toFixed(1)},${bottom - 1} l${-5 * textScale},${8 * textScale} h${10 * textScale} Z`}
        />
      )}
    </g>
  );
}

interface BracketProps {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly word: string;
  readonly edge: number;
  readonly textScale: number;
}

/** The true value, one bound to either side. */
function Bracket({ from, to, y, word, edge, textScale }: BracketProps): JSX.Element {
  const tip = 4 * textScale;
  const outside = to + 90 * textScale < edge;
  return (
    <g>
      <path
        class="sampling-bound"
        d={`M${from},${y - tip} V${y + tip} M${from},${y} H${to} M${to},${y - tip} V${y + tip}`}
      />
      <text
        class="sampling-word"
        x={outside ? to + 8 * textScale : from - 8 * textScale}
        y={y + 4 * textScale}
        text-anchor={outside ? 'start' : 'end'}
      >
        {word}
      </text>
    </g>
  );
}
