/** What a browser keeps for the page, by name. */
export interface Keep {
  readonly get: (name: string) => string | null;
  readonly set: (name: string, value: string) => void;
  readonly drop: (name: string) => void;
}

const PREFIX = 'vector-prime/';

/** A browser may refuse to keep anything, as in a private window: then it lasts as long as the page. */
export function keepIn(storage: () => Storage): Keep {
  const meanwhile = new Map<string, string>();
  const tryTo = <T>(work: (kept: Storage) => T): T | null => {
    try {
      return work(storage());
    } catch {
      return null;
    }
  };
  return {
    get: name => meanwhile.get(name) ?? tryTo(kept => kept.getItem(PREFIX + name)),
    set: (name, value) => {
      const kept = tryTo(where => {
        where.setItem(PREFIX + name, value);
        return true;
      });
      if (kept === true) meanwhile.delete(name);
      else meanwhile.set(name, value);
    },
    drop: name => {
      meanwhile.delete(name);
      tryTo(kept => kept.removeItem(PREFIX + name));
    },
  };
}
