/** `problem.CODE` for every code a host may answer with: what, where and what to do. */
export const problems = {
  'problems.title': 'Messages',
  'problems.dismiss': 'Dismiss this message',
  'problems.details': 'Details: {message}',
  'problem.guess-sigma':
    'σ has to be a number above 0. Your last guess still stands; type another σ.',
  'problem.guess-invalid':
    'That guess cannot be used. Your last guess still stands; change it and try again.',
  'problem.command-invalid': 'The game did not understand that. Nothing has changed; try it again.',
  'problem.command-too-late': 'That came too late: the moment for it is over. Nothing has changed.',
  'problem.command-too-early': 'That has to wait until the flight has begun.',
  'problem.command-not-allowed': 'This mission does not allow that. Nothing has changed.',
  'problem.mission-unknown': 'There is no mission of that name. Choose one from the list.',
  'problem.mission-invalid':
    'The mission’s file has a value that makes no sense. Choose another mission, or install the game again.',
  'problem.seed-invalid':
    'A seed is 32 hexadecimal digits (0 to 9, a to f). Check it, or leave it empty.',
  'problem.recording-not-found':
    'That recording is no longer there. The list shows those that are.',
  'problem.recording-not-a-recording':
    'That file is not a recording of this game. Nothing was changed in it.',
  'problem.recording-newer':
    'That recording was made by a newer version of the game. Install the newer version to see it.',
  'problem.recording-damaged':
    'That recording is damaged and cannot be shown. Delete it, or put the file back from a copy.',
  'problem.recording-torn': 'That recording breaks off early. Everything up to the break is shown.',
  'problem.recording-write-failed':
    'The recording could not be written; the disk may be full. You can play on. What was recorded before is kept.',
  'problem.import-refused':
    '“{source}” was not taken into your recordings, and nothing was changed.',
  'problem.computers-unfit':
    'That computer cannot work by that method here: with two bases a seat keeps its own method or takes EM. Choose another.',
  'problem.computers-landing':
    'There is no landing {landing} to leave out; this mission has {landings}. Take it off the list.',
  'problem.branch-over':
    'The flight is over at that moment. Go to an earlier one and branch off there.',
  'problem.branch-seedless':
    'That recording does not hold its seed, so the landings to come are not known, and nobody can fly on.',
  'problem.branch-astray':
    'That recording does not follow from its own commands up to there, from event {event} on, so nobody can fly on from it.',
  'problem.job-unknown': 'That work is not known any more. Start it again.',
  'problem.export-failed':
    'The file could not be written: {why}. Choose another place; the recording itself is unharmed.',
  'problem.class-code':
    'There is no class with the code {code}. Look at the code on the teacher’s screen again.',
  'problem.class-port':
    'The class cannot be opened on port {port}; another program may have it. Choose another port, or close that program.',
  'problem.class-unreachable':
    'Nobody answers at {address}. Check the address, and that this computer is in the same network as the teacher’s.',
  'problem.class-log-damaged':
    'The file of past classes is damaged. It was set aside as it is, under “{aside}”, and a new one was begun.',
  'problem.class-log-newer':
    'The past classes were kept by a newer version of the game and stay as they are. This version keeps its classes beside them.',
  'problem.class-log-write-failed':
    'The class cannot be written to the disk; it may be full. The class goes on, and is written as soon as there is room.',
  'problem.class-unknown': 'That class is not there any more. The list shows those that are.',
  'problem.class-damaged': 'That class is damaged and cannot be shown. The others are unharmed.',
  'problem.class-astray':
    'That class cannot be gone on with. What happened in it is kept under past classes.',
  'problem.class-not-over': 'That class is still running. End it first.',
  'problem.homework-invalid':
    'That is no homework of this game, or a part of it is missing ({field}). Ask for the file or the link again.',
  'problem.homework-newer':
    'That homework was made by a newer version of the game. Install the newer version to open it.',
  'problem.homework-none': 'There is no recording of that homework in the folder.',
  'problem.class-name':
    'That name cannot be used: a name has 1 to 24 characters that can be seen, and no rude word. Type another.',
  'problem.class-locked':
    'The teacher has locked the door of this class. Ask them to unlock it, then try again.',
  'problem.class-full': 'This class is full: it has {seats} seats.',
  'problem.class-banned': 'The teacher has shut you out of this class.',
  'problem.class-seat-unknown':
    'That seat is not in this class any more. Join again with the code.',
  'problem.class-not-now': 'That cannot be done at this moment of the class. Nothing has changed.',
  'problem.class-over': 'This class has ended.',
  'problem.frame-invalid': 'What came over the network was damaged. The game connects anew.',
  'problem.settings-invalid':
    'Some settings could not be read and were set to their defaults. Check them under Settings.',
  'problem.session-unknown': 'That session is not open any more. Start it again from the list.',
  'problem.internal':
    'Something in the game failed. Try it again; if it comes back, start the game anew.',
  'notice.recording-torn': 'This recording breaks off early; it is shown up to the break.',
  'notice.recording-cut': 'This recording is damaged from one line on; it is shown up to there.',
  'notice.recording-altered':
    'This recording was changed after it had been made; what it shows may not be what was flown.',
  'notice.dismiss': 'Understood',
  'closed.missions': 'To the missions',
  'closed.title': 'The flight broke off',
  'notice.generic': 'The game reports: {code}.',
  'closed.failed': 'Its host stopped. What was recorded up to now is kept under Replays.',
} as const;
