/** Where the page comes from. Everything else is refused. */
export const SCHEME = 'app';
const HOST = 'vector-prime';
export const PAGE_URL = `${SCHEME}://${HOST}/index.html`;

/** Whether an address is the page's own. `URL.origin` does not know schemes of ours. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${SCHEME}:` && url.host === HOST;
}
