/** Where a class is, as somebody typed it, brought to `http://host:port`; null: it cannot be an address. */
export function readAddress(typed: string): string | null {
  const text = typed.trim();
  try {
    const { protocol, origin, hostname } = new URL(text.includes('://') ? text : `http://${text}`);
    return protocol === 'http:' && hostname !== '' ? origin : null;
  } catch {
    return null;
  }
}
