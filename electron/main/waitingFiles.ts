/** Files that the system asked the game to open, until the page takes them. */
export interface WaitingFiles {
  readonly add: (paths: readonly string[]) => void;
  /** Gives each file once. */
  readonly take: () => readonly string[];
  /** Told whenever files are added. */
  readonly onAdded: (listener: () => void) => void;
}

export function createWaitingFiles(first: readonly string[]): WaitingFiles {
  let waiting = first;
  let tell = (): void => {};
  return {
    add: paths => {
      if (paths.length === 0) return;
      waiting = [...waiting, ...paths];
      tell();
    },
    take: () => {
      const taken = waiting;
      waiting = [];
      return taken;
    },
    onAdded: listener => (tell = listener),
  };
}

/** What a second start of the game hands to the first. */
export function pathsIn(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || !('paths' in data)) return [];
  const { paths } = data;
  return Array.isArray(paths) ? paths.filter(path => typeof path === 'string') : [];
}
