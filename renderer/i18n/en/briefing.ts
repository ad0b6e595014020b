export const briefing = {
  'briefing.label': 'Briefing',
  'briefing.first-contact.story.1':
    '15 June 2042, outpost Vector Prime. Last night our nets took hold of the first of about a thousand stolen drones. Every one of them had the same order: fly home.',
  'briefing.first-contact.story.2':
    'Their guidance is poor, so they come down scattered around a base we cannot see. Kael, our lead engineer, puts it like this: “Do not look for the drone that is right. Look for the bell under which all of them together are least surprising.”',
  'briefing.thin-evidence.story.1':
    'A power cut is coming, and another after it. Each one wipes the computers’ memory, and they begin again from the last landing or two.',
  'briefing.thin-evidence.story.2':
    'Kael is worried about the maximum-likelihood machine. “Give it a single landing and it will be certain. Nobody should be certain after a single landing.”',
  'briefing.decoys.story.1':
    'They know that we are listening. From landing {from} on, about {share} of what comes down will be decoys, dropped far to the east to pull our answer with them.',
  'briefing.decoys.story.2':
    'Nobody can tell a decoy from a drone by looking. Kael wants the base, not the average: “A decoy is part of the data and no part of the answer.”',
  'briefing.two-bases.story.1':
    'Two bases now, and the drones of both fall on the same line. We have neither flags nor colours, only places.',
  'briefing.two-bases.story.2':
    'Give Kael two bells and a weight: where each base is, how steadily its drones fly, and what share of them is its own.',
  'briefing.newcomb.story.1':
    'A day off from drones. In 1882 Simon Newcomb timed light over 7.4 kilometres, between Fort Myer and the Washington Monument and back. The archive holds his 66 readings, written as the nanoseconds beyond 24,800.',
  'briefing.newcomb.story.2':
    'Something went wrong with a few of them; he saw that too. There is no hidden truth to be compared with here: the law that predicts the next reading best has won.',
  'briefing.free-flight.story.1':
    'No orders today. The base is where the seed puts it, under the prior that you have set.',
  'briefing.free-flight.story.2':
    'Press D for a swarm of decoys, W to wipe the computers’ memory and S to jam the sensors, whenever you want to see what it does.',
  'briefing.picture.expected': 'where landings are expected, all told',
  'briefing.picture.expectedReadings': 'where readings are expected, all told',
  'briefing.picture.middle': 'the middle of them, nine times out of ten',
  'briefing.picture.base': 'the base, nine times out of ten',
  'briefing.picture.eachBase': 'each base, nine times out of ten',
  'briefing.picture.strays': 'strays',
  'briefing.prior.title': 'What we know beforehand',
  'briefing.prior.mu':
    'The base is probably near {mu0} {unit}: nine times out of ten between {low} and {high} {unit}.',
  'briefing.prior.sigma':
    'One drone misses it by a σ that is, nine times out of ten, between {low} and {high} {unit}.',
  'briefing.prior.muEach':
    'Each base is probably near {mu0} {unit}: nine times out of ten between {low} and {high} {unit}. They are at least {apart} σ apart.',
  'briefing.prior.sigmaEach':
    'A drone misses its base by a σ that is, nine times out of ten, between {low} and {high} {unit}.',
  'briefing.prior.muReading':
    'A reading is expected near {mu0} {unit}, but only loosely: nine times out of ten the middle is between {low} and {high} {unit}.',
  'briefing.prior.sigmaReading':
    'Readings scatter by a σ that is, nine times out of ten, between {low} and {high} {unit}.',
  'briefing.prior.numbers':
    'Normal-inverse-gamma prior: μ₀ = {mu0}, κ₀ = {kappa0}, α₀ = {alpha0}, β₀ = {beta0}. MAP flies with just this prior.',
  'briefing.strays.title': 'What may come in between',
  'briefing.strays.told': 'Strays fall by {law}, about {share} of the landings while they last.',
  'briefing.law.normal': 'a bell around {mu} {unit} with σ = {sigma} {unit}',
  'briefing.law.uniform': 'an even spread from {lower} to {upper} {unit}',
  'briefing.law.student-t': 'a wide bell around {location} {unit} with scale {scale} {unit}',
  'briefing.wipes.told': 'Memory is wiped after landings {list}.',
  'briefing.score.title': 'What counts',
  'briefing.score.core': 'Your guess is measured against the law of the base: its μ and its σ.',
  'briefing.score.coreTwo':
    'Your guess is measured against both bases: each μ, each σ, and their shares.',
  'briefing.score.coreStrays':
    'Your guess is measured against the law of the base alone, without strays.',
  'briefing.score.full': 'Your guess is measured against the law of all landings, strays included.',
  'briefing.score.race': 'No truth is known: whoever loses the fewest nats in the race is first.',
  'briefing.score.begin': {
    one: 'The race and the score begin after landing {count}.',
    other: 'The race and the score begin after landing {count}.',
  },
  'briefing.score.pay':
    'From then on each landing is a test: you pay −log of the density that your bell had given it. There are no points for speed.',
  'briefing.prediction.title': 'Before the first landing: what do you expect?',
  'briefing.begin': 'Begin',
  'briefing.chooseFirst': 'Choose an answer to begin.',
  'prediction.first-contact.question':
    'After {landings} landings, how far from the base will the computers’ μ̂ be?',
  'prediction.first-contact.within-1-percent': 'Less than a hundredth of σ',
  'prediction.first-contact.within-5-percent':
    'Less than a twentieth of σ, but more than a hundredth',
  'prediction.first-contact.within-20-percent': 'Further than that, but less than a fifth of σ',
  'prediction.thin-evidence.question':
    'Memory is wiped and landings begin again. Who is the first to rule out what then happens?',
  'prediction.thin-evidence.mle-first': 'MLE: it trusts the landings alone',
  'prediction.thin-evidence.map-first': 'MAP: its prior holds it back',
  'prediction.thin-evidence.same': 'Both at the same landing',
  'prediction.decoys.question': 'What will the decoys do to the single bell of the MLE?',
  'prediction.decoys.mu-moves': 'Its μ̂ moves, its σ̂ stays',
  'prediction.decoys.sigma-grows': 'Its σ̂ grows, its μ̂ stays',
  'prediction.decoys.both': 'Its μ̂ moves and its σ̂ grows',
  'prediction.two-bases.question':
    'The MLE has one bell for two bases. Where will it put the peak?',
  'prediction.two-bases.between': 'Between the bases',
  'prediction.two-bases.left': 'On the left base',
  'prediction.two-bases.right': 'On the right base',
  'prediction.newcomb.question':
    'Two of the 66 readings are far out. Who will predict the readings better?',
  'prediction.newcomb.mle-wins': 'MLE, one bell for everything',
  'prediction.newcomb.em-wins': 'EM, a bell and a share of strays',
  'prediction.newcomb.no-difference': 'It makes no difference (less than 1 nat)',
  'prediction.free-flight.question': 'Who will be first in the end?',
  'prediction.free-flight.player': 'I will',
  'prediction.free-flight.mle': 'MLE',
  'prediction.free-flight.map': 'MAP',
  'prediction.free-flight.em': 'EM',
} as const;
