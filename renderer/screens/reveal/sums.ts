import type { ContestantId } from '../../../src/core/session/contestants.ts';
import type { ContestantScore, Outcome } from '../../../src/core/session/outcome.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { NormalLaw } from '../../../src/core/statistics/law.ts';
import type { Text } from '../../i18n/text.ts';
import { contestantsOf } from '../play/fieldText.ts';
import { meanClippedLoss, normalKl, rankingLoss } from './arithmetic.ts';

/** Near the truth a KL is a small difference: with fewer digits no hand would come to the same. */
const DIGITS = 8;

/** One score: its formula, what the letters are, and the numbers put in. */
export interface Sum {
  readonly title: string;
  readonly formula: string | null;
  readonly names: string | null;
  readonly numbers: readonly string[];
}

export function sumsOf(
  text: Text,
  state: SessionState,
  outcome: Outcome,
  who: ContestantId,
): readonly Sum[] {
  const score = outcome.scores[who];
  if (score === undefined) return [];
  const { t } = text;
  const write = (value: number): string => text.significant(value, DIGITS);
  const sums: Sum[] = [];
  if (score.finalLoss !== null) sums.push(klSum(text, state, outcome, score, score.finalLoss));
  if (score.loss !== null && score.points !== null) {
    const mean = meanClippedLoss(score.loss, state.mission.t0, outcome.landings);
    sums.push({
      title: t('reveal.pointsTitle'),
      formula: t('reveal.pointsFormula'),
      names: t('reveal.pointsNames', { t0: state.mission.t0, n: outcome.landings }),
      numbers: [`1000 × (1 − ${write(mean)}) = ${text.number(score.points, 1)}`],
    });
  }
  if (score.finalLoss !== null && score.worthLandings !== null)
    sums.push({
      title: t('reveal.worthTitle'),
      formula: t('reveal.worthFormula'),
      names: null,
      numbers: [`1 / ${write(score.finalLoss)} = ${text.number(score.worthLandings, 1)}`],
    });
  if (score.craftLoss !== null && outcome.ideal !== undefined)
    sums.push(craftSum(text, state, outcome, score, outcome.ideal));
  sums.push({
    title: t('reveal.raceTitle'),
    formula: t('reveal.raceFormula'),
    names: t('reveal.raceNames', { t0: state.mission.t0 }),
    numbers: [`${text.number(score.raceLoss, 3)}\u00a0${t('unit.nats')}`],
  });
  sums.push(differenceSum(text, state, outcome, who));
  return sums;
}

function klSum(
  text: Text,
  state: SessionState,
  outcome: Outcome,
  score: ContestantScore,
  finalLoss: number,
): Sum {
  const { t } = text;
  const write = (value: number): string => text.significant(value, DIGITS);
  const title = t('reveal.kl');
  const truth = state.mission.target === 'core' ? outcome.truth?.core : undefined;
  const { standing } = score;
  if (truth?.family !== 'normal' || standing.family !== 'normal')
    return {
      title,
      formula: null,
      names: null,
      numbers: [t('reveal.klMixture', { loss: write(finalLoss) })],
    };
  return {
    title,
    formula: t('reveal.klFormula'),
    names: t('reveal.klNames', { ...lettersOf(write, truth, standing), unit: unitOf(text, state) }),
    numbers: [klInNumbers(text, truth, standing)],
  };
}

function craftSum(
  text: Text,
  state: SessionState,
  outcome: Outcome,
  { standing, craftLoss }: ContestantScore,
  ideal: NormalLaw,
): Sum {
  const { t } = text;
  const write = (value: number): string => text.significant(value, DIGITS);
  const mean = t('reveal.craftMean', {
    t0: state.mission.t0,
    n: outcome.landings,
    loss: write(craftLoss ?? NaN),
  });
  return {
    title: t('reveal.craftTitle'),
    formula: t('reveal.craftFormula'),
    names: t('reveal.craftNames', {
      mu: write(ideal.mu),
      sigma: write(ideal.sigma),
      unit: unitOf(text, state),
    }),
    numbers: standing.family === 'normal' ? [klInNumbers(text, ideal, standing), mean] : [mean],
  };
}

/** The player against each computer, or one computer against the player, by what gave the places. */
function differenceSum(
  text: Text,
  { mission }: SessionState,
  outcome: Outcome,
  who: ContestantId,
): Sum {
  const { t } = text;
  const digits = outcome.rankedBy === 'race' ? 3 : 6;
  const others = who === 'player' ? contestantsOf(mission.contestants) : (['player'] as const);
  const numbers = others.flatMap(other => {
    const mine = rankingLoss(outcome, who);
    const theirs = rankingLoss(outcome, other);
    if (other === who || mine === null || theirs === null) return [];
    if (mine === Infinity && theirs === Infinity) return [];
    const [a, b, d] = [theirs, mine, theirs - mine].map(value => text.number(value, digits));
    return [
      `${t(`contestant.${other}`)}: ${text.formula(`${a} − ${b} = ${d}`)}\u00a0${t('unit.nats')}`,
    ];
  });
  return {
    title: t('reveal.differenceTitle'),
    formula: t(`reveal.differenceFormula.${outcome.rankedBy}`),
    names: null,
    numbers,
  };
}

const unitOf = ({ t }: Text, { mission }: SessionState): string => t(`unit.${mission.unit}`);

function lettersOf(write: (value: number) => string, truth: NormalLaw, law: NormalLaw) {
  return {
    mu: write(truth.mu),
    sigma: write(truth.sigma),
    m: write(law.mu),
    s: write(law.sigma),
  };
}

function klInNumbers(text: Text, truth: NormalLaw, law: NormalLaw): string {
  if (law.sigma === 0) return text.t('reveal.klZero');
  const write = (value: number): string => text.significant(value, DIGITS);
  const { mu, sigma, m, s } = lettersOf(write, truth, law);
  return `ln(${s}/${sigma}) + (${sigma}² + (${mu} − ${m})²) / (2 · ${s}²) − ½ = ${write(normalKl(truth, law))}`;
}
