import type { ComponentChildren, JSX } from 'preact';
import { HiddenTable } from './ChartTable.tsx';
import './charts.css';
import type { ChartText } from './text.ts';

/** A chart with its heading. The picture itself is hidden from who cannot see it; description and table are not. */
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
      {text.table !== undefined && text.table.rows.length > 0 && <HiddenTable table={text.table} />}
    </figure>
  );
}
