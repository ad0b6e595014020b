/** A contestant's dash, growing with the text as the line's width does. */
export const dashed = (dash: readonly number[]): { readonly strokeDasharray: string } => ({
  strokeDasharray:
    dash.length === 0
      ? 'none'
      : dash.map(length => `calc(${length}px * var(--text-scale))`).join(' '),
});
