import { PAGE_HEADERS as EVERYWHERE } from '../../src/node/page/pagePolicy.ts';

export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  ...EVERYWHERE,
  'cross-origin-opener-policy': 'same-origin',
};
