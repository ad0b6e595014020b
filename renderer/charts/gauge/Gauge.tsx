import type { JSX } from 'preact';
import type { ContestantId } from '../../../src/core/session/contestants.ts';
import { spread } from '../../scene/model/spread.ts';
import { SvgMark } from '../SvgMark.tsx';
import { depthOf, STOPS } from '../surface/palette.ts';

export interface GaugeTick {
  readonly id: ContestantId;
  readonly value: number; // nats a landing
}

export interface GaugeProps {
  readonly ticks: readonly GaugeTick[]; // the player's among them
  readonly top: number; // nats a landing, at the right end
  readonly landings: number;
  readonly flat?: boolean; // less of a circle, where there is little height
}

const WIDTH = 128;
const MARK_GAP = 12.5; // px along the arc of marks
const SEGMENTS = 36;

interface Arc {
  readonly cx: number;
  readonly cy: number;
  readonly radius: number;
  readonly half: number; // angle from the top to either end
}

const ROUND: Arc = { cx: WIDTH / 2, cy: 66, radius: 50, half: (74 * Math.PI) / 180 };
const FLAT: Arc = { cx: WIDTH / 2, cy: 84, radius: 68, half: (44 * Math.PI) / 180 };

/**
 * Mean log-likelihoods on an arc that ends at the best possible: the same colours and the same scale as the
 * likelihood surface. The player's needle, the computers' marks outside.
 */
export function Gauge({ ticks, top, landings, flat = false }: GaugeProps): JSX.Element {
  const arc = flat ? FLAT : ROUND;
  const height = flat ? 44 : 58;
  const angleOf = (value: number): number => arc.half * (1 - 2 * depthOf(top - value, landings));
  const player = ticks.find(tick => tick.id === 'player');
  const others = ticks.filter(tick => tick.id !== 'player' && Number.isFinite(tick.value));
  const reach = (arc.radius + 10) * arc.half;
  const placed = spread(
    others.map(tick => (arc.radius + 10) * angleOf(tick.value)),
    MARK_GAP,
    -reach,
    reach,
  );
  return (
    <svg class="gauge" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
      <path class="gauge-track" d={along(arc, arc.radius, -arc.half, arc.half)} />
      {Array.from({ length: SEGMENTS }, (_, i) => {
        const from = -arc.half + (2 * arc.half * i) / SEGMENTS;
        const to = -arc.half + (2 * arc.half * (i + 0.86)) / SEGMENTS;
        return (
          <path
            key={i}
            d={along(arc, arc.radius, from, to)}
            class="gauge-segment"
            style={{ stroke: colorOf(1 - (i + 0.5) / SEGMENTS) }}
          />
        );
      })}
      <path class="gauge-top" d={ray(arc, arc.half, arc.radius - 6, arc.radius + 6)} />
      {others.map(({ id, value }, i) => {
        const at = angleOf(value);
        const mark = (placed[i] as number) / (arc.radius + 10);
        const [x, y] = place(arc, arc.radius + 10, mark);
        return (
          <g key={id}>
            <path
              class="gauge-tick"
              d={ray(arc, at, arc.radius - 5, arc.radius + 4)}
              style={{ stroke: `var(--${id})` }}
            />
            <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(0.78)`}>
              <SvgMark id={id} x={0} y={0} />
            </g>
          </g>
        );
      })}
      {player !== undefined && (
        <g
          class="gauge-needle"
          style={{ rotate: `${(angleOf(player.value) * 180) / Math.PI}deg` }}
          transform-origin={`${arc.cx} ${arc.cy}`}
        >
          <path
            d={`M${arc.cx},${arc.cy - arc.radius - 3} l5.6,12 h-11.2 Z`}
            class="gauge-pointer"
          />
        </g>
      )}
    </svg>
  );
}

function colorOf(depth: number): string {
  const color = STOPS[Math.round(depth * (STOPS.length - 1))] as number;
  return `#${color.toString(16).padStart(6, '0')}`;
}

function place(arc: Arc, radius: number, angle: number): readonly [number, number] {
  return [arc.cx + radius * Math.sin(angle), arc.cy - radius * Math.cos(angle)];
}

function along(arc: Arc, radius: number, from: number, to: number): string {
  const [x0, y0] = place(arc, radius, from);
  const [x1, y1] = place(arc, radius, to);
  return `M${x0.toFixed(2)},${y0.toFixed(2)} A${radius},${radius} 0 0 1 ${x1.toFixed(2)},${y1.toFixed(2)}`;
}

function ray(arc: Arc, angle: number, from: number, to: number): string {
  const [x0, y0] = place(arc, from, angle);
  const [x1, y1] = place(arc, to, angle);
  return `M${x0.toFixed(2)},${y0.toFixed(2)} L${x1.toFixed(2)},${y1.toFixed(2)}`;
}
