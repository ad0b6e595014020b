import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { sharesAt, type EmStep } from '../../../../src/core/estimation/explain/emSteps.ts';
import type { briefedModel } from '../arithmeticModel.ts';
import { density } from '../../../../src/core/statistics/families.ts';
import { HiddenTable } from '../../../charts/ChartTable.tsx';
import { useRatio, useWidth } from '../../../charts/useSize.ts';
import { multiples, niceStep } from '../../../scene/model/ticks.ts';
import { useApp, useText } from '../../../store/context.ts';
import { componentLooks, mixedColor, type ComponentLook } from './componentLook.ts';

type Model = ReturnType<typeof briefedModel>;

export interface ShareStripProps {
  readonly values: Float64Array;
  readonly model: Model;
  readonly step: EmStep;
}

const CURVES = 84; // px at 100 %
const RUG = 58; // px at 100 %
const FOOT = 18; // px at 100 %

/**
 * The bells as they stand, and every landing in the colours of those it is laid to; a stroke goes up by the first
 * base's share and down by the others'.
 */
export function ShareStrip(props: ShareStripProps): JSX.Element {
  const { values, model, step } = props;
  const { t, number, percent } = useText();
  const { settings } = useApp();
  const scale = settings.textScale.value;
  const [ref, width] = useWidth<HTMLDivElement>();
  const ratio = useRatio();
  const canvas = useRef<HTMLCanvasElement>(null);
  const looks = componentLooks(model.bases, model.strays !== null);
  const height = (CURVES + RUG + FOOT) * scale;
  const names = looks.map((_, k) =>
    k < model.bases ? t('emSteps.bell', { bell: k + 1 }) : t('emSteps.strays'),
  );

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d') ?? null;
    if (canvas.current === null || context === null || width === 0) return;
    canvas.current.width = Math.round(width * ratio);
    canvas.current.height = Math.round(height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paint(context, props, looks, width, scale, number);
  });

  const shares = sharesAt(values, step, model);
  const counts = looks.map((_, k) => {
    let sum = 0;
    for (let i = 0; i < shares.rows; i++) sum += shares.entries[i * shares.columns + k] as number;
    return sum;
  });
  return (
    <figure class="em-strip" role="group" aria-label={t('emSteps.strip')}>
      <div ref={ref}>
        <canvas ref={canvas} aria-hidden="true" style={{ width: '100%', height: `${height}px` }} />
      </div>
      <p class="em-legend" aria-hidden="true">
        {looks.map(({ color }, k) => (
          <span key={color}>
            <span class={k === 0 ? 'em-key' : 'em-key em-key-down'} style={{ color }} />
            {t('emSteps.laidTo', { who: names[k] ?? '', count: number(counts[k] ?? 0, 1) })}
          </span>
        ))}
      </p>
      <HiddenTable
        table={{
          caption: t('emSteps.strip'),
          head: [t('emSteps.component'), t('emSteps.landings'), t('emSteps.share')],
          rows: names.map((name, k) => [
            name,
            number(counts[k] ?? 0, 1),
            percent((counts[k] ?? 0) / Math.max(1, values.length), 1),
          ]),
        }}
      />
    </figure>
  );
}

function paint(
  context: CanvasRenderingContext2D,
  { values, model, step }: ShareStripProps,
  looks: readonly ComponentLook[],
  width: number,
  scale: number,
  number: (value: number, digits: number) => string,
): void {
  const [lower, upper] = rangeOf(values);
  const ground = CURVES * scale;
  const middle = ground + (RUG * scale) / 2;
  const x = (value: number): number => (width * (value - lower)) / (upper - lower);
  const { weights, means, sigmas, strayShare } = step.parameters;
  const parts = means.map(
    (mu, k) => (at: number) =>
      (1 - strayShare) *
      (weights[k] as number) *
      density({ family: 'normal', mu, sigma: sigmas[k] as number }, at),
  );
  const { strays } = model;
  if (strays !== null) parts.push(at => strayShare * density(strays.law, at));
  const columns = Math.ceil(width);
  const at = (c: number): number => lower + ((upper - lower) * c) / width;
  let most = 0;
  for (let c = 0; c <= columns; c += 2)
    most = Math.max(
      most,
      parts.reduce((sum, part) => sum + part(at(c)), 0),
    );
  parts.forEach((part, k) => {
    context.beginPath();
    for (let c = 0; c <= columns; c++)
      context.lineTo(c, ground - (0.92 * ground * part(at(c))) / most);
    context.strokeStyle = looks[k]?.color ?? '#dbe6f4';
    context.lineWidth = 2 * scale;
    const dash = k === 0 ? [] : k < model.bases ? [9, 4] : [2, 4];
    context.setLineDash(dash.map(length => length * scale));
    context.stroke();
  });
  context.setLineDash([]);

  const { columns: parties, entries } = sharesAt(values, step, model);
  const reach = (RUG * scale) / 2 - 3;
  context.globalAlpha = values.length > 1500 ? 0.4 : 0.85;
  context.lineWidth = values.length > 400 ? 1 : 1.5;
  values.forEach((value, i) => {
    const first = entries[i * parties] as number;
    context.beginPath();
    context.moveTo(x(value), middle - reach * first);
    context.lineTo(x(value), middle + reach * (1 - first));
    context.strokeStyle = mixedColor(looks, entries, i * parties);
    context.stroke();
  });
  context.globalAlpha = 1;

  context.strokeStyle = '#1a2436';
  context.lineWidth = 1;
  for (const y of [ground, middle]) {
    context.beginPath();
    context.moveTo(0, Math.round(y) + 0.5);
    context.lineTo(width, Math.round(y) + 0.5);
    context.stroke();
  }
  context.fillStyle = '#8296ae';
  context.font = `400 ${11 * scale}px 'IBM Plex Mono', monospace`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const tick of multiples(lower, upper, niceStep((upper - lower) / 10))) {
    if (x(tick) < 8 * scale || x(tick) > width - 8 * scale) continue;
    context.fillText(number(tick, 0), x(tick), (CURVES + RUG + FOOT / 2) * scale);
  }
}

const MARGIN = 0.08; // of the landings' own range

function rangeOf(values: Float64Array): readonly [number, number] {
  let least = Infinity;
  let greatest = -Infinity;
  for (const value of values) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  const margin = MARGIN * (greatest - least) || 1;
  return [least - margin, greatest + margin];
}
