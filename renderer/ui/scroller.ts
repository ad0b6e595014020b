/** Attributes of a part that scrolls: it has a name, and the keys can reach it. */
export function scroller(label: string): {
  readonly tabIndex: number;
  readonly role: 'region';
  readonly 'aria-label': string;
} {
  return { tabIndex: 0, role: 'region', 'aria-label': label };
}
