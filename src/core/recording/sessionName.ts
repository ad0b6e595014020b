const LONGEST = 64; // characters

/** A session's id as a recording may hold it: a class's id has letters that a header does not. */
export function sessionName(sessionId: string): string {
  const name = sessionId
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '-')
    .slice(0, LONGEST);
  return name === '' ? 'session' : name;
}
