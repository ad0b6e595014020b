/** One line to whoever started the game from a terminal. */
export function log(line: string): void {
  try {
    process.stderr.write(`vector-prime: ${line}\n`);
  } catch {
    // Nobody listens: the terminal is gone.
  }
}

/** An error in full, for whoever has to find its cause. */
export function logError(where: string, error: unknown): void {
  log(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
