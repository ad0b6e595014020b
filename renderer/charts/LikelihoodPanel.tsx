import type { JSX } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Guess } from '../../src/core/session/events.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import type { NormalLaw } from '../../src/core/statistics/law.ts';
import { guessDigits } from '../scene/model/handles.ts';
import { bellsOf, briefedBell, withPart } from '../store/bell.ts';
import { classes } from '../ui/classes.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { paintTrails } from './paintTrails.ts';
import { dropOf } from './surface/drop.ts';
import { paintCursor, paintMaximum } from './surface/paintMarks.ts';
import { createSurfaceSource } from './surface/source.ts';
import { SurfaceCanvas } from './surface/SurfaceCanvas.tsx';
import { useCursor } from './surface/useCursor.ts';
import { usePointer } from './surface/usePointer.ts';
import { surfacePoint } from './surfaceRange.ts';
import { surfaceTrails } from './surfaceTrails.ts';
import type { LikelihoodText } from './text.ts';
import { useRatio, useWidth } from './useSize.ts';

export interface LikelihoodPanelProps {
  readonly state: SessionState;
  readonly bell: Guess | null;
  /** Which of two bells a point is taken for; 0 where there is one. */
  readonly active: number;
  readonly onDraft: (guess: Guess) => void;
  readonly onCommit: (guess: Guess) => void;
  readonly text: LikelihoodText;
  readonly height?: number; // px of the surface, default 200
  readonly answersShown?: boolean; // default true
  readonly highContrast?: boolean;
  readonly textScale?: number; // default 1
  readonly interactive?: boolean; // default true while flying
}

const LABEL_FONT = "600 10.5px 'IBM Plex Mono', monospace";

/**
 * Mean log-likelihood of the remembered landings over (mu, log sigma) of a bell, light where it is best; of two bells
 * the active one, while the other stays. A point pressed, dragged or pointed at by keys is taken as the guess.
 */
