import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Guess } from '../../src/core/session/events.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import { guessDigits } from '../scene/model/handles.ts';
import { ChartFigure } from './ChartFigure.tsx';
import type { SurfaceGrid } from './surfaceGrid.ts';
import { createSurfaceSource } from './surfaceSource.ts';
import { likelihoodRegion } from './likelihoodRegion.ts';
import { paintTrails } from './paintTrails.ts';
import { colorSurface } from './surfaceColors.ts';
import { surfaceBell, surfacePoint } from './surfaceRange.ts';
import { surfaceTrails } from './surfaceTrails.ts';
import type { LikelihoodText } from './text.ts';
import { useWidth } from './useSize.ts';

export interface LikelihoodPanelProps {
  readonly state: SessionState;
  readonly bell: Guess | null;
  readonly onDraft: (guess: Guess) => void;
  readonly onCommit: (guess: Guess) => void;
  readonly text: LikelihoodText;
  readonly height?: number; // px of the surface, default 200
  readonly answersShown?: boolean; // default true
  readonly highContrast?: boolean;
  readonly interactive?: boolean; // default true while flying
}

/**
 * Mean log-likelihood of the remembered landings over (mu, log sigma), light where it is best. A point
 * pressed or dragged is taken as the guess. Null for a mission with two bases: a mixture's likelihood
 * has five dimensions.
 */
export function LikelihoodPanel(props: LikelihoodPanelProps): JSX.Element | null {
  const { source } = props.state.mission;
  if (source.kind === 'simulated' && source.bases === 2) return null;
  return <NormalPanel {...props} />;
}

function NormalPanel({
  state,
  bell,
  onDraft,
  onCommit,
  text,
  height = 200,
  answersShown = true,
  highContrast = false,
  interactive = state.phase === 'flying',
}: LikelihoodPanelProps): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>();
  const cells = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const held = useRef(false);
  const latest = useRef<Guess | null>(null);
  const surfaceAt = useMemo(createSurfaceSource, [state.mission]);
  const trails = surfaceTrails(state, bell, answersShown);
  const surface = surfaceAt(state, trails, width, height, held.current);
  const grid = surface?.grid ?? null;

  useLayoutEffect(() => {
    if (cells.current !== null && grid !== null) paintCells(cells.current, grid);
  }, [grid]);

  useLayoutEffect(() => {
    const canvas = overlay.current;
    if (canvas === null || width === 0) return;
    const context = sharpContext(canvas, width, height);
    if (context === null || surface === null) return;
    const { range, summary, mixed } = surface;
    if (text.region !== undefined && !mixed) {
      context.beginPath();
      for (const [mu, sigma] of likelihoodRegion(summary)) {
        const { x, y } = surfacePoint(range, width, height, mu, sigma);
        context.lineTo(x, y);
      }
      context.closePath();
      context.setLineDash([3, 3]);
      context.lineWidth = 1.2;
      context.strokeStyle = 'rgba(5, 7, 13, 0.9)';
      context.stroke();
      context.setLineDash([]);
    }
    paintTrails(context, trails, range, width, height, highContrast);
  });

  const take = (event: PointerEvent): void => {
    if (surface === null || !(event.currentTarget instanceof HTMLElement)) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { mu, sigma } = surfaceBell(
      surface.range,
      box.width,
      box.height,
      event.clientX - box.left,
      event.clientY - box.top,
    );
    const [lower, upper] = state.mission.span;
    const digits = guessDigits(upper - lower);
    const guess: Guess = {
      family: 'normal',
      mu: Number(mu.toFixed(digits)),
      sigma: Math.max(10 ** -digits, Number(sigma.toFixed(digits))),
    };
    latest.current = guess;
    onDraft(guess);
  };
  const down = (event: PointerEvent): void => {
    if (!interactive || surface === null || event.button !== 0) return;
    held.current = true;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    take(event);
  };
  const move = (event: PointerEvent): void => {
    if (held.current) take(event);
  };
  const up = (): void => {
    if (!held.current) return;
    held.current = false;
    if (latest.current !== null) onCommit(latest.current);
    latest.current = null;
  };

  const { range } = surface ?? {};
  const digits = (value: number): number => (value < 1 ? 2 : 1);
  return (
    <ChartFigure text={text}>
      <div
        ref={ref}
        class={interactive ? 'surface surface-live' : 'surface'}
        style={{ height: `${height}px` }}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
        aria-hidden="true"
      >
        <canvas ref={cells} class="surface-cells" />
        <canvas ref={overlay} />
        {range === undefined ? (
          <span class="surface-empty">{text.empty}</span>
        ) : (
          <>
            <span class="surface-sigma surface-sigma-top">
              {text.number(range.sigmaUpper, digits(range.sigmaUpper))}
            </span>
            <span class="surface-sigma surface-sigma-bottom">
              {text.number(range.sigmaLower, digits(range.sigmaLower))}
            </span>
          </>
        )}
      </div>
      <div class="chart-foot" aria-hidden="true">
        {range !== undefined && (
          <span class="chart-foot-number">{text.number(range.muLower, 1)}</span>
        )}
        <span>{surface?.mixed === true ? text.strays : (text.region ?? text.hint)}</span>
        {range !== undefined && (
          <span class="chart-foot-number">
            {`${text.number(range.muUpper, 1)} ${text.unit(state.mission.unit)}`}
          </span>
        )}
      </div>
    </ChartFigure>
  );
}

function paintCells(canvas: HTMLCanvasElement, grid: SurfaceGrid): void {
  canvas.width = grid.columns;
  canvas.height = grid.rows;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const image = context.createImageData(grid.columns, grid.rows);
  colorSurface(grid, image.data);
  context.putImageData(image, 0, 0);
}

/** The canvas's context, cleared, in CSS px at the screen's own resolution. */
function sharpContext(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | null {
  const ratio = Math.max(1, window.devicePixelRatio);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  context?.scale(ratio, ratio);
  return context;
}
