/** The tutorial and the hints. */
export const tutorial = {
  'tutorial.title': 'Tutorial',
  'tutorial.step': 'Step {step} of {steps}',
  'tutorial.watch':
    'Watch a few land. Each drone comes down near the hidden base, none exactly on it.',
  'tutorial.move': 'Drag the bell’s peak onto the middle of the landings, or press {keys}.',
  'tutorial.width':
    'Drag the bell’s side, or press {keys}, until the sticks are as tall as they get: then the landings surprise it least.',
  'tutorial.computers':
    'Three computers look for the same bell. Press “{show}” on a card to see how one gets there.',
  'tutorial.over': 'You know it all: move the bell when the landings tell you to.',
  'tutorial.skip': 'Skip',
  'tutorial.settings': 'Help',
  'tutorial.again': 'Play the tutorial again',
  'hint.setting': 'Hints when I am stuck',
  'hint.label': 'Hint',
  'hint.away': 'Put this hint away',
  'hint.announce': 'Hint: {hint}',
  'hint.first-guess':
    'You have no guess yet: drag the faint bell onto the landings, or press {keys}.',
  'hint.after-wipe':
    'Only the computers forgot: every landing on the field still counts, so fit your bell to them.',
  'hint.far-landings':
    'Leave the far landings out: fit the bell to the heap, where most of them are.',
  'hint.off-heap':
    'Your bell stands beside the heap: drag its peak to the middle of the landings, or press {keys}.',
  'hint.too-wide': 'Your bell is wider than the heap: make it narrower with {keys}.',
  'hint.too-narrow': 'Your bell is narrower than the heap: make it wider with {keys}.',
  'hint.two-heaps': 'There are two heaps: drag one bell’s peak onto each.',
} as const;
