import type { JSX } from 'preact';
import type { ContestantId } from '../../../src/core/session/contestants.ts';
import { spread } from '../../scene/model/spread.ts';
import { CONTESTANTS } from '../../theme/contestants.ts';
import { dashed } from '../dashed.ts';
import { SvgMark } from '../SvgMark.tsx';
import type { RaceText } from '../text.ts';
import type { RaceFrame } from './raceFrame.ts';
import type { RaceLine, RaceLines } from './raceLines.ts';

const LABEL_GAP = 17; // px between label lines at 100 %
const LETTER = 6.6; // px at 100 %

/** All lines of all legs, the player's over the others. */
export function RacePaths({
  frame,
  lines,
  shown,
  text,
}: {
  readonly frame: RaceFrame;
  readonly lines: RaceLines;
  readonly shown: readonly ContestantId[];
  readonly text: RaceText;
}): JSX.Element {
  const all = lines.legs.flatMap(leg => leg.lines).filter(line => shown.includes(line.id));
  const ordered = [...all.filter(l => l.id !== 'player'), ...all.filter(l => l.id === 'player')];
  const losses = all
    .filter(line => line.lostAt !== null)
    .sort((a, b) => (a.lostAt ?? 0) - (b.lostAt ?? 0));
  return (
    <g>
      {ordered.map(line => (
        <RacePath key={`${line.id}-${line.landing[0]}`} line={line} frame={frame} />
      ))}
      {lossPlaces(losses, frame, text).map(({ line, words, side }) => (
        <Loss
          key={`${line.id}-${line.lostAt}`}
          line={line}
          frame={frame}
          words={words}
          side={side}
        />
      ))}
    </g>
  );
}

function RacePath({
  line,
  frame,
}: {
  readonly line: RaceLine;
  readonly frame: RaceFrame;
}): JSX.Element {
  const { x, y, band } = frame;
  const points = line.landing.map(
    (landing, i) => `${x(landing).toFixed(1)},${y(line.behind[i] as number).toFixed(1)}`,
  );
  if (line.lostAt !== null && band !== null)
    points.push(`${x(line.lostAt).toFixed(1)},${(band - 6).toFixed(1)}`);
  const path = `M${points.join('L')}`;
  return (
    <g style={{ stroke: `var(--${line.id})` }}>
      {line.id === 'player' && <path class="chart-halo" d={path} />}
      <path
        class={line.id === 'player' ? 'chart-line chart-line-player' : 'chart-line'}
        d={path}
        style={dashed(CONTESTANTS[line.id].dash)}
      />
    </g>
  );
}

interface LossPlace {
  readonly line: RaceLine;
  readonly words: string;
  readonly side: 'left' | 'right' | null; // where the words have room beside the arrowhead
}

/** `losses` from left to right. */
function lossPlaces(
  losses: readonly RaceLine[],
  { x, left, right, textScale }: RaceFrame,
  text: RaceText,
): readonly LossPlace[] {
  let taken = left;
  return losses.map((line, i) => {
    const at = x(line.lostAt ?? 0);
    const next = losses[i + 1];
    const words = text.lost(line.lostAt ?? 0);
    const needed = 14 + LETTER * textScale * words.length;
    const until = next === undefined ? right : x(next.lostAt ?? 0) - 6;
    const side = at + needed < until ? 'right' : at - needed > taken ? 'left' : null;
    taken = at + (side === 'right' ? needed : 6);
    return { line, words, side };
  });
}

/** The arrowhead of an infinite loss, and which landing it was. */
function Loss({
  line,
  frame: { x, band },
  words,
  side,
}: LossPlace & { readonly frame: RaceFrame }): JSX.Element {
  const at = x(line.lostAt ?? 0);
  const y = band ?? 0;
  const color = { fill: `var(--${line.id})` };
  return (
    <g>
      <path
        class="chart-arrow"
        d={`M${at.toFixed(1)},${(y + 3).toFixed(1)} l-5,-9 h10 Z`}
        style={color}
      />
      {side !== null && (
        <text
          class="chart-loss"
          x={side === 'right' ? at + 8 : at - 8}
          y={y - 1}
          text-anchor={side === 'right' ? 'start' : 'end'}
          style={color}
        >
          {words}
        </text>
      )}
    </g>
  );
}

/** Who each line is, at its end. */
export function EndLabels({
  frame,
  lines,
  text,
}: {
  readonly frame: RaceFrame;
  readonly lines: readonly RaceLine[];
  readonly text: RaceText;
}): JSX.Element {
  const { y, top, bottom, band, textScale } = frame;
  const x = frame.right + 4 * textScale;
  const floor = band ?? bottom;
  const wanted = lines.map(line => (line.lostAt === null ? y(line.behind.at(-1) ?? 0) : floor));
  const placed = spread(wanted, LABEL_GAP * textScale, top, floor);
  return (
    <g>
      {lines.map((line, i) => {
        const at = placed[i] as number;
        const name = text.contestant(line.id);
        return (
          <g key={line.id} class="chart-end">
            {line.lostAt === null && Math.abs(at - (wanted[i] as number)) > 5 && (
              <line
                class="chart-leader"
                x1={x - 2}
                y1={wanted[i] as number}
                x2={x + 5 * textScale}
                y2={at}
                style={{ stroke: `var(--${line.id})` }}
              />
            )}
            <SvgMark id={line.id} x={x + 6 * textScale} y={at} scale={textScale} />
            <text
              class="chart-name"
              x={x + 17 * textScale}
              y={at}
              style={{ fill: `var(--${line.id})` }}
            >
              {line.lostAt === null ? name : `${name} ${text.number(Infinity, 0)}`}
            </text>
          </g>
        );
      })}
    </g>
  );
}
