/** Cells [from, to) that have changed since somebody last looked; `all` when the cells themselves have. */
export interface Dirty {
  all: boolean;
  from: number;
  to: number;
}

export function createDirty(): Dirty {
  return { all: true, from: 0, to: 0 };
}

export function markDirty(dirty: Dirty, from: number, to: number): void {
  if (from < dirty.from) dirty.from = from;
  if (to > dirty.to) dirty.to = to;
}

export function cleanDirty(dirty: Dirty, cells: number): void {
  dirty.all = false;
  dirty.from = cells;
  dirty.to = 0;
}