export function LikelihoodPanel({
  state,
  bell,
  active,
  onDraft,
  onCommit,
  text,
  height = 200,
  answersShown = true,
  highContrast = false,
  textScale = 1,
  interactive = state.phase === 'flying',
}: LikelihoodPanelProps): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>();
  const ratio = useRatio();
  const overlay = useRef<HTMLCanvasElement>(null);
  const hint = useId();
  const surfaceAt = useMemo(createSurfaceSource, [state.mission]);
  const guess = bell ?? briefedBell(state.mission);
  const own = bellsOf(guess)[active] ?? (bellsOf(guess)[0] as NormalLaw);
  const trails = surfaceTrails(state, bell, answersShown, active);
  const withBell = (at: NormalLaw): Guess => {
    const digits = guessDigits(state.mission.span[1] - state.mission.span[0]);
    const mu = Number(at.mu.toFixed(digits));
    const sigma = Math.max(10 ** -digits, Number(at.sigma.toFixed(digits)));
    return withPart(withPart(guess, 'mu', active, mu), 'sigma', active, sigma);
  };
  const held = useRef(false);
  const surface = surfaceAt({ state, guess, active, trails, held: held.current });
  const range = surface?.range ?? null;
  const { cursor, point, key } = useCursor(
    range,
    own,
    interactive ? at => onCommit(withBell(at)) : null,
  );
  const pointer = usePointer({
    held,
    range,
    interactive,
    point,
    draft: at => onDraft(withBell(at)),
    commit: at => onCommit(withBell(at)),
  });

  useLayoutEffect(() => {
    const canvas = overlay.current;
    const context = canvas === null ? null : sharpContext(canvas, width, height, ratio);
    if (context === null || surface === null || width === 0) return;
    const [across, down] = [width / textScale, height / textScale];
    context.scale(textScale, textScale);
    if (answersShown) paintMaximum(context, surface, across, down, text.percent, LABEL_FONT);
    paintTrails(context, trails, surface.range, across, down, highContrast);
    if (cursor === null) return;
    const at = surfacePoint(surface.range, across, down, cursor.bell.mu, cursor.bell.sigma);
    paintCursor(context, at.x, at.y, cursor.by === 'keys');
  });

  const read = cursor?.bell ?? own;
  const below = surface === null ? 0 : dropOf(surface, read.mu, read.sigma);
  const rows = surface === null ? [] : rowsOf(surface, trails, answersShown);
  const digits = (value: number): number => (value < 3 ? 2 : 1);
  const muDigits = range !== null && range.muUpper - range.muLower < 3 ? 2 : 1;
  return (
    <ChartFigure text={{ ...text, table: text.tableOf(rows) }}>
      <div
        ref={ref}
        class={classes('surface', interactive && 'surface-live')}
        style={{ height: `${height}px` }}
        role="slider"
        tabIndex={0}
        aria-label={text.pointer}
        aria-roledescription={text.pointerRole}
        aria-describedby={hint}
        aria-disabled={!interactive}
        aria-valuemin={range?.muLower ?? 0}
        aria-valuemax={range?.muUpper ?? 1}
        aria-valuenow={Number(read.mu.toFixed(3))}
        aria-valuetext={surface === null ? text.empty : text.pointInFull(read, below)}
        onKeyDown={event => {
          if (event.ctrlKey || event.altKey || event.metaKey) return;
          if (key(event.key, event.shiftKey)) event.preventDefault();
        }}
        onBlur={() => point(null)}
        {...pointer}
      >
        <SurfaceCanvas surface={surface} width={width} height={height} ratio={ratio} />
        <canvas ref={overlay} aria-hidden="true" />
        {range === null ? (
          <span class="surface-empty">{text.empty}</span>
        ) : (
          <span aria-hidden="true">
            <span class="surface-sigma surface-sigma-top">
              {text.number(range.sigmaUpper, digits(range.sigmaUpper))}
            </span>
            <span class="surface-sigma surface-sigma-bottom">
              {text.number(range.sigmaLower, digits(range.sigmaLower))}
            </span>
          </span>
        )}
      </div>
      <p id={hint} class="visually-hidden">
        {interactive ? text.keys : ''}
      </p>
      <div class="chart-foot" aria-hidden="true">
        {range !== null && (
          <span class="chart-foot-number">{text.number(range.muLower, muDigits)}</span>
        )}
        <span class={classes('chart-foot-words', cursor !== null && 'chart-foot-read')}>
          {surface === null
            ? ''
            : cursor === null
              ? text.foot(surface.what)
              : text.point(cursor.bell, below)}
        </span>
        {range !== null && (
          <span class="chart-foot-number">
            {`${text.number(range.muUpper, muDigits)} ${text.unit(state.mission.unit)}`}
          </span>
        )}
      </div>
    </ChartFigure>
  );
}

type Row = Parameters<LikelihoodText['tableOf']>[0][number];

function rowsOf(
  surface: NonNullable<ReturnType<ReturnType<typeof createSurfaceSource>>>,
  trails: ReturnType<typeof surfaceTrails>,
  answersShown: boolean,
): readonly Row[] {
  const { peak } = surface;
  const best: readonly Row[] =
    answersShown && peak.found
      ? [{ id: 'best', bell: { family: 'normal', mu: peak.mu, sigma: peak.sigma }, below: 0 }]
      : [];
  const others = trails.flatMap(({ id, now }): readonly Row[] =>
    now === null
      ? []
      : [{ id, bell: now, below: now.sigma > 0 ? dropOf(surface, now.mu, now.sigma) : Infinity }],
  );
  return [...best, ...others];
}

/** The canvas's context, cleared, in px at the screen's own resolution. */
function sharpContext(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  ratio: number,
): CanvasRenderingContext2D | null {
  const [columns, rows] = [Math.round(width * ratio), Math.round(height * ratio)];
  const context = canvas.getContext('2d');
  // Setting a size makes a new picture, even if it is the same size.
  if (canvas.width !== columns) canvas.width = columns;
  if (canvas.height !== rows) canvas.height = rows;
  context?.setTransform(1, 0, 0, 1, 0, 0);
  context?.clearRect(0, 0, columns, rows);
  context?.scale(ratio, ratio);
  return context;
}
