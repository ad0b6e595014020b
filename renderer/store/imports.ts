import { signal, type ReadonlySignal } from '@preact/signals';
import { fail, type Problem } from '../../src/core/problem.ts';
import type { App } from './app.ts';

/** Files from elsewhere that become recordings. */
export interface Imports {
  /** Name of the file that is being read. */
  readonly reading: ReadonlySignal<string | null>;
  /** How many were taken in without being opened, until that is put away. */
  readonly added: ReadonlySignal<number>;
  /** Whether a flight is on the screen, which no file may end. */
  readonly inFlight: () => boolean;
  /** Takes files in. A single one is opened, several are listed; a flight goes on. */
  readonly take: (paths: readonly string[]) => Promise<void>;
  /** Lets the player choose, and takes. */
  readonly choose: () => Promise<void>;
  /** Takes what the system asked the game to open. */
  readonly takeWaiting: () => Promise<void>;
  readonly dismiss: () => void;
}

const known = new WeakMap<App, Imports>();

export function importsOf(app: App): Imports {
  const imports = known.get(app) ?? createImports(app);
  known.set(app, imports);
  return imports;
}

function createImports(app: App): Imports {
  const { library, problems } = app;
  const reading = signal<string | null>(null);
  const added = signal(0);
  let last: Promise<void> = Promise.resolve();

  const inFlight = (): boolean =>
    app.screen.value.name === 'flight' && app.flight.value?.state.value?.phase !== 'ended';

  async function takeAll(paths: readonly string[]): Promise<void> {
    const taken: string[] = [];
    const refused: Problem[] = [];
    for (const path of paths) {
      reading.value = path.replace(/^.*[/\\]/s, '');
      const answer = await library.request<'import-recording'>({ op: 'import-recording', path });
      if (answer.ok) taken.push(answer.value.recordingId);
      else refused.push(answer.problem);
    }
    reading.value = null;
    await show(taken);
    // Last, since a change of the screen puts problems away.
    refused.forEach(problems.show);
  }

  async function show(taken: readonly string[]): Promise<void> {
    const [first, ...others] = taken;
    if (first === undefined) return;
    if (!inFlight() && others.length === 0) return app.openRecording(first);
    if (!inFlight()) {
      app.go({ name: 'replays' });
      await app.listRecordings();
    }
    added.value = taken.length;
  }

  function take(paths: readonly string[]): Promise<void> {
    if (paths.includes(''))
      problems.show(
        fail('import-refused', 'what was dropped lies nowhere on this computer', { source: '?' })
          .problem,
      );
    const files = paths.filter(path => path !== '');
    if (files.length > 0) last = last.then(() => takeAll(files));
    return last;
  }

  async function takeFrom(op: 'choose-files' | 'waiting-files'): Promise<void> {
    const chosen = await library.request<'choose-files' | 'waiting-files'>({ op });
    if (chosen.ok) await take(chosen.value.paths);
    else problems.show(chosen.problem);
  }

  return {
    reading,
    added,
    inFlight,
    take,
    choose: () => takeFrom('choose-files'),
    takeWaiting: () => takeFrom('waiting-files'),
    dismiss: () => (added.value = 0),
  };
}
