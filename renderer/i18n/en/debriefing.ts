export const debriefing = {
  'debriefing.title': 'Debriefing',
  'debriefing.link': 'Debriefing',
  'debriefing.intro':
    'How you guess, read from every recording: not whether you were lucky, but what you do.',
  'debriefing.player': 'Recordings of',
  'debriefing.everybody': 'everybody',
  'debriefing.reading': 'Reading the recordings',
  'debriefing.stop': 'Stop',
  'debriefing.empty': 'There is no recording to learn from yet. Fly a mission, and come back.',
  'debriefing.basis': {
    one: 'From {count} recording with {guesses} guesses that can be judged.',
    other: 'From {count} recordings with {guesses} guesses that can be judged.',
  },
  'debriefing.unreadable': {
    one: '{count} recording could not be read.',
    other: '{count} recordings could not be read.',
  },
  'debriefing.tooLittle': 'Too little yet to say.',
  'debriefing.figures': 'Your bell beside what the landings said',
  'debriefing.muBias': 'Bias of μ, in standard errors',
  'debriefing.muSpread': 'Spread of μ, in standard errors',
  'debriefing.sigmaBias': 'Bias of ln σ',
  'debriefing.sigmaSpread': 'Spread of ln σ',
  'debriefing.muCentred': 'To neither side: what is left is chance.',
  'debriefing.muLeft': 'Your peak is {by} standard errors too far left on average.',
  'debriefing.muRight': 'Your peak is {by} standard errors too far right on average.',
  'debriefing.muSteady': 'You follow the landings closely.',
  'debriefing.muScattered':
    'You could follow the landings more closely: the mean itself has a spread of 1 about the truth.',
  'debriefing.sigmaCentred': 'Neither too narrow nor too wide on average.',
  'debriefing.sigmaNarrow': 'Your bell is {by} too narrow on average: you are too sure.',
  'debriefing.sigmaWide': 'Your bell is {by} too wide on average: you could be surer.',
  'debriefing.sigmaScattered': 'Your widths differ from what the landings said by about {by}.',
  'debriefing.resembles': 'The estimator you resemble',
  'debriefing.like.mle':
    'Mostly you take the landings as they are: each one counts, a far one as much as any.',
  'debriefing.like.map':
    'Mostly you start from the briefing and let landings move you away from it.',
  'debriefing.like.em': 'Mostly you sort out what does not belong before you make up your mind.',
  'debriefing.reaction': 'When a landing falls far out',
  'debriefing.reactionNone':
    'Too few far landings between your guesses to say. Decoys brings some.',
  'debriefing.reactionIgnores': 'ignored',
  'debriefing.reactionFollows': 'as the mean',
  'debriefing.reactionWhy': {
    one: 'How far your peak follows a far landing, as a share of how far the mean does; from {count} step.',
    other:
      'How far your peak follows far landings, as a share of how far the mean does; from {count} steps.',
  },
  'debriefing.progress': 'Points, flight by flight',
  'debriefing.progressCaption': 'line: mean of the last five',
  'debriefing.progressDescription': {
    one: 'Points of {count} flight, oldest first.',
    other: 'Points of {count} flights, oldest first.',
  },
  'debriefing.mistakes': 'Moments to look at again',
  'debriefing.noMistakes': 'None that cost anything. Well flown.',
  'debriefing.mistake.chased-outlier': 'You went after a far landing',
  'debriefing.mistake.chased-outlier.why':
    'The peak moved towards it, past what all landings together said.',
  'debriefing.mistake.too-sure': 'Your bell was too narrow',
  'debriefing.mistake.too-sure.why': 'Landings beyond its sides cost the more, the narrower it is.',
  'debriefing.mistake.too-wide': 'Your bell was too wide',
  'debriefing.mistake.too-wide.why': 'It gave away likelihood to places where nothing fell.',
  'debriefing.mistake.moved-too-far': 'You moved too far at once',
  'debriefing.mistake.moved-too-far.why': 'The guess before lay nearer to what the landings said.',
  'debriefing.mistake.stopped-looking': 'You stopped looking',
  'debriefing.mistake.stopped-looking.why':
    'The landings went on to say something else, and the guess stood.',
  'debriefing.mistakeWhere': '{mission}, {date}: after landing {landing}, about {cost} nats',
  'debriefing.see': 'See it',
  'debriefing.seeOf': 'See landing {landing} of {mission}, {date}',
} as const;
