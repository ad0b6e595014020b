/** On stderr: stdout belongs to the table. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
