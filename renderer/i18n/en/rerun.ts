export const rerun = {
  'rerun.title': 'Re-run the universe',
  'rerun.intro':
    'The same mission and the same truth, with other draws: what each computer would have said at the end.',
  'rerun.runs': 'How many runs',
  'rerun.start': 'Run again',
  'rerun.progress': { one: '{done} of {count} run', other: '{done} of {count} runs' },
  'rerun.stop': 'Stop',
  'rerun.stopped': 'Stopped. Nothing is kept of it.',
  'rerun.base': 'Which base',
  'rerun.mu': 'Where μ̂ came out',
  'rerun.sigma': 'Where σ̂ came out',
  'rerun.caption': {
    one: '{runs} run of {landings} landings',
    other: '{runs} runs of {landings} landings',
  },
  'rerun.description':
    'A histogram for each computer: how often it came to which answer. The table below has the numbers.',
  'rerun.truth': 'truth',
  'rerun.measured': 'measured',
  'rerun.bound': 'Cramér–Rao',
  'rerun.why':
    'Bias is the mean of all runs less the truth; spread is their standard deviation. No unbiased answer can spread less than the Cramér–Rao bound; a biased one can. The pointer under a histogram is this flight.',
  'rerun.whyBootstrap':
    'Nobody knows the truth of these readings. Each run draws anew from the readings themselves, with replacement (bootstrap); bias is the mean of all runs less what the readings say. The pointer under a histogram is this flight.',
  'rerun.remembered': {
    one: 'After the last wipe the computers remember {count} of {landings} landings: their answers rest on it alone.',
    other:
      'After the last wipe the computers remember {count} of {landings} landings: their answers rest on those alone.',
  },
  'rerun.own': '{value}, above {share}',
  'rerun.column.bias': 'Bias',
  'rerun.column.spread': 'Spread',
  'rerun.column.bound': 'Bound',
  'rerun.column.ratio': 'Spread / bound',
  'rerun.column.own': 'This flight',
  'rerun.link': 'Re-run the universe',
} as const;
