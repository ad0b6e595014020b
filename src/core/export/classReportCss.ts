/** For paper first: black on white, a round is not torn apart where that can be helped. */
export const REPORT_CSS = `
body { font: 11pt/1.45 system-ui, sans-serif; color: #111; background: #fff; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.2rem; border-block-start: 1px solid #999; padding-block-start: 1rem; }
h3 { font-size: 1rem; }
table { border-collapse: collapse; width: 100%; margin-block: 0.75rem; }
caption { text-align: start; font-weight: 600; }
th, td { text-align: start; padding: 0.2rem 0.5rem; border-block-end: 1px solid #ccc; font-variant-numeric: tabular-nums; }
td:nth-child(2), h1, h2, caption, li { overflow-wrap: anywhere; }
figure { margin: 0.75rem 0; }
figcaption { font-size: 0.9rem; color: #444; }
tr.computer td { color: #555; font-style: italic; }
svg { width: 100%; height: auto; direction: ltr; }
section, table, svg, li { break-inside: avoid; }
section { break-inside: auto; }
thead { display: table-header-group; }
@media print { body { margin: 0; max-width: none; } }
@page { margin: 1.5cm; }
`;
