/** The debriefing's sentences: the end, the cause, the lesson. And what each prediction came to. */
export const story = {
  'story.end.one':
    'The base was at μ = {mu} {unit} with σ = {sigma}; your last bell missed it by {missMu} {unit} and had a σ that was {ratio} times the true one.',
  'story.end.none':
    'The base was at μ = {mu} {unit} with σ = {sigma}, and you set no guess: the briefing’s prior stood in for you.',
  'story.end.two':
    'The bases were at {mu1} and {mu2} {unit}; your last bells missed them by {miss1} and {miss2} {unit}.',
  'story.end.noneTwo':
    'The bases were at {mu1} and {mu2} {unit}, and you set no guess: the briefing’s prior stood in for you.',
  'story.end.race':
    'After {landings} readings you had paid {loss} nats in the race; the first, {who}, had paid {best}.',
  'story.end.raceFirst':
    'After {landings} readings you had paid {loss} nats in the race, less than any computer.',
  'story.cause.plain':
    'No event got in the way: the MLE’s error fell as 1/√n and ended at {error} {unit}, where σ/√n is {expected} {unit}.',
  'story.cause.decoys':
    'After landing {after} about {share} of the landings were strays: the MLE’s single bell ended {shift} {unit} from the base with σ̂ = {sigma}, while EM, which has a place for strays, ended {em} {unit} from it.',
  'story.cause.wipes': {
    one: 'Memory was wiped {count} time, and the MLE was wrecked {wrecks}: from one landing it takes σ̂ = 0, and the next landing then costs −log 0 = ∞.',
    other:
      'Memory was wiped {count} times, and the MLE was wrecked {wrecks}: from one landing it takes σ̂ = 0, and the next landing then costs −log 0 = ∞.',
  },
  'story.times': { one: '{count} time', other: '{count} times' },
  'story.cause.two':
    'One bell cannot be in two places: the MLE set its peak at {mu} {unit} with σ̂ = {sigma}, and promised most landings where few came down.',
  'story.cause.newcomb':
    'The readings −44 and −2 widened the MLE’s single bell to σ̂ = {sigma} ns, so that it promised too little to all the others; EM laid them to its strays and kept σ̂ = {em} ns.',
  'story.lesson.first-contact':
    'So likelihood alone is enough when data are many and clean: every estimator here agrees with every other in the end.',
  'story.lesson.thin-evidence':
    'So the likeliest answer is not the best bet when data are few: a prior costs a little when you know much and saves everything when you know nothing.',
  'story.lesson.decoys':
    'So an estimator is only as good as the law it believes in: a model with room for strays leaves them out by itself, landing by landing.',
  'story.lesson.two-bases':
    'So when there are hidden causes, guess them too: EM shares out each landing between the bells, refits the bells, and repeats.',
  'story.lesson.newcomb':
    'So even a thinned-out tail is worth a component; and both answers lie well below today’s {reference} ns, because no estimator corrects an instrument that is biased.',
  'story.lesson.free-flight':
    'So it depends on what you flew through: change one thing, keep the seed, and fly again to see which of them mattered.',
  'story.fact.mu': '|μ̂ − μ| was {value} σ',
  'story.fact.thin.mle': 'the MLE was wrecked first, at landing {landing}; MAP {map}',
  'story.fact.thin.mapNever': 'was never wrecked',
  'story.fact.thin.mapAt': 'was wrecked at landing {landing}',
  'story.fact.thin.none': 'neither was wrecked',
  'story.fact.decoys': 'μ̂ ended {shift} σ from the base and σ̂ at {ratio} times σ',
  'story.fact.two': 'the peak stood at {mu} {unit}, the bases at {mu1} and {mu2} {unit}',
  'story.fact.newcomb': 'the MLE paid {mle} nats, EM {em}',
  'story.fact.first': 'first place: {who}',
  'story.and': '{a} and {b}',
} as const;
