import type { TeacherCommand } from '../../core/classroom/classCommands.ts';
import type { SeatView, TeacherView } from '../../core/protocol/classroom.ts';
import type { TeacherSession } from '../classroom/teacherSession.ts';

const HELP = `start              opens the next round, and begins its flight
next               opens the next round, or after the last one ends the class
begin              begins the flight of the round that is open
pause, resume
speed N            1 is as the mission says
add N              so many drones more
swarm, wipe, jam   strays, a loss of memory, jammed sensors: in Free Flight alone
end-round          reveals now
ask before|after   asks the round's question
who                everybody in the class
approve NAME|all   lets in who waits
rename NAME = NEW
kick NAME, ban NAME
lock, unlock       the door
end                ends the class
quit               shuts the server down`;

/** A teacher's desk of lines: each one is a command, and what comes of it is told in others. */
export interface ServeConsole {
  readonly hear: (line: string) => 'over' | null;
}

export function createServeConsole(
  teacher: TeacherSession,
  print: (line: string) => void,
): ServeConsole {
  let view: TeacherView | null = null;
  teacher.follow({
    view: next => {
      for (const line of changes(view, next)) print(line);
      view = next;
    },
    guesses: () => {},
    close: () => print('The class is closed.'),
  });

  const submit = (command: TeacherCommand): boolean => {
    const result = teacher.submit(command);
    if (!result.ok) print(`! ${result.problem.message}`);
    return result.ok;
  };

  function seatCalled(name: string, work: (seat: SeatView) => void): void {
    const wanted = name.trim().toLowerCase();
    const seat = view?.seats.find(
      ({ name: called, status }) => status !== 'gone' && called.toLowerCase() === wanted,
    );
    if (seat === undefined) print(`! nobody is called "${name.trim()}"`);
    else work(seat);
  }

  function start(): void {
    if (view?.phase === 'briefing' || submit({ type: 'next' })) submit({ type: 'begin' });
  }

  function rename(rest: string): void {
    const [name = '', given = ''] = rest.split('=');
    seatCalled(name, ({ id }) => submit({ type: 'rename', seat: id, name: given.trim() }));
  }

  function obey(word: string, rest: string): boolean | void {
    switch (word) {
      case 'help':
        return print(HELP);
      case 'who':
        for (const seat of view?.seats ?? []) print(seatLine(seat));
        return;
      case 'start':
        return start();
      case 'next':
      case 'begin':
      case 'pause':
      case 'resume':
      case 'lock':
      case 'unlock':
      case 'end-round':
        return submit({ type: word });
      case 'speed':
        return submit({ type: 'set-speed', speed: Number(rest) });
      case 'add':
        return submit({ type: 'add-drones', count: Number(rest) });
      case 'swarm':
      case 'wipe':
      case 'jam':
        return submit({ type: 'trigger', what: TRIGGERS[word] });
      case 'ask':
        return submit({ type: 'ask', when: rest === 'after' ? 'after' : 'before' });
      case 'approve':
        if (rest === 'all') return submit({ type: 'approve-all' });
        return seatCalled(rest, ({ id }) => submit({ type: 'approve', seat: id }));
      case 'kick':
      case 'ban':
        return seatCalled(rest, ({ id }) => submit({ type: word, seat: id }));
      case 'rename':
        return rename(rest);
      case 'end':
        return submit({ type: 'end-class' });
      default:
        return print(`! "${word}" is no command; "help" lists them`);
    }
  }

  return {
    hear: line => {
      const [, word = '', rest = ''] = /^\s*(\S*)\s*(.*?)\s*$/.exec(line) ?? [];
      if (word === 'quit') return 'over';
      if (word !== '') obey(word, rest);
      return null;
    },
  };
}

const TRIGGERS = { swarm: 'decoy-swarm', wipe: 'memory-wipe', jam: 'jamming' } as const;

const seatLine = ({ name, status, team, points, place }: SeatView): string =>
  [
    name.padEnd(24),
    status.padEnd(8),
    (team ?? '').padEnd(12),
    place === null ? '' : `${place}. with ${points?.toFixed(0) ?? '-'} points`,
  ]
    .join(' ')
    .trimEnd();

function* changes(before: TeacherView | null, now: TeacherView): Iterable<string> {
  if (before?.phase !== now.phase || before.round !== now.round)
    yield now.round < 0
      ? `- ${now.phase}`
      : `- ${now.phase}: round ${now.round + 1} of ${now.plan.rounds.length}, ${now.plan.rounds[now.round]?.missionId ?? ''}`;
  const known = new Map(before?.seats.map(seat => [seat.id, seat]));
  for (const { id, name, status } of now.seats) {
    const old = known.get(id);
    if (old === undefined || old.status !== status)
      yield status === 'waiting' ? `- ${name} waits to be let in` : `- ${name} is ${status}`;
    if (old !== undefined && old.name !== name) yield `- ${old.name} is called ${name}`;
  }
}
