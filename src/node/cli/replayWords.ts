import type { Estimate } from '../../core/estimation/estimate.ts';
import type { SessionEvent } from '../../core/session/events.ts';
import type { Law } from '../../core/statistics/law.ts';

/** Session time as 1:02.35. */
export function clock(ms: number): string {
  const seconds = ((ms % 60_000) / 1000).toFixed(2).padStart(5, '0');
  return `${Math.floor(ms / 60_000)}:${seconds}`;
}

/** An event in words, one line; null where there is nothing to tell. */
export function eventInWords(event: SessionEvent, unit: string): string | null {
  switch (event.type) {
    case 'session-opened': {
      const { id, landings, contestants } = event.mission;
      return `mission ${id}: ${landings} landings, against ${contestants.join(', ')}`;
    }
    case 'truth-sealed':
      return null;
    case 'withheld':
      return 'truth and seed are sealed until the reveal';
    case 'prediction-made':
      return `the player predicts: ${event.choice}`;
    case 'flight-began':
      return 'the flight begins';
    case 'landed':
      return landedInWords(event.first, event.positions, unit);
    case 'estimated':
      return Object.entries(event.estimates)
        .map(([id, estimate]) => `${id} ${estimateInWords(estimate, unit)}`)
        .join('; ');
    case 'guessed':
      return `the player guesses ${lawInWords(event.guess, unit)}`;
    case 'decoys-announced':
      return `decoys are announced: ${(100 * event.share).toFixed(0)} % ${event.until === null ? 'from here on' : `up to landing ${event.until}`}, ${lawInWords(event.law, unit)}`;
    case 'memory-wiped':
      return `memory wiped: the computers keep ${event.kept} ${event.kept === 1 ? 'landing' : 'landings'}, and a new leg of the race begins`;
    case 'sensors-jammed':
      return `sensors jammed: the next ${event.lost} drones come down unmeasured`;
    case 'drones-added':
      return `${event.count} drones more are to come`;
    case 'computers-changed': {
      const { prior, divisor, leftOut } = event.computers;
      return `the computers are told otherwise: prior ${Object.values(prior).join(' ')}, divisor ${divisor}${leftOut.length > 0 ? `, without landings ${leftOut.join(' ')}` : ''}`;
    }
    case 'contestant-wrecked':
      return `${event.contestant} is wrecked: it had ruled out what landing ${event.landing} then did`;
    case 'paused':
      return 'paused';
    case 'resumed':
      return 'on it goes';
    case 'speed-set':
      return `speed ${event.speed}`;
    case 'revealed': {
      const { ended, truth, scores } = event.outcome;
      const places = Object.entries(scores)
        .sort(([, a], [, b]) => a.place - b.place)
        .map(([id, { place, points }]) =>
          points === null ? `${place}. ${id}` : `${place}. ${id} ${points.toFixed(0)} points`,
        );
      return `${ended}${truth === null ? '' : `, the truth was ${lawInWords(truth.core, unit)}`}; ${places.join(', ')}`;
    }
  }
}

function landedInWords(first: number, positions: readonly number[], unit: string): string {
  const last = first + positions.length - 1;
  const places = positions.map(x => x.toFixed(3)).join(' ');
  return last === first
    ? `landing ${first} at ${places} ${unit}`
    : `landings ${first} to ${last} at ${places} ${unit}`;
}

function estimateInWords(estimate: Estimate, unit: string): string {
  return estimate.status === 'insufficient-data'
    ? `needs ${estimate.needed} landings`
    : lawInWords(estimate.core, unit);
}

export function lawInWords(law: Law, unit: string): string {
  switch (law.family) {
    case 'normal':
      return `mu ${law.mu.toFixed(3)} sigma ${law.sigma.toFixed(3)} ${unit}`;
    case 'uniform':
      return `uniform from ${law.lower} to ${law.upper} ${unit}`;
    case 'student-t':
      return `Student-t with ${law.df} df, location ${law.location.toFixed(3)}, scale ${law.scale.toFixed(3)} ${unit}`;
    case 'mixture':
      return law.components
        .map((part, k) => `${(100 * (law.weights[k] ?? 0)).toFixed(0)} % ${lawInWords(part, unit)}`)
        .join(' and ');
  }
}
