import type { ReportWords } from '../../core/export/classReport.ts';

/** The report in English, for the command line; a window has its own words. */
export function englishReport(openedAt: Date): ReportWords {
  return {
    language: 'en',
    direction: 'ltr',
    date: openedAt.toISOString().slice(0, 10),
    missions: {
      'first-contact': 'First contact',
      'thin-evidence': 'Thin evidence',
      decoys: 'Decoys',
      'two-bases': 'Two bases',
      newcomb: 'Newcomb',
      'free-flight': 'Free flight',
    },
    awards: {
      'closest-sigma': 'Closest σ',
      calmest: 'Calmest among strays',
      'best-learner': 'Best learner',
      'first-there': 'First to be near and to stay',
      'best-predictor': 'Best predictor',
      'most-improved': 'From wrong to right',
    },
    computers: { mle: 'MLE', map: 'MAP', em: 'EM' },
    number: (value, digits) => value.toFixed(digits),
    text: {
      report: 'Class report',
      seats: 'Seats',
      rounds: 'Rounds',
      round: 'Round',
      landings: 'Landings',
      place: 'Place',
      name: 'Name',
      team: 'Team',
      points: 'Points',
      craftLoss: 'Craft loss, nats',
      finalLoss: 'Final loss, nats',
      guesses: 'Guesses',
      awards: 'Awards',
      truth: 'Truth',
      brokenOff: 'This round was broken off.',
      question: 'Question',
      before: 'Before',
      after: 'After',
      right: 'right',
      guessesPicture: 'Last guesses of the class; dashed: the truth',
      noGuess: 'none',
      computers: 'computer',
    },
  };
}
