import type { ClassQuestion } from '../classroom/plan.ts';
import { classGuessesSvg } from './classReportSvg.ts';
import { REPORT_CSS } from './classReportCss.ts';
import type { ReportWording } from '../protocol/pastClasses.ts';
import type { ClassResults, RoundResults, SeatAnswers } from './classOutcome.ts';
import { nameOf, type NamedBy } from './classTables.ts';
import { partsOf } from './parts.ts';

/** The report's words, and how it writes numbers. */
export interface ReportWords extends ReportWording {
  readonly number: (value: number, digits: number) => string;
}

/** One page of HTML that needs nothing else: no script, no font, no picture from elsewhere. Everything is escaped. */
export function classReport(results: ClassResults, by: NamedBy, words: ReportWords): string {
  const { text } = words;
  const people = results.seats.filter(({ removed }) => !removed);
  return `<!doctype html>
<html lang="${escaped(words.language)}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(results.title)}</title>
<style>${REPORT_CSS}</style>
</head>
<body>
<header>
<h1>${escaped(results.title)}</h1>
<p>${escaped(text.report)} · ${escaped(words.date)} · ${escaped(text.seats)}: ${words.number(people.length, 0)} · ${escaped(text.rounds)}: ${words.number(results.rounds.length, 0)}</p>
</header>
${results.rounds.map(round => section(results, round, by, words)).join('\n')}
</body>
</html>
`;
}

function section(
  results: ClassResults,
  round: RoundResults,
  by: NamedBy,
  words: ReportWords,
): string {
  const { text } = words;
  const { mission, outcome } = round;
  const title = words.missions[mission.id] ?? mission.id;
  return [
    `<section>`,
    `<h2>${escaped(text.round)} ${words.number(round.round + 1, 0)}: ${escaped(title)}</h2>`,
    `<p>${escaped(text.landings)}: ${words.number(round.landings, 0)}${truthOf(round, words)}</p>`,
    ...(outcome === null ? [`<p>${escaped(text.brokenOff)}</p>`] : []),
    classGuessesSvg(round, text.guessesPicture, escaped),
    scoresOf(results, round, by, words),
    questionOf(round.question, round.answers, words),
    awardsOf(results, round, by, words),
    `</section>`,
  ].join('\n');
}

function truthOf({ outcome, mission }: RoundResults, words: ReportWords): string {
  const truth = outcome?.truth ?? null;
  if (truth === null) return '';
  const bells = partsOf(truth.core).bells.map(
    ({ mu, sigma }) =>
      `<bdi>μ = ${words.number(mu, 3)} ${mission.unit}, σ = ${words.number(sigma, 3)} ${mission.unit}</bdi>`,
  );
  return ` · ${escaped(words.text.truth)}: ${bells.join('; ')}`;
}

function scoresOf(
  results: ClassResults,
  round: RoundResults,
  by: NamedBy,
  words: ReportWords,
): string {
  const { text } = words;
  const seats = new Map(results.seats.map(seat => [seat.seat, seat]));
  const teams = results.seats.some(({ team }) => team !== null);
  const number = (value: number | null, digits: number): string =>
    value === null ? '–' : Number.isFinite(value) ? words.number(value, digits) : '∞';
  const row = (cells: readonly string[], kind: 'computer' | 'seat'): string =>
    `<tr class="${kind}">${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`;
  const people = round.scores.map(score =>
    row(
      [
        number(score.place, 0),
        `<bdi>${escaped(nameOf(seats.get(score.seat), by))}</bdi>`,
        ...(teams ? [escaped(seats.get(score.seat)?.team ?? '')] : []),
        number(score.points, 0),
        number(score.craftLoss, 4),
        number(score.finalLoss, 4),
        score.guesses === 0 ? escaped(text.noGuess) : number(score.guesses, 0),
      ],
      'seat',
    ),
  );
  const computers = (['mle', 'map', 'em'] as const).flatMap(id => {
    const score = round.outcome?.scores[id];
    if (score === undefined) return [];
    const { points, craftLoss, finalLoss } = score;
    const numbers = [number(points, 0), number(craftLoss, 4), number(finalLoss, 4)];
    return [
      row(
        [
          '',
          `${escaped(words.computers[id])} (${escaped(text.computers)})`,
          ...(teams ? [''] : []),
          ...numbers,
          '',
        ],
        'computer',
      ),
    ];
  });
  if (people.length + computers.length === 0) return '';
  const heads = [
    text.place,
    text.name,
    ...(teams ? [text.team] : []),
    text.points,
    text.craftLoss,
    text.finalLoss,
    text.guesses,
  ];
  return `<table><thead><tr>${heads.map(head => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead><tbody>${people.join('')}${computers.join('')}</tbody></table>`;
}

function questionOf(
  question: ClassQuestion | null,
  answers: readonly SeatAnswers[],
  words: ReportWords,
): string {
  if (question === null) return '';
  const { text } = words;
  const count = (when: 'before' | 'after', option: number): string =>
    words.number(answers.filter(answer => answer[when] === option).length, 0);
  const rows = question.options.map(
    (option, i) =>
      `<tr><td>${escaped(option)}${i === question.right ? ` (${escaped(text.right)})` : ''}</td><td>${count('before', i)}</td><td>${count('after', i)}</td></tr>`,
  );
  return `<table><caption>${escaped(text.question)}: ${escaped(question.text)}</caption><thead><tr><th></th><th scope="col">${escaped(text.before)}</th><th scope="col">${escaped(text.after)}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function awardsOf(
  { awards, seats }: ClassResults,
  { round }: RoundResults,
  by: NamedBy,
  words: ReportWords,
): string {
  const own = awards.filter(award => award.round === round);
  if (own.length === 0) return '';
  const names = new Map(seats.map(seat => [seat.seat, nameOf(seat, by)]));
  const items = own.map(
    ({ award, seats: winners }) =>
      `<li>${escaped(words.awards[award])}: ${winners.map(seat => `<bdi>${escaped(names.get(seat) ?? '')}</bdi>`).join(', ')}</li>`,
  );
  return `<h3>${escaped(words.text.awards)}</h3><ul>${items.join('')}</ul>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, char => ESCAPES[char] ?? char);
