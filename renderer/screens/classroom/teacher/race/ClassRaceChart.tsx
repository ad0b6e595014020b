import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { SessionState } from '../../../../../src/core/session/state.ts';
import { dashed } from '../../../../charts/dashed.ts';
import { useRoom } from './useRoom.ts';
import type { Text } from '../../../../i18n/text.ts';
import { spread } from '../../../../scene/model/spread.ts';
import type { ClassRace } from '../../../../store/classroom/teacherRace.ts';
import { useApp, useText } from '../../../../store/context.ts';
import { CLASS_LOOKS } from '../../../../theme/classLooks.ts';
import { CONTESTANTS } from '../../../../theme/contestants.ts';
import { boardScaleOf } from '../boardScale.ts';
import { classEstimatorName } from '../teacherWords.ts';
import { wallLines, wallScale, type WallLine } from './raceModel.ts';

export interface ClassRaceChartProps {
  readonly state: SessionState;
  readonly race: ClassRace;
  readonly computers: boolean;
}

const LETTER = 7.4; // px at 100 %, of the names

/** The class as one estimator in the race with the computers; the zero line is the best of them. */
export function ClassRaceChart({ state, race, computers }: ClassRaceChartProps): JSX.Element {
  const text = useText();
  const { settings } = useApp();
  const scale = useMemo(() => boardScaleOf(settings), [settings]).value;
  const [ref, { width, height }] = useRoom<HTMLDivElement>();
  const lines = useMemo(() => wallLines(state, race, computers), [state, race, computers]);
  return (
    <figure class="wall-race" role="group" aria-label={raceWords(text, lines)}>
      <figcaption>
        <span class="board-caption">{text.t('race.title')}</span>{' '}
        <span class="board-note">{text.t('teacher.race.caption')}</span>
      </figcaption>
      <div ref={ref} class="wall-plot">
        {width > 0 && height > 40 && (
          <Plot
            lines={lines}
            state={state}
            text={text}
            width={width}
            height={height}
            scale={scale}
          />
        )}
      </div>
    </figure>
  );
}

interface PlotProps {
  readonly lines: readonly WallLine[];
  readonly state: SessionState;
  readonly text: Text;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

function Plot({ lines, state, text, width, height, scale }: PlotProps): JSX.Element {
  const latest = lines.filter(line => line.latest && (line.points.length > 0 || line.lost));
  const names = latest.map(line => nameOf(text, line));
  const { place, ticks } = wallScale(lines);
  const letters = Math.max(4, ...names.map(name => name.length));
  const left = 26 * scale;
  const right = Math.max(left + 40, width - LETTER * scale * letters - 8 * scale);
  const top = 8 * scale;
  const bottom = height - 8 * scale;
  const span = Math.max(10, state.landings.count);
  const x = (landing: number): number => left + ((right - left) * landing) / span;
  const y = (behind: number): number => top + (bottom - top) * place(behind);
  const ends = spread(
    latest.map(line => (line.lost ? bottom : y(line.points.at(-1)?.behind ?? 0))),
    14 * scale,
    top,
    bottom,
  );
  return (
    <svg width={width} height={height} aria-hidden="true">
      {ticks.map(tick => (
        <g key={tick}>
          <line
            class={tick === 0 ? 'wall-zero' : 'chart-grid'}
            x1={left}
            x2={right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text class="wall-number" x={left - 5 * scale} y={y(tick)} text-anchor="end">
            {text.number(tick, tick < 1 && tick > 0 ? 1 : 0)}
          </text>
        </g>
      ))}
      {lines.map(line => (
        <path
          key={`${line.id}-${line.points[0]?.landing ?? 0}`}
          class={`wall-line wall-${line.id}`}
          d={pathOf(line, x, y, bottom)}
          style={lookOf(line, scale)}
        />
      ))}
      {latest.map((line, i) => (
        <text key={line.id} class={`wall-name wall-${line.id}`} x={right + 7 * scale} y={ends[i]}>
          {names[i]}
        </text>
      ))}
    </svg>
  );
}

function pathOf(
  { points, lost }: WallLine,
  x: (landing: number) => number,
  y: (behind: number) => number,
  bottom: number,
): string {
  const drawn = points.map(
    ({ landing, behind }) => `${x(landing).toFixed(1)},${y(behind).toFixed(1)}`,
  );
  const last = points.at(-1);
  if (lost && last !== undefined) drawn.push(`${x(last.landing).toFixed(1)},${bottom.toFixed(1)}`);
  return drawn.length === 0 ? '' : `M${drawn.join('L')}`;
}

function lookOf({ id }: WallLine, scale: number): Readonly<Record<string, string | number>> {
  const whole = id === 'mean' || id === 'median' || id === 'trimmed';
  const { dash, width } = whole ? CLASS_LOOKS[id] : { dash: CONTESTANTS[id].dash, width: 1.8 };
  return { ...dashed(dash.map(part => part * scale * 0.7)), strokeWidth: width * scale * 0.8 };
}

const isClass = (id: WallLine['id']): id is keyof typeof CLASS_LOOKS =>
  Object.hasOwn(CLASS_LOOKS, id);

function nameOf(text: Text, { id, lost }: WallLine): string {
  const name = isClass(id) ? classEstimatorName(text, id) : text.t(`contestant.${id}`);
  return lost ? `${name} ${text.number(Infinity, 0)}` : name;
}

/** Where everybody stands now, for who cannot see the lines. */
function raceWords(text: Text, lines: readonly WallLine[]): string {
  const entries = lines.flatMap(line => {
    const behind = line.lost ? Infinity : line.points.at(-1)?.behind;
    if (!line.latest || behind === undefined) return [];
    const who = isClass(line.id)
      ? classEstimatorName(text, line.id)
      : text.t(`contestant.${line.id}`);
    return [text.t('race.entry', { who, nats: text.number(behind, 1) })];
  });
  return text.t('teacher.race.now', { list: text.list(entries) });
}
