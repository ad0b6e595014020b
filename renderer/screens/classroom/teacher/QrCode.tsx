import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';

const QUIET = 4; // modules around the code that cameras need

/** A text as a QR code: dark on light whatever the page's colours are, so that every phone reads it. */
export function QrCode({
  value,
  label,
}: {
  readonly value: string;
  readonly label: string;
}): JSX.Element {
  const { size, path } = useMemo(() => qrPath(value), [value]);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" shape-rendering="crispEdges" />
    </svg>
  );
}

/** Runs of dark modules as bars; size in modules. */
export function qrPath(value: string): { readonly size: number; readonly path: string } {
  const { size, data } = encode(value, { ecc: 'M', border: QUIET });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x++;
      path += `M${from} ${y}h${x + 1 - from}v1H${from}z`;
    }
  });
  return { size, path };
}
