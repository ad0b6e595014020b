import type { JSX } from 'preact';

export interface SkipLink {
  readonly to: string; // id of the place
  readonly label: string;
}

/** Ways past what one has heard already; seen while they have the focus. */
export function SkipLinks(props: {
  readonly label: string;
  readonly links: readonly SkipLink[];
}): JSX.Element {
  return (
    <nav class="skip-links" aria-label={props.label}>
      {props.links.map(({ to, label }) => (
        <a
          key={to}
          href={`#${to}`}
          onClick={event => {
            event.preventDefault();
            moveFocusTo(to);
          }}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}

function moveFocusTo(id: string): void {
  const place = document.getElementById(id);
  if (place === null) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus();
}
