export const missions = {
  'missions.title': 'Missions',
  'missions.intro':
    'Any order, any time. Each teaches one thing that data do to those who estimate.',
  'missions.landings': { one: '{count} landing', other: '{count} landings' },
  'missions.setUp': 'Set up a flight',
  'missions.empty':
    'No missions could be loaded. Start the game anew; if that does not help, install it again.',
  'mission.first-contact.name': 'First Contact',
  'mission.first-contact.question': 'Where is their base, and how steady is their aim?',
  'mission.first-contact.learn':
    'What likelihood is, and how a thousand landings make two numbers sure.',
  'mission.thin-evidence.name': 'Thin Evidence',
  'mission.thin-evidence.question': 'How sure may one landing make you?',
  'mission.thin-evidence.learn':
    'Overfitting: why an answer that fits everything seen can be worth nothing next.',
  'mission.decoys.name': 'Decoys',
  'mission.decoys.question': 'Where is their base, if some of them are not theirs?',
  'mission.decoys.learn': 'Outliers: why squared errors cannot forgive, and what a mixture can.',
  'mission.two-bases.name': 'Two Bases',
  'mission.two-bases.question': 'Two bases, one landing line: who flies for whom?',
  'mission.two-bases.learn':
    'Mixtures: how EM takes turns between guessing who and guessing where.',
  'mission.newcomb.name': 'Newcomb’s Light',
  'mission.newcomb.question': 'How long does light take, if two readings went wrong?',
  'mission.newcomb.learn':
    'Real data of 1882: nobody knows the truth, so only prediction can judge.',
  'mission.free-flight.name': 'Free Flight',
  'mission.free-flight.question': 'Your law, your data, your trouble.',
  'mission.free-flight.learn':
    'Whatever you ask: choose bases, landings, strays and prior, and call the events yourself.',
} as const;
