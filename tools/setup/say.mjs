// Everything a tool has to say goes to stderr: stdout belongs to results.

/** A failure the user can do something about: one line, and the next step. */
export class ToolError extends Error {
  /**
   * @param {string} message what failed, in one line
   * @param {string} nextStep what to do about it
   * @param {number} [exitCode]
   */
  constructor(message, nextStep, exitCode = 1) {
    super(message);
    this.name = 'ToolError';
    this.nextStep = nextStep;
    this.exitCode = exitCode;
  }
}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(milliseconds < 9950 ? 1 : 0)} s`;
}

/** @param {unknown} result a command's outcome, or anything else */
function hasFailed(result) {
  return typeof result === 'object' && result !== null && 'code' in result && result.code !== 0;
}

/**
 * Runs a long step and says that it still runs: in place on a terminal, every 15 s elsewhere.
 *
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @param {() => string} [detail] how far it is, asked at each tick
 * @returns {Promise<T>}
 */
export async function step(title, work, detail = () => '') {
  const start = performance.now();
  const terminal = process.stderr.isTTY;
  const line = () => `${title} ... ${seconds(performance.now() - start)} ${detail()}`.trimEnd();
  say(`${title} ...`);
  const timer = setInterval(
    () => process.stderr.write(terminal ? `\r\x1b[K${line()}` : `${line()}\n`),
    terminal ? 1_000 : 15_000,
  );
  try {
    const result = await work();
    if (terminal) process.stderr.write('\r\x1b[K');
    const ended = hasFailed(result) ? 'failed after' : 'done in';
    say(`${title}: ${ended} ${seconds(performance.now() - start)}.`);
    return result;
  } catch (error) {
    if (terminal) process.stderr.write('\r\x1b[K');
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/**
 * Says what failed and what to do about it.
 *
 * @param {unknown} error
 */
export function tell(error) {
  if (error instanceof ToolError) {
    say(`Error: ${error.message}`);
    say(`Next: ${error.nextStep}`);
  } else {
    say(`Error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    say('Next: this is a fault of the tool itself; please report it with the lines above.');
  }
}

/**
 * Runs a tool's main function: its result is the exit code, its failures are one clear line.
 *
 * @param {() => Promise<number>} main
 */
export async function runTool(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    tell(error);
    process.exitCode = error instanceof ToolError ? error.exitCode : 1;
  }
}
