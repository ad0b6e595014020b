import { bell, bellY, colours, drone, frame, handle, horizon, SIDE, sticks } from './design.mjs';

/** @param {number} value */
const short = value => String(Math.round(value * 100) / 100);

function bellPath() {
  const points = [];
  for (let x = bell.from; x <= bell.to; x += 4) points.push(`${short(x)} ${short(bellY(x))}`);
  return `M${points.join('L')}`;
}

/** The icon as an SVG document. */
export function iconSvg() {
  const inner = SIDE - 2 * frame.inset;
  const dart = drone.outline.map(([x, y]) => `${x} ${y}`).join(' ');
  const rods = sticks.map(({ x, from, to }) => `M${short(x)} ${short(from)}V${short(to)}`).join('');
  const peak = `cx="${bell.mu}" cy="${horizon.y - bell.height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" role="img" aria-label="Vector Prime">
  <defs>
    <radialGradient id="ground" cx="0.5" cy="0.62" r="0.6">
      <stop offset="0" stop-color="${colours.lift}" />
      <stop offset="1" stop-color="${colours.ground}" />
    </radialGradient>
    <filter id="glow" x="-0.2" y="-0.3" width="1.4" height="1.6">
      <feGaussianBlur stdDeviation="${bell.glow / 2}" />
    </filter>
  </defs>
  <rect x="${frame.inset}" y="${frame.inset}" width="${inner}" height="${inner}" rx="${frame.radius}" fill="url(#ground)" stroke="${colours.frame}" stroke-width="${frame.width}" />
  <g fill="none" stroke-linecap="round" stroke-linejoin="round">
    <path d="M${horizon.from} ${horizon.y}H${horizon.to}" stroke="${colours.line}" stroke-width="${horizon.width}" />
    <path d="${rods}" stroke="${colours.player}" stroke-opacity="0.75" stroke-width="8" />
    <path d="${bellPath()}" stroke="${colours.player}" stroke-width="${2 * bell.width}" stroke-opacity="0.6" filter="url(#glow)" />
    <path d="${bellPath()}" stroke="${colours.player}" stroke-width="${bell.width}" />
    <polygon points="${dart}" stroke="${colours.line}" stroke-width="${drone.width}" />
    <circle ${peak} r="${handle.radius}" fill="${colours.ground}" stroke="${colours.player}" stroke-width="${handle.width}" />
  </g>
  <circle ${peak} r="${handle.dot}" fill="${colours.player}" />
</svg>
`;
}
