import type { ComponentChildren, JSX } from 'preact';
import './charts.css';
import type { ChartText } from './text.ts';

/** A chart with its heading. The picture itself is hidden from who cannot see it; the description is not. */
export function ChartFigure({
  text,
  children,
}: {
  readonly text: ChartText;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <figure class="chart" role="group" aria-label={text.description}>
      <figcaption class="chart-heading">
        <span class="chart-title">{text.title}</span>
        <span class="chart-caption">{text.caption}</span>
      </figcaption>
      {children}
    </figure>
  );
}
