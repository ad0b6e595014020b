import type { JSX } from 'preact';
import { bellHeight, bellPath, drones, GROUND, HEIGHT, histogram, stars, WIDTH } from './art.ts';

const STARS = stars();
const BARS = histogram();
const DRONES = drones();
const CENTRE = 1060;
const SIGMA = 150;
const SHOULDER = GROUND - bellHeight(CENTRE + SIGMA);
const PEAK = GROUND - bellHeight(CENTRE);

/** The game's own picture: a bell over landings, drones on their way. Drawn by code; decoration only. */
export function TitleArt(): JSX.Element {
  return (
    <svg
      class="title-art"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMaxYMid slice"
      aria-hidden="true"
    >
      <g class="art-stars">
        {STARS.map((star, i) => (
          <circle key={i} cx={star.x} cy={star.y} r={star.r} />
        ))}
      </g>
      <g class="art-grid">
        {Array.from({ length: 12 }, (_, i) => (
          <line key={i} x1={160 + i * 120} x2={160 + i * 120} y1={120} y2={GROUND} />
        ))}
      </g>
      <g class="art-bars">
        {BARS.map(bar => (
          <g key={bar.x}>
            <rect x={bar.x} y={GROUND - bar.height} width={26} height={bar.height} />
            <line x1={bar.x} x2={bar.x + 26} y1={GROUND - bar.height} y2={GROUND - bar.height} />
          </g>
        ))}
      </g>
      <g class="art-drones">
        {DRONES.map((drone, i) => (
          <g key={i} transform={`translate(${drone.x.toFixed(1)} ${drone.y.toFixed(1)})`}>
            <g class={`art-drone art-drone-${i % 4}`}>
              <line x1={0} x2={0} y1={-drone.trail} y2={-10} />
              <path d="M-7 -8 L0 9 L7 -8 L0 -2 Z" />
            </g>
          </g>
        ))}
      </g>
      <path class="art-bell art-mle" d={bellPath(1105, 196, 290)} />
      <path class="art-bell art-map" d={bellPath(1090, 178, 318)} />
      <path class="art-bell art-em" d={bellPath(1042, 142, 398)} />
      <path class="art-glow" d={bellPath()} />
      <path class="art-bell art-player" d={bellPath()} />
      <line class="art-ground" x1={0} x2={WIDTH} y1={GROUND} y2={GROUND} />
      <line class="art-plumb" x1={CENTRE} x2={CENTRE} y1={PEAK} y2={GROUND} />
      <circle class="art-handle" cx={CENTRE} cy={PEAK} r={12} />
      <circle class="art-handle-dot" cx={CENTRE} cy={PEAK} r={4} />
      {[CENTRE - SIGMA, CENTRE + SIGMA].map(x => (
        <path
          key={x}
          class="art-handle"
          d={`M${x} ${SHOULDER - 12} L${x + 12} ${SHOULDER} L${x} ${SHOULDER + 12} L${x - 12} ${SHOULDER} Z`}
        />
      ))}
      <g class="art-sticks">
        {DRONES.map((drone, i) => (
          <line
            key={i}
            x1={drone.x + 9}
            x2={drone.x + 9}
            y1={GROUND + 90}
            y2={GROUND + 90 - bellHeight(drone.x + 9) / 7}
          />
        ))}
      </g>
    </svg>
  );
}
