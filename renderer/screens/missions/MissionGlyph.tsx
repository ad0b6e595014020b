import type { JSX } from 'preact';
import type { MissionId } from './missionNames.ts';

const WIDTH = 240;
const GROUND = 84;

/** What a mission's data look like, in a few lines. Decoration: the words stand beside it. */
export function MissionGlyph({ id }: { readonly id: MissionId }): JSX.Element {
  return (
    <svg class="glyph" viewBox={`0 0 ${WIDTH} 100`} aria-hidden="true">
      {GLYPHS[id]}
      <line class="glyph-ground" x1="0" x2={WIDTH} y1={GROUND} y2={GROUND} />
    </svg>
  );
}

function bell(centre: number, sigma: number, peak: number): string {
  const points: string[] = [];
  for (let x = 0; x <= WIDTH; x += 3)
    points.push(
      `${x} ${(GROUND - peak * Math.exp(-0.5 * ((x - centre) / sigma) ** 2)).toFixed(1)}`,
    );
  return `M${points.join('L')}`;
}

const ticks = (places: readonly number[], name = 'glyph-tick'): JSX.Element[] =>
  places.map(x => <line key={x} class={name} x1={x} x2={x} y1={GROUND} y2={GROUND + 9} />);

const GLYPHS: Readonly<Record<MissionId, JSX.Element>> = {
  'first-contact': (
    <>
      {ticks([72, 88, 97, 104, 110, 114, 117, 120, 123, 127, 131, 137, 146, 158, 171])}
      <path class="glyph-line ink-player" d={bell(120, 26, 66)} />
    </>
  ),
  'thin-evidence': (
    <>
      {ticks([132])}
      <path class="glyph-line glyph-dash ink-mle" d={`M132 ${GROUND} V8`} />
      <path class="glyph-line glyph-dots ink-map" d={bell(124, 44, 30)} />
    </>
  ),
  decoys: (
    <>
      {ticks([52, 60, 66, 71, 75, 79, 82, 86, 91, 97, 105])}
      {ticks([196, 205, 211], 'glyph-tick ink-alarm')}
      <path class="glyph-line ink-player" d={bell(78, 17, 66)} />
      <path class="glyph-line glyph-dash ink-mle" d={bell(102, 44, 32)} />
    </>
  ),
  'two-bases': (
    <>
      {ticks([46, 58, 66, 71, 76, 83, 94, 150, 158, 163, 167, 171, 174, 178, 184, 194])}
      <path class="glyph-line ink-player" d={bell(72, 16, 46)} />
      <path class="glyph-line ink-player" d={bell(170, 13, 66)} />
    </>
  ),
  newcomb: (
    <>
      {ticks([146, 154, 158, 162, 165, 168, 171, 174, 178, 183, 190])}
      {ticks([22, 104], 'glyph-tick ink-alarm')}
      <path class="glyph-line glyph-dash-dot ink-em" d={bell(167, 12, 66)} />
      <path class="glyph-line glyph-dash ink-mle" d={bell(162, 27, 36)} />
    </>
  ),
  'free-flight': (
    <>
      <path class="glyph-line glyph-dots ink-quiet" d={bell(70, 34, 30)} />
      <path class="glyph-line ink-player" d={bell(120, 22, 58)} />
      <path class="glyph-line glyph-dots ink-quiet" d={bell(176, 15, 44)} />
    </>
  ),
};
