import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { Mission } from '../../../src/core/missions/mission.ts';
import { priorLaw } from '../../../src/core/session/standing.ts';
import { density } from '../../../src/core/statistics/families.ts';
import type { SimpleLaw } from '../../../src/core/statistics/law.ts';
import { basesOf } from '../../store/bell.ts';
import { useText } from '../../store/context.ts';
import { straysMayCome } from './briefingWords.ts';
import { priorIntervals } from './priorIntervals.ts';

const WIDTH = 1200;
const GROUND = 150;
const TALL = 120;

/** What is known beforehand, over the landing line: where landings are expected, and where strays would fall. */
export function PriorPicture({ mission }: { readonly mission: Mission }): JSX.Element {
  const { t, number } = useText();
  const { span, prior, strays } = mission;
  const x = scaleLinear().domain(span).range([0, WIDTH]);
  const ticks = x.ticks(11).filter(tick => x(tick) <= WIDTH - 40); // the unit stands at the end
  const recorded = mission.source.kind === 'recorded';
  const middle = recorded ? 'middle' : basesOf(mission) === 2 ? 'eachBase' : 'base';
  const expected = priorLaw(mission);
  const peak = density(expected, prior.mu0);
  const { mu } = priorIntervals(prior);
  const announced = strays !== null && straysMayCome(mission) ? strays : null;
  const strayPeak = announced === null ? 1 : peak / announced.share / 2; // small, as they are few
  const [low, high] = [x(Math.max(span[0], mu[0])), x(Math.min(span[1], mu[1]))];
  return (
    <svg class="prior-picture" viewBox={`0 0 ${WIDTH} 200`} aria-hidden="true">
      {ticks.map(tick => (
        <g key={tick} transform={`translate(${x(tick)} 0)`}>
          <line class="prior-grid" y1="0" y2={GROUND} />
          <text class="prior-tick" y={GROUND + 18}>
            {number(tick, Number.isInteger(tick) ? 0 : 1)}
          </text>
        </g>
      ))}
      <text class="prior-tick" x={WIDTH - 4} y={GROUND + 18} style={{ textAnchor: 'end' }}>
        {t(`unit.${mission.unit}`)}
      </text>
      <path class="prior-area" d={`${curve(expected, span, peak, x)}V${GROUND}H0Z`} />
      <path class="prior-curve" d={curve(expected, span, peak, x)} />
      {announced !== null && (
        <path class="prior-strays" d={curve(announced.law, span, strayPeak, x)} />
      )}
      <line class="prior-ground" x1="0" x2={WIDTH} y1={GROUND} y2={GROUND} />
      <path
        class="prior-band"
        d={`M${low} ${GROUND + 28} V${GROUND + 34} H${high} V${GROUND + 28}`}
      />
      <text class="prior-words" x={(low + high) / 2} y={GROUND + 48}>
        {t(`briefing.picture.${middle}`)}
      </text>
      <text class="prior-words ink-player" x={x(prior.mu0)} y={GROUND - TALL - 10}>
        {t(recorded ? 'briefing.picture.expectedReadings' : 'briefing.picture.expected')}
      </text>
      {announced !== null && (
        <text
          class="prior-words ink-alarm"
          x={x(middleOf(announced.law))}
          y={GROUND - 12 - (TALL * density(announced.law, middleOf(announced.law))) / strayPeak}
        >
          {t('briefing.picture.strays')}
        </text>
      )}
    </svg>
  );
}

function curve(
  law: SimpleLaw,
  [from, to]: readonly [number, number],
  peak: number,
  x: (value: number) => number,
): string {
  const points = Array.from({ length: 241 }, (_, i) => {
    const at = from + ((to - from) * i) / 240;
    return `${x(at).toFixed(1)} ${(GROUND - (TALL * density(law, at)) / peak).toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}

function middleOf(law: SimpleLaw): number {
  switch (law.family) {
    case 'normal':
      return law.mu;
    case 'uniform':
      return law.lower + 0.25 * (law.upper - law.lower); // clear of the bell's own words
    case 'student-t':
      return law.location;
  }
}
