import type { JSX } from 'preact';

/** A chart's numbers as a table: the first column heads its row. */
export interface ChartTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The twin of a drawing for who cannot see it. It is current but announces nothing by itself. */
export function HiddenTable({ table }: { readonly table: ChartTable }): JSX.Element {
  return (
    <div class="visually-hidden">
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.head.map((words, i) => (
              <th key={i} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            <tr key={i}>
              {row.map((words, k) =>
                k === 0 ? (
                  <th key={k} scope="row">
                    {words}
                  </th>
                ) : (
                  <td key={k}>{words}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
